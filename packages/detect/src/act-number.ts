/**
 * Which of two numbers is the year: the rules of numbering since 1952, and what writers make of them.
 * Regulations were number/year until 2014, directives and decisions year/number; since 2015 all are year/number in one series
 * (Interinstitutional Style Guide 1.2.2; order of the questions after the exceptions counted in titles of acts).
 */
import type { Domain } from './act-words.ts';
import { digitsValue } from './chars.ts';

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
/** No year since 2015 has seen more acts in the one series than this. */
const MOST_ACTS = 3600;
/** Since 1 January 2015 the year comes first. */
const NEW_ORDER = 2015;
export const isNewOrder = (digits: string): boolean =>
  digits.length === 4 && Number(digits) >= NEW_ORDER && Number(digits) < 2100;
export const isOldYear = (digits: string): boolean =>
  digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) < NEW_ORDER;

export function readActNumber(clues: NumberClues): ActNumber | null {
  const { first, second, type, before, after, numberSign, maxYear } = clues;
  const a = digitsValue(first);
  const b = digitsValue(second);
  if (a === 0 || b === 0 || first.length > 4 || second.length > 4) return null;
  const firstYear = first.length === 4 && a >= FIRST_YEAR && a <= maxYear;
  const secondYear = second.length === 4 && b >= FIRST_YEAR && b <= maxYear;
  const firstShort = first.length === 2 && a >= 52 ? 1900 + a : 0;
  const secondShort = second.length === 2 && b >= 52 ? 1900 + b : 0;
  const yearFirst = (year: number, sure: number): ActNumber => ({ year, number: b, sure });
  const numberFirst = (year: number, sure: number): ActNumber => ({ year, number: a, sure });
  const old = before === 'EC' || before === 'EEC' || before === 'ECSC';

  if (firstYear && secondYear) {
    // "No 1982/2006/EC": of none of the years before 2015 is there a directive or a decision with such a number.
    if (after && !before) return type === 'R' || a < NEW_ORDER ? numberFirst(b, 0.95) : yearFirst(a, 0.95);
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
    if (after && type !== 'R' && first.length === 2 && firstShort && !numberSign) return numberFirst(b, 0.8);
    return numberFirst(b, b >= NEW_ORDER && before ? 0.85 : 0.98);
  }
  // "(EG) Nr. 883/04", "RL 04/38/EG": writers shorten the years since 2000, which acts never do.
  const shortNew = (digits: string): number =>
    digits.length === 2 && Number(digits) <= 14 ? 2000 + Number(digits) : 0;
  if ((old || before === 'EU' || before === 'EX') && shortNew(second) && type !== 'L')
    return numberFirst(shortNew(second), 0.8);
  if (after && type === 'R' && shortNew(second) && second.length === 2) return numberFirst(shortNew(second), 0.75);
  if (after && type !== 'R' && shortNew(first)) return yearFirst(shortNew(first), 0.8);
  // Two-digit years, in use until 1998.
  const directiveLike = type === 'L' || type === 'D' || type === 'H' || type === 'F' || type === 'E' || type === '';
  if (firstShort && secondShort) {
    if ((before && type !== 'L' && type !== 'D') || type === 'R') return numberFirst(secondShort, 0.95);
    if (after === 'ECSC' && numberSign) return numberFirst(secondShort, 0.9);
    return yearFirst(firstShort, 0.95);
  }
  if (secondShort && secondShort <= 1998) {
    if (type === 'L' && first.length < 3 && !numberSign && !after) return null;
    return numberFirst(secondShort, 0.95);
  }
  if (firstShort && firstShort <= 1999) {
    if ((before === 'EC' || before === 'EEC') && type !== 'L' && type !== 'D' && second.length < 3) return null;
    // "a 95/46/EK rendelet": behind the numbers stands the domain of a directive, whatever the writer calls it.
    if (directiveLike || second.length >= 3 || (after && !before && type === 'R' && !numberSign))
      return yearFirst(firstShort, after || second.length >= 3 ? 0.95 : 0.8);
  }
  return null;
}

/**
 * Whether no directive and no decision can bear the number: those from 1992 to 2014 had their own series, in which directives
 * did not reach 165 a year and decisions did not reach 1100.
 */
export const beyondSeries = (letter: string, { year, number }: ActNumber): boolean =>
  year < NEW_ORDER && year >= 1992 && number > (letter === 'L' ? 200 : 1100);

/** CELEX of a legal act: sector 3, year, letter, number in four digits. */
export function celexOf(letter: string, year: number, number: number): string {
  return `3${year}${letter}${String(number).padStart(4, '0')}`;
}

interface Pair {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  readonly end: number;
}

/**
 * Takes off the mark of a footnote that lost its height: "(EU) No 1093/20101" is No 1093/2010 with note 1. An act that the
 * text has cited before tells where to cut, else the longest number that a year can have.
 */
export function withoutFootnote<P extends Pair>(pair: P, domain: Domain, acts: ReadonlyMap<string, unknown>): P {
  const { first, second } = pair;
  const cut = (length: number): P => ({
    ...pair,
    second: second.slice(0, length),
    end: pair.end - (second.length - length),
  });
  const year = digitsValue(first);
  if (first.length === 4 && year >= NEW_ORDER && year < 2100) {
    if (second.length < 4 || (second.length === 4 && digitsValue(second) <= MOST_ACTS)) return pair;
    if (second.length > 7) return pair;
    for (const length of [4, 3, 2]) if (acts.has(`${first}/${digitsValue(second, 0, length)}`)) return cut(length);
    return cut(digitsValue(second, 0, 4) <= MOST_ACTS ? 4 : 3);
  }
  if (second.length > 4 && second.length <= 7) {
    const head = digitsValue(second, 0, 4);
    if (head >= FIRST_YEAR && head < 2100) return cut(4);
  }
  if (domain === 'EEC' && (second.length === 3 || second.length === 4)) {
    const whole = digitsValue(second);
    const head = digitsValue(second, 0, 2);
    if (head >= 58 && head <= 93 && !(whole >= FIRST_YEAR && whole < 2100)) return cut(2);
  }
  return pair;
}

/**
 * Takes out the point that Romanian law sets between thousands: "(UE) nr. 1.303/2013", "(UE) 2016/2.031". A domain in brackets
 * must stand before, for "1.303/2013" may be anything.
 */
export function withoutPoints<P extends Pair>(text: string, pair: P): P {
  let { start, first, second, end } = pair;
  if (
    first.length === 3 &&
    text.charCodeAt(start - 1) === 46 &&
    /(?<![\d.])\d$/.test(text.slice(start - 3, start - 1))
  ) {
    start -= 2;
    first = `${text[start]}${first}`;
  }
  if (second.length === 1 && /^\.\d{3}(?![\d.]?\d)/.test(text.slice(end, end + 6))) {
    second += text.slice(end + 1, end + 4);
    end += 4;
  }
  if (start === pair.start && end === pair.end) return pair;
  return DOMAIN_IN_BRACKETS.test(text.slice(Math.max(0, start - 18), start))
    ? { ...pair, start, first, second, end }
    : pair;
}
const DOMAIN_IN_BRACKETS = /\((?:UE|CE|CEE|EU|EC|EEC|Euratom)\)\s(?:n[ro°º]?\.?[ºo°]?\s)?$/;
