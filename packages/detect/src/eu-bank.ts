/**
 * Acts of the European Central Bank adopted before 2020 have the Bank's own number in their CELEX, even where the Journal gave them
 * another: "Guideline (EU) 2015/510 (ECB/2014/60)" is 32014O0060, "Guideline (EU) 2018/571 (ECB/2018/4)" is 32018O0004. A decision
 * whose own number another decision bears has a part behind it, "2011/67/EU (ECB/2010/29)" is 32010D0029(01), so its CELEX is known
 * only where it was looked up. Those of 2021 have the number of the Journal. Source: the acts on EUR-Lex, with their CELEX numbers.
 */
import { celexOf } from './act-number.ts';
import { actWordAt } from './act-words.ts';
import type { Candidate } from './candidate.ts';
import { isLetter, isSpace, skipLetters, wordStart } from './chars.ts';
import type { Context } from './context.ts';
import { BY_JOURNAL, BY_OWN, keyOf } from './eu-bank-table.ts';
import { startOfGuideline, typeOfDated } from './eu-type.ts';

const INITIALS = 'ECB|BCE|EZB|ESB|EKP|EKB|EBC|BĊE|ΕΚΤ|ЕЦБ';
/** The Bank's initials in the languages of the Union, with year and number, in the brackets that close a title. */
const OWN_NUMBER = new RegExp(`\\(\\s?(?:${INITIALS})/(\\d{4})/(\\d{1,3})\\s?\\)`, 'gu');
const BEFORE_NUMBER = new RegExp(`(?:^|[^\\p{L}])(${INITIALS})/$`, 'u');
const JOURNAL_BEHIND = new RegExp(`^\\)\\s{0,3}\\(\\d{4}/\\d{1,4}(?!\\d|/(?:${INITIALS}))`, 'u');
/** A title may stand between the two numbers. */
const REACH = 240;
/** The Bank began its work in 1998. */
const FIRST = 1998;
/** Guidelines before this year were cited by the number of the Journal too. */
const OWN_FROM = 2004;
/** From this year on the Journal numbers the acts of the Bank. */
const JOURNAL = 2020;

/** Own numbers of guidelines that are mostly cited by that of the Journal. */
const GUIDELINES: ReadonlyMap<string, readonly [year: number, number: number]> = new Map([
  ['2015/510', [2014, 60]],
  ['2015/855', [2015, 11]],
  ['2015/856', [2015, 12]],
  ['2015/1938', [2015, 27]],
  ['2016/65', [2015, 35]],
  ['2016/1061', [2016, 15]],
  ['2016/1386', [2016, 23]],
  ['2016/1994', [2016, 38]],
  ['2017/469', [2017, 7]],
  ['2018/571', [2018, 4]],
  ['2019/671', [2019, 7]],
]);
/** Guidelines of before `OWN_FROM` that were looked up. */
const OLD_GUIDELINES: ReadonlyMap<string, string> = new Map([
  ['2000/6', '32000O0006(01)'],
  ['2000/7', '32000O0007'],
  ['2001/1', '32001O0001'],
  ['2001/8', '32001O0008'],
]);
function celexOfOwn(letter: string, year: number, number: number): string | null {
  if (letter === 'D') return BY_OWN.get(keyOf(year, number)) ?? null;
  if (letter !== 'O' || year >= JOURNAL) return null;
  return year < OWN_FROM ? (OLD_GUIDELINES.get(`${year}/${number}`) ?? null) : celexOf('O', year, number);
}

/** Slovenian has one word for directives and for guidelines; the Bank issues no directives. */
const letterOfBank = (letter: string): string => (letter === 'L' ? 'O' : letter);

/** CELEX of an act of the Bank by the number of the Journal alone; null where the own number is not known. */
export function celexOfJournal(letter: string, year: number, number: number): string | null {
  if (letter === 'D') return BY_JOURNAL.get(keyOf(year, number)) ?? null;
  const known = letter === 'O' ? GUIDELINES.get(`${year}/${number}`) : undefined;
  return known ? celexOf('O', known[0], known[1]) : null;
}

interface Pair {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  readonly end: number;
}

