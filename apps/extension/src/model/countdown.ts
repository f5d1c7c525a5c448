/** How far a date is ahead, in words: days up to three months, then months; empty for a date that is past. */
import { daysBetween, type IsoDate } from '@luongxanh/core';
import type { Translate } from '../i18n/index.ts';

const DAYS_SHOWN = 92;
/** Mean length of a month in the Gregorian calendar. */
const MONTH = 30.44;

export function countdown(date: IsoDate, on: IsoDate, t: Translate): string {
  const days = daysBetween(on, date);
  if (days < 0) return '';
  if (days === 0) return t('countdownToday');
  if (days === 1) return t('countdownTomorrow');
  if (days <= DAYS_SHOWN) return t('countdownDays', { days });
  return t('countdownMonths', { months: Math.round(days / MONTH) });
}
