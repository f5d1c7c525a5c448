/**
 * Periods: `2025`, `2025-06`, `2025-Q2`, `2025-S1`, a span of months `2025-01/2025-06` or of days `2025-01-01/2025-12-15`.
 * A year that the source leaves open is written `XXXX` (as in EDTF): `XXXX-01/XXXX-04`. Nothing here reads a clock.
 */
import type { Bilingual } from '@luongxanh/core';

const YEAR = String.raw`(?:\d{4}|XXXX)`;
const MONTH = `${YEAR}-(?:0[1-9]|1[0-2])`;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const PERIOD = new RegExp(
  `^(?:${YEAR}|${MONTH}|\\d{4}-Q[1-4]|\\d{4}-S[12]|\\d{4}-W\\d{2}|${DAY}|${MONTH}/${MONTH}|${DAY}/${DAY})$`,
);

export const isPeriod = (text: string): boolean => PERIOD.test(text);

/** A whole calendar year. */
export const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** `[first, last]` as comparable text. */
function bounds(period: string): [string, string] {
  const [from = '', to = from] = period.split('/');
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return [`${quarter[1]}-${String(last - 2).padStart(2, '0')}`, `${quarter[1]}-${String(last).padStart(2, '0')}`];
  }
  const half = /^(\d{4})-S([12])$/.exec(period);
  if (half) return half[2] === '1' ? [`${half[1]}-01`, `${half[1]}-06`] : [`${half[1]}-07`, `${half[1]}-12`];
  return /^\d{4}$/.test(period) ? [`${period}-01`, `${period}-12`] : [from, to];
}

/** Order in time: by the end, then the longer period last. An open year comes first: it is no one's latest. */
export function comparePeriods(a: string, b: string): number {
  if (a === b) return 0;
  const open = Number(b.startsWith('X')) - Number(a.startsWith('X'));
  if (open !== 0) return open;
  const [fromA, toA] = bounds(a);
  const [fromB, toB] = bounds(b);
  const end = toA.slice(0, 7).localeCompare(toB.slice(0, 7)) || toA.localeCompare(toB);
  return end || fromB.localeCompare(fromA) || a.localeCompare(b);
}

/** The same stretch one year earlier, or null where the year is open. */
export function yearBefore(period: string): string | null {
  if (period.includes('X')) return null;
  return period.replace(/(^|\/)(\d{4})/g, (_, before: string, year: string) => `${before}${Number(year) - 1}`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (text: string) => Number(text.slice(5, 7));
const yearOf = (text: string) => text.slice(0, 4);

/** The period in words, short enough for an axis. */
export function periodWords(period: string): Bilingual {
  const same = (text: string): Bilingual => ({ en: text, vi: text });
  if (period.includes('XXXX')) {
    const [from, to] = bounds(period);
    const span = `${MONTHS[monthOf(from) - 1]}–${MONTHS[monthOf(to) - 1]}`;
    return { en: `${span}, year unclear`, vi: `tháng ${monthOf(from)}–${monthOf(to)}, chưa rõ năm` };
  }
  if (isYear(period)) return same(period);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return { en: `Q${quarter[2]} ${quarter[1]}`, vi: `quý ${quarter[2]}/${quarter[1]}` };
  const half = /^(\d{4})-S([12])$/.exec(period);
  if (half) return { en: `H${half[2]} ${half[1]}`, vi: `nửa ${half[2] === '1' ? 'đầu' : 'cuối'} năm ${half[1]}` };
  const [from, to] = bounds(period);
  if (from.length === 10 && to.length === 10 && from !== to) {
    const day = (text: string) => `${Number(text.slice(8))} ${MONTHS[monthOf(text) - 1]}`;
    const ngay = (text: string) => `${Number(text.slice(8))}/${monthOf(text)}`;
    return {
      en: `${day(from)} – ${day(to)} ${yearOf(to)}`,
      vi: `từ ${ngay(from)} đến ${ngay(to)}/${yearOf(to)}`,
    };
  }
  if (from === to && from.length === 7) {
    return { en: `${MONTHS[monthOf(from) - 1]} ${yearOf(from)}`, vi: `tháng ${monthOf(from)}/${yearOf(from)}` };
  }
  if (from.length === 7 && to.length === 7) {
    if (yearOf(from) !== yearOf(to)) {
      return {
        en: `${MONTHS[monthOf(from) - 1]} ${yearOf(from)} – ${MONTHS[monthOf(to) - 1]} ${yearOf(to)}`,
        vi: `từ tháng ${monthOf(from)}/${yearOf(from)} đến tháng ${monthOf(to)}/${yearOf(to)}`,
      };
    }
    return {
      en: `${MONTHS[monthOf(from) - 1]}–${MONTHS[monthOf(to) - 1]} ${yearOf(to)}`,
      vi:
        monthOf(from) === 1
          ? `${monthOf(to)} tháng đầu năm ${yearOf(to)}`
          : `tháng ${monthOf(from)}–${monthOf(to)}/${yearOf(to)}`,
    };
  }
  return same(period);
}
