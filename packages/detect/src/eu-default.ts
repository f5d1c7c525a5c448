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

/**
 * "Decision No 70/2008/EC" and "Decision 2008/70/EC" are two acts: EUR-Lex tells the second by a part behind its number, which is mostly
 * the one with its year first. Source: titles on EUR-Lex with their CELEX numbers, 2003 to 2019.
 */
const SECOND = new Set(['2008/70']);
const SECOND_BY_YEAR = new Set(
  (
    '2009/357 2009/568 2010/283 2010/284 2010/458 2010/477 2010/661 2012/243 2013/252 2013/258 2013/259 2013/377 2013/529 2013/778 ' +
    '2014/189 2014/445 2014/466 2014/472'
  ).split(' '),
);
export const isSecond = (letter: string, pair: Numbers, number: ActNumber): boolean =>
  letter === 'D' && (numbersFirst(pair, number) ? SECOND : SECOND_BY_YEAR).has(`${number.year}/${number.number}`);

/**
 * The letter of an act on coal and steel, S for general decisions and K for recommendations: they had the numbers of regulations, "Entscheidung
 * Nr. 2794/80". Until 1992 no other decision without a domain had its number first but those of councils of association, which are small.
 */
export function ofSteel(
  letter: string,
  signed: boolean,
  pair: Numbers,
  number: ActNumber,
  domain: Domain | null,
): string {
  if (letter === 'H') return domain === 'ECSC' ? 'K' : letter;
  if (letter !== 'D' || !signed) return letter;
  if (domain) return domain === 'ECSC' ? 'S' : letter;
  const short = numbersFirst(pair, number) && pair.second.length === 2;
  return short && number.year < 1993 && number.number >= 200 ? 'S' : letter;
}

/** Conventions between the Member States that the Journal numbered: on the law of contracts, and on arbitration about taxes. */
const CONVENTIONS: ReadonlyMap<string, string> = new Map([
  ['1980/934', '41980A0934'],
  ['1990/436', '41990A0436'],
]);
/** CELEX of such a convention; undefined where the number is none's. */
export const celexOfConvention = (after: Domain | null, { year, number }: ActNumber): string | undefined =>
  after === 'EEC' && (year === 1980 || year === 1990) ? CONVENTIONS.get(`${year}/${number}`) : undefined;

/** The Hungarian article, or the day of a Hungarian date: "a 168/2013/EU", "december 13-i 1337/2011/EU". */
const HUNGARIAN_BEFORE = /(?:(?:^|\s)az?|\d-(?:je)?i)\s$/i;
/** "168/2013/EU" is a regulation in Hungarian, behind its article, and a decision elsewhere ("No 1229/2003/EC"). */
export function numberFirstKind(text: string, pair: Numbers, number: ActNumber): string {
  if (!numbersFirst(pair, number) || number.year < 1999) return '';
  return HUNGARIAN_BEFORE.test(text.slice(Math.max(0, pair.start - 5), pair.start)) ? 'R' : 'D';
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
