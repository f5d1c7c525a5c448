/** Dates in words, as an official letter writes them. */
import type { IsoDate, Language } from '../records.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `30 December 2026`; `ngày 30 tháng 12 năm 2026`. With a precision only as much as is known. */
export function writeDate(date: IsoDate, language: Language, precision?: 'month' | 'year'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  if (precision === 'year') return language === 'en' ? year : `năm ${year}`;
  if (precision === 'month') return language === 'en' ? `${name} ${year}` : `tháng ${Number(month)} năm ${year}`;
  return language === 'en'
    ? `${Number(day)} ${name} ${year}`
    : `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
}

/** Short form for tables: `30 Dec 2026`; `30/12/2026`. */
export function shortDate(date: IsoDate, language: Language, precision?: 'month' | 'year'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year') return year;
  const name = (MONTHS[Number(month) - 1] ?? month).slice(0, 3);
  if (precision === 'month') return language === 'en' ? `${name} ${year}` : `${month}/${year}`;
  return language === 'en' ? `${Number(day)} ${name} ${year}` : `${day}/${month}/${year}`;
}
