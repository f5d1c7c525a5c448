/**
 * Cells that every source has in its own spelling: codes, periods, values, flags, editions of the nomenclature. Each either
 * reads exactly or is a fault with what was received; nothing is repaired in silence.
 */
import { scaleDecimal } from '../decimal.ts';
import { isPeriod } from '../period.ts';
import { areaKind } from './countries.ts';
import type { CellFault } from './row.ts';

/** A product code as printed. Digits come in pairs; an odd number means that a spreadsheet ate the leading zero. */
export function readCode(text: string, field: string): string | CellFault {
  if (text === '') return { reason: 'empty', field, received: text };
  if (/^\d+$/.test(text)) {
    if (text.length > 10) return { reason: 'code', field, received: text };
    return text.length % 2 === 0 ? text : { reason: 'lost_zero', field, received: text, suggestion: `0${text}` };
  }
  // 39XXXXXX, 010121XX, TOTAL, 99PPP000: letters stay. "9.0111E4" and "1E05" are what spreadsheets make of codes.
  if (/^\d+E\d+$/.test(text) || !/^[0-9A-Z][0-9A-Z_-]{1,15}$/.test(text)) {
    const digits = text.replace(/[\s.'\u2019]/g, '');
    return { reason: 'code', field, received: text, suggestion: /^(?:\d\d){1,5}$/.test(digits) ? digits : null };
  }
  return text;
}

/** Positions that a member state keeps secret: the known digits, then X. */
export const isConfidentialCode = (code: string): boolean => code.endsWith('X') && /^\d*X+$/.test(code);

/** Editions of the Harmonized System by their first year. */
const HS_EDITIONS = [2022, 2017, 2012, 2007, 2002, 1996, 1988];

/** `CN2024` for eight digits, the HS edition in force for two to six, nothing for totals. */
export function nomenclatureOf(code: string, period: string): string {
  if (!/^\d/.test(code)) return '';
  const year = Number(period.slice(0, 4));
  if (code.length >= 8) return `CN${year}`;
  const edition = HS_EDITIONS.find((first) => first <= year);
  return edition ? `HS${edition}` : '';
}

/** `2024`, `2024-03`, `2024M03`, `202403`, `202452` (= the year), `2024-Q1`, `2024Q1`. */
export function readPeriod(text: string, field: string): string | CellFault {
  const compact = /^(\d{4})-?M?(\d{2})$/.exec(text);
  if (compact) {
    const [, year = '', month = ''] = compact;
    if (month === '52' && !text.includes('-') && !text.includes('M')) return year;
    if (Number(month) >= 1 && Number(month) <= 12) return `${year}-${month}`;
    return { reason: 'period', field, received: text };
  }
  const part = /^(\d{4})-?([QS]\d)$/.exec(text);
  const period = part ? `${part[1]}-${part[2]}` : text.replace(/^(\d{4})-A1$/, '$1');
  return isPeriod(period) && !period.includes('X')
    ? period
    : { reason: text === '' ? 'empty' : 'period', field, received: text };
}

/** `90212,63` can only be a decimal comma; `1,234` may be thousands, and then there is nothing to suggest. */
function plainOf(text: string): string | null {
  const comma = /^(\d+),(\d+)$/.exec(text);
  return comma && (comma[2]?.length !== 3 || (comma[1]?.length ?? 0) > 3) ? `${comma[1]}.${comma[2]}` : null;
}

/** An observed value times ten to a power. Empty, `:` (with or without a flag) and `NaN` are missing. Trade is not negative. */
export function readValue(text: string, field: string, power = 0): { readonly value: number | null } | CellFault {
  if (text === '' || text === 'NaN' || /^:\s*[a-z]*$/i.test(text)) return { value: null };
  const value = scaleDecimal(text, power);
  if (value === undefined || !Number.isFinite(value)) {
    return { reason: 'value', field, received: text, suggestion: plainOf(text) };
  }
  if (value < 0) return { reason: 'negative', field, received: text };
  return { value };
}

/** Eurostat's one-letter flags stand together (`bd`): one word each. A colon before a flag belongs to the missing value. */
export const readFlags = (text: string): string[] => {
  const letters = text.replace(/[:,;\s]+/g, '');
  return /^[a-z]+$/i.test(letters) ? [...letters.toLowerCase()] : letters === '' ? [] : [letters];
};

/** The flag cell: letters of the source, then our marks. */
export function flagOf(letters: readonly string[], reporter: string, partner: string, code: string, more = ''): string {
  const words = [...letters];
  if (areaKind(partner) === 'aggregate' || areaKind(reporter) === 'aggregate') words.push('aggregate');
  if (isConfidentialCode(code)) words.push('confidential');
  if (more) words.push(more);
  return words.join(' ');
}
