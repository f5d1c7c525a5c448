/**
 * How a stored number is shown. Series keep the unit of their source (Comext: EUR and kg, to the unit); people read
 * EUR million and tonnes. Press figures are stored in the unit they were printed in and shown unchanged, because scaling
 * "31.786 bn" to single dollars would promise digits that nobody knows.
 */
import type { Bilingual } from '@luongxanh/core';
import type { Observation, TradeSeries } from './series.ts';

export interface Presented {
  readonly period: string;
  /** In `unit`, rounded to be read; `exact` has the stored number. Null: missing. */
  readonly value: number | null;
  readonly unit: string;
  readonly exact: number | null;
  readonly exactUnit: string;
  readonly flag: string;
}

const SCALE: Readonly<Record<string, { readonly unit: string; readonly by: number }>> = {
  EUR: { unit: 'EUR million', by: 1e6 },
  USD: { unit: 'USD million', by: 1e6 },
  kg: { unit: 't', by: 1e3 },
};

/** One decimal, and never fewer than four significant digits: 2846.5, 12.84, 0.1068. */
export function roundForReading(value: number): number {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(12, Math.max(1, 3 - size));
  return Number(value.toFixed(decimals));
}

/** An observation as people read it: EUR -> EUR million, kg -> t, anything else as stored. */
export function present(observation: Observation, unit: string): Presented {
  const scale = SCALE[unit];
  const value =
    observation.value === null || !scale ? observation.value : roundForReading(observation.value / scale.by);
  return {
    period: observation.period,
    value,
    unit: scale?.unit ?? unit,
    exact: observation.value,
    exactUnit: unit,
    flag: observation.flag,
  };
}

/** All observations of a series as people read them. */
export const presentAll = (series: TradeSeries): Presented[] =>
  series.observations.map((observation) => present(observation, series.unit));

const UNITS: Readonly<Record<string, Bilingual>> = {
  EUR: { en: 'EUR', vi: 'EUR' },
  USD: { en: 'USD', vi: 'USD' },
  'EUR million': { en: 'EUR million', vi: 'triệu EUR' },
  'EUR billion': { en: 'EUR billion', vi: 'tỷ EUR' },
  'USD million': { en: 'USD million', vi: 'triệu USD' },
  'USD billion': { en: 'USD billion', vi: 'tỷ USD' },
  kg: { en: 'kg', vi: 'kg' },
  t: { en: 't', vi: 'tấn' },
  'million t': { en: 'million t', vi: 'triệu tấn' },
  '%': { en: '%', vi: '%' },
};

/** A unit in both languages; a unit that is not in the list says itself. */
export const unitWords = (unit: string): Bilingual => UNITS[unit] ?? { en: unit, vi: unit };

const FLAGS: Readonly<Record<string, Bilingual>> = {
  p: { en: 'preliminary', vi: 'sơ bộ' },
  e: { en: 'estimated', vi: 'ước tính' },
  c: { en: 'confidential', vi: 'bảo mật' },
  b: { en: 'break in the series', vi: 'gián đoạn chuỗi số liệu' },
  d: { en: 'definition differs', vi: 'khác định nghĩa' },
  f: { en: 'forecast', vi: 'dự báo' },
  n: { en: 'not significant', vi: 'không đáng kể' },
  r: { en: 'revised', vi: 'đã điều chỉnh' },
  s: { en: 'estimated by Eurostat', vi: 'Eurostat ước tính' },
  u: { en: 'low reliability', vi: 'độ tin cậy thấp' },
  z: { en: 'not applicable', vi: 'không áp dụng' },
  rounded: { en: 'rounded', vi: 'làm tròn' },
  over: { en: 'more than', vi: 'trên' },
  nearly: { en: 'nearly', vi: 'gần' },
  chart: { en: 'read off a chart', vi: 'đọc từ biểu đồ' },
  year_unclear: { en: 'year unclear', vi: 'chưa rõ năm' },
  aggregate: { en: 'aggregate, never summed with countries', vi: 'số tổng hợp, không cộng với từng nước' },
  confidential: { en: 'confidential code', vi: 'mã bảo mật' },
  breakdown: { en: 'part of a total', vi: 'một phần của tổng' },
  summed: { en: 'summed over statistical procedures', vi: 'cộng các chế độ thống kê' },
};

/** What a part of a Comtrade total is a part by. */
const PARTS = {
  partner2: { en: 'second partner', vi: 'đối tác thứ hai' },
  customs: { en: 'customs procedure', vi: 'chế độ hải quan' },
  mot: { en: 'mode of transport', vi: 'phương thức vận tải' },
  mos: { en: 'mode of supply', vi: 'phương thức cung ứng' },
} as const;

/** The words of a flag cell, in order; an unknown word says itself. */
export function flagWords(flag: string): Bilingual[] {
  const words = flag.split(' ').filter(Boolean);
  return words.map((word) => {
    const procedure = /^procedure_(\d)$/.exec(word);
    if (procedure) return { en: `statistical procedure ${procedure[1]}`, vi: `chế độ thống kê ${procedure[1]}` };
    const part = /^(partner2|customs|mot|mos)_(.+)$/.exec(word);
    const by = part ? PARTS[part[1] as keyof typeof PARTS] : undefined;
    if (part && by) return { en: `${by.en} ${part[2]}`, vi: `${by.vi} ${part[2]}` };
    return FLAGS[word] ?? { en: word, vi: word };
  });
}
