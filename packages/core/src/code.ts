/**
 * Product codes: reading what people type, and relations between codes.
 *
 * A code is its digits. Levels follow the Harmonized System and the Combined Nomenclature (Regulation (EEC) No 2658/87,
 * Articles 2 and 3): chapter 2, heading 4, HS subheading 6, CN code 8, TARIC code 10. Digits are never padded: a short
 * code is another, wider code.
 */
import { fail, type InvalidCodeReason, type Result, succeed } from './problem.ts';

export type CodeLevel = 'hs2' | 'hs4' | 'hs6' | 'cn8' | 'taric10';

const LEVELS: Readonly<Record<number, CodeLevel>> = { 2: 'hs2', 4: 'hs4', 6: 'hs6', 8: 'cn8', 10: 'taric10' };

/** A code that reads well; whether it exists is the nomenclature's to say. */
export interface ParsedCode {
  readonly code: string;
  readonly level: CodeLevel;
  /** "ex" stood before it: only part of the code is meant. */
  readonly part: boolean;
}

/** Words that may stand before a code, folded and in lower case. They carry no meaning of their own here. */
const LEAD =
  /^(?:(?:ex|cn|hs|taric|ahtn|codes?|chapters?|headings?|subheadings?|position|no\.?|nr\.?|ma|so|hang|hoa|chuong|nhom|phan|ma hs)[\s.:]+|(?:ex|cn|hs)(?=\d))*/;

/** No dress of a code is longer; a whole file given as one code is refused before it is looked at closely. */
const LONGEST_INPUT = 200;

/** The level that a number of digits has, or null where none has it. */
export function levelOf(code: string): CodeLevel | null {
  return LEVELS[code.length] ?? null;
}

/** Brings every usual dress to plain text: full-width digits, thin spaces, dashes, folded words, no quotation marks. */
function undress(input: string): string {
  return input
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s"'`\u2018-\u201f\u00ab]+|[\s"'`\u2018-\u201f\u00bb]+$/g, '');
}

/**
 * Reads one code in any usual dress: `0901 11 00`, `0901.11`, `09.01`, `CN 7318 15`, `ex4412`, `Chapter 44`, `mã HS 0901.11.10`.
 * Fails with `invalid_code` and the reason: letter O for zero, letters, a length that no level has, more than ten digits.
 */
export function parseCode(input: string): Result<ParsedCode> {
  const problem = (reason: InvalidCodeReason, digits = 0, suggestions: string[] = []) =>
    fail({ code: 'invalid_code', input, reason, digits, suggestions });
  if (input.length > LONGEST_INPUT) {
    const digits = (input.match(/\d/g) ?? []).length;
    return problem(digits > 10 ? 'too_long' : digits > 0 || input.trim() !== '' ? 'not_digits' : 'empty', digits);
  }
  const text = undress(input);
  if (text === '') return problem('empty');
  const lead = LEAD.exec(text)?.[0] ?? '';
  const part = /(?:^|[\s.:])ex[\s.:]*$|^ex[\s.:]*|\bex[\s.:]/.test(lead);
  const rest = text.slice(lead.length).trim();
  if (
    /\d\s*(?:to|through|den|-\s*(?=\d{4}\b)|\.\.)\s*\d{2}/.test(rest) &&
    /^\d{2,10}\s*(?:-|to|through|den|\.\.)\s*\d{2,10}$/.test(rest)
  ) {
    const [from = '', to = ''] = rest.split(/\s*(?:-|to|through|den|\.\.)\s*/);
    // `09-01` is a heading in dashes, `44..46` is not: two digits are a range only where the sign says so.
    const isRange = from.length >= 4 || !rest.includes('-');
    if (from.length === to.length && isRange) return problem('range', from.length, [from, to]);
  }
  const bare = rest.replace(/[\s.\-_/]+/g, '').replace(/[,;]+$/, '');
  if (bare === '') return problem('empty');
  if (!/^\d+$/.test(bare)) {
    const mended = bare.replace(/o/g, '0');
    if (/^\d+$/.test(mended) && levelOf(mended)) return problem('letter_o', mended.length, [mended]);
    if (/^\d+$/.test(mended)) return problem('letter_o', mended.length);
    return problem('not_digits', (bare.match(/\d/g) ?? []).length);
  }
  if (bare.length > 10) return problem('too_long', bare.length, [bare.slice(0, 10), bare.slice(0, 8)]);
  const level = levelOf(bare);
  if (!level) {
    // An odd length is mostly a leading zero that a spreadsheet has eaten, or a last digit that was not copied.
    return problem(
      'odd_length',
      bare.length,
      bare.startsWith('0') || bare.length === 1 ? cut(bare) : [`0${bare}`, ...cut(bare)],
    );
  }
  return succeed({ code: bare, level, part });
}

const cut = (digits: string): string[] => {
  const shorter = digits.slice(0, digits.length - 1);
  if (digits.length === 1) return [`0${digits}`];
  return levelOf(shorter) ? [shorter] : [];
};

/** True when `wide` is the same code as `narrow` or stands above it. */
export function contains(wide: string, narrow: string): boolean {
  return narrow.startsWith(wide);
}

/** The codes above, widest first: `09011100` gives `09`, `0901`, `090111`. */
export function ancestorsOf(code: string): string[] {
  const above: string[] = [];
  for (let digits = 2; digits < code.length; digits += 2) above.push(code.slice(0, digits));
  return above;
}

/** A range of codes of one level, both ends included: `7206 to 7229`. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** Reads `7206..7229`, `7206-7229` or `7206 to 7229`; null where it is no range of one level in rising order. */
export function parseRange(input: string): CodeRange | null {
  const ends = undress(input).split(/\s*(?:\.\.|-|\bto\b|\bden\b|\bthrough\b)\s*/);
  if (ends.length !== 2) return null;
  const [from, to] = ends.map((end) => parseCode(end));
  if (!from?.ok || !to?.ok) return null;
  const range = { from: from.value.code, to: to.value.code };
  return range.from.length === range.to.length && range.from < range.to ? range : null;
}

/** Whether a code lies in the range or below one of its members. */
export function isInRange(code: string, range: CodeRange): boolean {
  const head = code.slice(0, range.from.length);
  return head.length === range.from.length && head >= range.from && head <= range.to;
}

/** Groups digits as the Official Journal prints them, with no-break spaces: `0901 11 00`. */
export function printCode(code: string): string {
  const groups = [code.slice(0, 4)];
  for (let at = 4; at < code.length; at += 2) groups.push(code.slice(at, at + 2));
  return groups.join('\u00a0');
}
