/**
 * How far a day is, in words, the same everywhere: days up to three months, then months up to two years, then years. What is
 * ahead is counted as people count a term ("còn 38 ngày"), what is past as the language does.
 */
import type { Language } from '@luongxanh/core';

const DAYS_SHOWN = 92;
const MONTHS_SHOWN = 730;
/** Mean lengths in the Gregorian calendar. */
const MONTH = 30.44;
const YEAR = 365.25;

const UNITS_VI = { day: 'ngày', month: 'tháng', year: 'năm' } as const;

/** `days` from the day asked; negative in the past. */
export function countdown(days: number, language: Language): string {
  const size = Math.abs(days);
  const [count, unit] =
    size <= DAYS_SHOWN
      ? ([days, 'day'] as const)
      : size <= MONTHS_SHOWN
        ? ([Math.round(days / MONTH), 'month'] as const)
        : ([Math.round(days / YEAR), 'year'] as const);
  if (language === 'vi' && count > 1) return `còn ${count} ${UNITS_VI[unit]}`;
  // Some releases of the locale data write the near days with a capital.
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(count, unit).toLocaleLowerCase(language);
}
