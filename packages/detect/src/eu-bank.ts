/**
 * Acts of the European Central Bank adopted before 2020 have the Bank's own number in their CELEX, even where the Journal gave them
 * another: "Guideline (EU) 2015/510 (ECB/2014/60)" is 32014O0060, "Guideline (EU) 2018/571 (ECB/2018/4)" is 32018O0004. A decision
 * whose own number another decision bears has a part behind it, "2011/67/EU (ECB/2010/29)" is 32010D0029(01), so its CELEX is known
 * only where it was looked up. Those of 2021 have the number of the Journal. Source: addresses of the acts on EUR-Lex.
 */
import { celexOf } from './act-number.ts';
import { actWordAt } from './act-words.ts';
import type { Candidate } from './candidate.ts';
import { isLetter, isSpace, wordStart } from './chars.ts';

const INITIALS = 'ECB|BCE|EZB|ESB|EKP|EKB|EBC|BĊE|ΕΚΤ|ЕЦБ';
/** The Bank's initials in the languages of the Union, with year and number, in the brackets that close a title. */
const OWN_NUMBER = new RegExp(`\\((?:${INITIALS})/(\\d{4})/(\\d{1,3})\\)`, 'gu');
const BEFORE_NUMBER = new RegExp(`(?:^|[^\\p{L}])(${INITIALS})/$`, 'u');
/** A title may stand between the two numbers. */
const REACH = 240;
/** Guidelines before this year were cited by the number of the Journal too. */
const OWN_FROM = 2004;
/** From this year on the Journal numbers the acts of the Bank. */
const JOURNAL = 2020;

/** Own numbers of guidelines that are mostly cited by that of the Journal. */
const GUIDELINES: ReadonlyMap<string, readonly [year: number, number: number]> = new Map([
  ['2015/510', [2014, 60]],
  ['2015/855', [2015, 11]],
  ['2016/65', [2015, 35]],
  ['2016/1061', [2016, 15]],
  ['2017/469', [2017, 7]],
  ['2018/571', [2018, 4]],
]);
/** Decisions by their own number. */
const DECISIONS: ReadonlyMap<string, string> = new Map([
  ['2009/13', '32009D0013'],
  ['2010/29', '32010D0029(01)'],
  ['2014/39', '32014D0039(01)'],
  ['2014/45', '32014D0045(01)'],
  ['2019/22', '32019D0022(01)'],
  ['2019/28', '32019D0028(01)'],
]);

function celexOfOwn(letter: string, year: number, number: number): string | null {
  if (letter === 'D') return DECISIONS.get(`${year}/${number}`) ?? null;
  return letter === 'O' && year < JOURNAL ? celexOf('O', year, number) : null;
}

/** CELEX of a guideline or decision that bears a number of the Journal, by the Bank's own; null where that is not known. */
export function celexOfBank(text: string, end: number, letter: string, year: number, number: number): string | null {
  if (letter !== 'O' && letter !== 'D') return null;
  const window = text.slice(end, end + REACH);
  // A title may name the act that it amends, with that one's own number: the act itself was adopted in its year or in the one before.
  for (const found of window.includes('/') ? window.matchAll(OWN_NUMBER) : []) {
    const own = Number(found[1]);
    const celex = own === year || own === year - 1 ? celexOfOwn(letter, own, Number(found[2])) : null;
    if (celex) return celex;
  }
  const known = letter === 'O' ? GUIDELINES.get(`${year}/${number}`) : undefined;
  return known ? celexOf('O', known[0], known[1]) : null;
}

/** "Guideline ECB/2008/8", "Entscheidung EZB/2010/29": the own number alone, just behind its type; null where it is none. */
export function readBank(
  text: string,
  pair: { readonly start: number; readonly first: string; readonly second: string; readonly end: number },
): Candidate | null {
  if (text.charCodeAt(pair.start - 1) !== 47 || !isLetter(text.charCodeAt(pair.start - 2))) return null;
  const initials = BEFORE_NUMBER.exec(text.slice(Math.max(0, pair.start - 6), pair.start))?.[1];
  const year = Number(pair.first);
  if (!initials || pair.first.length !== 4 || year < OWN_FROM || pair.second.length > 3) return null;
  const begin = pair.start - initials.length - 1;
  if (!isSpace(text.charCodeAt(begin - 1))) return null;
  const start = wordStart(text, begin - 1);
  const celex = celexOfOwn(actWordAt(text, start, begin - 1), year, Number(pair.second));
  return celex ? { kind: 'eu-act', id: `eu:${celex}`, start, end: pair.end, confidence: 0.85 } : null;
}