/** The Bank by its initials or its name, just behind the number of the Journal. */
const BANK = new RegExp(
  `[Bb]an[ckgq]|[Κκ]εντρικ|централн|kesk(?:us)?pan|BAN[CKQ]|ΚΕΝΤΡΙΚ|ЦЕНТРАЛН|(?<!\\p{L})(?:${INITIALS})(?!\\p{L})`,
  'u',
);
const NAME = 70;
/** From its name to the end of a title. */
const TITLE = 430;
/** "(ECB/2013/10) (2013/211/EU)": both numbers close the title. */
const OWN_BEFORE = new RegExp(`\\((?:${INITIALS})/(\\d{4})/(\\d{1,3})\\)\\s{0,3}\\($`, 'u');

/**
 * CELEX of a guideline or decision that bears a number of the Journal, by the Bank's own; null where that is not known. `word` is the
 * type as written: "Smernica ECB (EU) 2015/1938" has the word of directives, with the Bank behind it.
 */
export function celexOfBank(
  text: string,
  pair: Pair,
  end: number,
  type: string,
  word: string,
  year: number,
  number: number,
): string | null {
  if (year < FIRST || year > JOURNAL + 1) return null;
  const slovenian = type === 'L' && year >= OWN_FROM && /^smernic/i.test(word);
  if (type !== 'O' && type !== 'D' && !slovenian) return null;
  const named = BANK.test(text.slice(slovenian ? Math.max(0, pair.start - NAME / 4) : end, end + NAME));
  if (slovenian && !named) return null;
  const letter = letterOfBank(type);
  // "Decision No 892/2008/EC" is of another series.
  const journal = Number(pair.second) === number ? celexOfJournal(letter, year, number) : null;
  if (journal) return journal;
  const before =
    text.charCodeAt(pair.start - 1) === 40
      ? OWN_BEFORE.exec(text.slice(Math.max(0, pair.start - 21), pair.start))
      : null;
  if (before) return celexOfOwn(letter, Number(before[1]), Number(before[2]));
  const window = text.slice(end, end + (named ? TITLE : REACH));
  // A title may name the act that it amends, with that one's own number: the act itself was adopted in its year or in the one before.
  for (const found of window.includes('/') ? window.matchAll(OWN_NUMBER) : []) {
    const own = Number(found[1]);
    const celex = own === year || own === year - 1 ? celexOfOwn(letter, own, Number(found[2])) : null;
    if (celex) return celex;
  }
  return null;
}

/** The own number alone: "Guideline ECB/2008/8", "EKB/2007/7 határozat", or in the brackets that close a title; null where it is none. */
export function readBank(context: Context, pair: Pair): Candidate | null {
  const { text, found } = context;
  if (text.charCodeAt(pair.start - 1) !== 47 || !isLetter(text.charCodeAt(pair.start - 2))) return null;
  const initials = BEFORE_NUMBER.exec(text.slice(Math.max(0, pair.start - 6), pair.start))?.[1];
  const year = Number(pair.first);
  if (!initials || pair.first.length !== 4 || pair.second.length > 3) return null;
  const begin = pair.start - initials.length - 1;
  const own = (letter: string): string | null => celexOfOwn(letterOfBank(letter), year, Number(pair.second));
  const candidate = (celex: string | null, start: number, end: number): Candidate | null =>
    celex ? { kind: 'eu-act', id: `eu:${celex}`, start, end, confidence: 0.85 } : null;
  if (text.charCodeAt(begin - 1) === 40 && text.charCodeAt(pair.end) === 41) {
    // The number of the Journal stands behind, and is read; "(2000/776/ECB)" is not.
    if (JOURNAL_BEHIND.test(text.slice(pair.end, pair.end + 18))) return null;
    const type = typeOfDated(text, begin - 1, 0, true);
    if (!type || !BANK.test(text.slice(Math.max(0, type.start - NAME), type.end + NAME))) return null;
    const title = candidate(own(type.letter), begin, pair.end);
    // The title may have opened with the number of the Journal, or named the own number before.
    const known = found.some((one) => one.id === title?.id && one.start > begin - TITLE - NAME && !one.rejected);
    return known ? null : title;
  }
  if (!isSpace(text.charCodeAt(begin - 1))) return null;
  const word = wordStart(text, begin - 1);
  const two = startOfGuideline(text, word);
  const start = two < 0 ? word : two;
  const before = candidate(own(two < 0 ? actWordAt(text, start, begin - 1) : 'O'), start, pair.end);
  if (before || initials !== 'EKB') return before;
  const behind = skipLetters(text, pair.end + 1);
  return candidate(own(actWordAt(text, pair.end + 1, behind)), begin, behind);
}
