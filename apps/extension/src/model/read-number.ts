/**
 * A number as a person writes it in their language: 1.234,5 in Vietnamese, 1,234.5 in English. A field of the browser reads by
 * the language of the browser instead, and would take 1.000 tonnes for one.
 */
import type { Language } from '@luongxanh/core';

const MARKS: Readonly<Record<Language, { readonly decimal: string; readonly group: string }>> = {
  vi: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};
const GROUPED = { '.': /^-?[1-9]\d{0,2}(?:\.\d{3})+$/, ',': /^-?[1-9]\d{0,2}(?:,\d{3})+$/ } as const;

/**
 * The number that a text means in a language; null where it means none. The mark of the other language is taken for a decimal
 * point only where it cannot group thousands.
 */
export function readNumber(text: string, language: Language): number | null {
  const digits = text.replace(/\s/g, '');
  const { decimal, group } = MARKS[language];
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const last = digits[at];
  const both = digits.includes('.') && digits.includes(',');
  if (last === undefined) return finite(digits);
  const other = last === '.' ? ',' : '.';
  if (both) return GROUPED[other].test(digits.slice(0, at)) ? finite(withPoint(digits, at)) : null;
  if (last === group && GROUPED[last as '.' | ','].test(digits)) return finite(digits.replaceAll(last, ''));
  if (digits.indexOf(last) === at) return finite(withPoint(digits, at));
  return last === decimal && GROUPED[last as '.' | ','].test(digits) ? finite(digits.replaceAll(last, '')) : null;
}

const withPoint = (digits: string, at: number): string =>
  `${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`;

const finite = (digits: string): number | null =>
  /^-?\d+(?:\.\d+)?$/.test(digits) && Number.isFinite(Number(digits)) ? Number(digits) : null;
