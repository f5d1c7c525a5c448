/**
 * Which of two numbers is the year: the rules of numbering since 1952, and what writers make of them.
 * Regulations were number/year until 2014, directives and decisions year/number; since 2015 all are year/number in one series
 * (Interinstitutional Style Guide 1.2.2; order of the questions after the exceptions counted in titles of acts).
 */
import type { Domain } from './act-words.ts';

export interface ActNumber {
  readonly year: number;
  readonly number: number;
  /** How sure the reading is, 0 to 1. */
  readonly sure: number;
}

export interface NumberClues {
  readonly first: string;
  readonly second: string;
  /** CELEX letter if a type word was found. */
  readonly type: string;
  /** Domain in brackets before the number: "(EU) 2023/956". */
  readonly before: Domain | null;
  /** Domain after the number: "2008/98/EC". */
  readonly after: Domain | null;
  readonly numberSign: boolean;
  readonly maxYear: number;
}

const FIRST_YEAR = 1952;
/** Since 1 January 2015 the year comes first. */
const NEW_ORDER = 2015;

export function readActNumber(clues: NumberClues): ActNumber | null {
  const { first, second, type, before, after, numberSign, maxYear } = clues;
  const a = Number(first);
  const b = Number(second);
  if (a === 0 || b === 0 || first.length > 4 || second.length > 4) return null;
  const firstYear = first.length === 4 && a >= FIRST_YEAR && a <= maxYear;
  const secondYear = second.length === 4 && b >= FIRST_YEAR && b <= maxYear;
  const firstShort = first.length === 2 && a >= 52 ? 1900 + a : 0;
  const secondShort = second.length === 2 && b >= 52 ? 1900 + b : 0;
  const yearFirst = (year: number, sure: number): ActNumber => ({ year, number: b, sure });
  const numberFirst = (year: number, sure: number): ActNumber => ({ year, number: a, sure });
  const old = before === 'EC' || before === 'EEC' || before === 'ECSC';

  if (firstYear && secondYear) {
    if (after && !before) return type === 'R' ? numberFirst(b, 0.95) : yearFirst(a, 0.95);
    if (old) return numberFirst(b, 0.97);
    if (numberSign) return a >= NEW_ORDER && b < 2010 ? yearFirst(a, 0.9) : numberFirst(b, 0.93);
    if (a >= NEW_ORDER) return yearFirst(a, 0.97);
    if (type === 'R') return numberFirst(b, 0.9);
    return yearFirst(a, 0.85);
  }
  if (firstYear) {
    // "2010/45": after 2014 any number may follow; a two-digit year behind a number like 1991 is "1991/68".
    if (secondShort && (old || (type === 'R' && a < NEW_ORDER && numberSign))) return numberFirst(secondShort, 0.9);
    return yearFirst(a, before || after ? 0.98 : 0.9);
  }
  if (secondYear) {
    if (b >= NEW_ORDER && !before && !after) return null;
    if (after && type !== 'R' && first.length === 2 && firstShort && !numberSign) return numberFirst(b, 0.8);
    return numberFirst(b, b >= NEW_ORDER && before ? 0.85 : 0.98);
  }
  // Two-digit years, in use until 1998.
  const directiveLike = type === 'L' || type === 'D' || type === 'H' || type === 'F' || type === 'E' || type === '';
  if (firstShort && secondShort) {
    if ((before && type !== 'L' && type !== 'D') || type === 'R') return numberFirst(secondShort, 0.95);
    if (after === 'ECSC' && numberSign) return numberFirst(secondShort, 0.9);
    return yearFirst(firstShort, 0.95);
  }
  if (secondShort && secondShort <= 1998) {
    if (type === 'L' && first.length < 3 && !numberSign) return null;
    return numberFirst(secondShort, 0.95);
  }
  if (firstShort && firstShort <= 1999) {
    if ((before === 'EC' || before === 'EEC') && type !== 'L' && type !== 'D') return null;
    if (directiveLike || second.length >= 3) return yearFirst(firstShort, after || second.length >= 3 ? 0.95 : 0.8);
  }
  return null;
}

/** CELEX of a legal act: sector 3, year, letter, number in four digits. */
export function celexOf(letter: string, year: number, number: number): string {
  return `3${year}${letter}${String(number).padStart(4, '0')}`;
}
