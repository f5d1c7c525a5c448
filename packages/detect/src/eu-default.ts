/**
 * What the order of the numbers and the domain tell of a citation whose words name no type: only decisions are notified, a domain before
 * the number is a regulation's, one behind it a directive's.
 */
import { type ActNumber, beyondSeries } from './act-number.ts';
import type { Domain } from './act-words.ts';

interface Numbers {
  readonly start: number;
  readonly first: string;
  readonly second: string;
}

export const numbersFirst = (pair: Numbers, number: ActNumber): boolean => Number(pair.first) === number.number;

/** "Decision No 70/2008/EC" and "Decision 2008/70/EC" are two acts: EUR-Lex tells the second by a part behind its number. */
const SECOND = new Set(['2008/70']);
export const isSecond = (letter: string, pair: Numbers, number: ActNumber): boolean =>
  letter === 'D' && numbersFirst(pair, number) && SECOND.has(`${number.year}/${number.number}`);

/** "168/2013/EU" is a regulation in Hungarian, behind its article, and a decision elsewhere ("No 1229/2003/EC"). */
export function numberFirstKind(text: string, pair: Numbers, number: ActNumber): string {
  if (!numbersFirst(pair, number) || number.year < 1999) return '';
  return /(?:^|\s)az?\s$/i.test(text.slice(Math.max(0, pair.start - 4), pair.start)) ? 'R' : 'D';
}

const NOTIFIED = /[CKΕ]\s?\(\d{4}\)\s?\d{1,5}/u;

/** "[notificat cu numărul C(2013) 2882] (2013/242/UE)": only decisions are notified; nor can a directive bear some numbers. */
export function isNotified(
  text: string,
  pair: Numbers,
  number: ActNumber,
  before: Domain | null,
  after: Domain | null,
): boolean {
  if (before || (after !== 'EC' && after !== 'EU') || Number(pair.second) !== number.number) return false;
  if (beyondSeries('L', number)) return true;
  return text.charCodeAt(pair.start - 1) === 40 && NOTIFIED.test(text.slice(Math.max(0, pair.start - 90), pair.start));
}

export function defaultLetter(before: Domain | null, after: Domain | null, year: number, numberFirst: string): string {
  if (before === 'CFSP' || after === 'CFSP') return year >= 2010 ? 'D' : 'E';
  if (before) return 'R';
  if (after === 'JHA') return year >= 2010 ? 'D' : 'F';
  if (after === 'ECSC' || after === 'EURATOM') return 'D';
  return numberFirst || 'L';
}
