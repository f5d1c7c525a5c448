/**
 * Types of act behind a number that has none before it: the contents of the Official Journal set the number on a line of its own
 * above the title ("2007/722/EF * Rådets beslutning af …"), and several languages put the noun behind its number ("της
 * 2020/1997 απόφασης"). A bounded stretch is looked at, and a type that opens a citation of its own is left to that.
 */
import { actWord } from './act-words.ts';
import { isDigit, isLetter, isSpace, skipLetters } from './chars.ts';

/** What stands between the number and its title in a table of contents: a new line, or a star between spaces. */
const RULE = /(?:[\s|]{0,8}[*★☆][\s|]{0,8}|[ \t]*\n\s{0,6})(?=[\p{L}\d])/uy;
/** The date that opens a Lithuanian title: "2008 m. lapkričio 27 d. Tarybos sprendimas". */
const LITHUANIAN_DATE = /\d{4}\sm\.\s\p{L}{4,12}\s\d{1,2}\sd\.\s/uy;
/** Words of a title before its type: "Den Udenrigs- og Sikkerhedspolitiske Komités afgørelse". */
const WORDS = 8;
/** The numbers of another act, just behind its type. */
const OWN_NUMBER =
  /^\s?(?:[([]\s?\p{L}[\p{L},\s]{1,9}[)\]]\s?(?:\p{L}{1,5}[.:]?\s?)?\d|(?:nr|br|č|št|sz|αρ|αριθ|бр|uimh|số)\.?\s?\d|[nN]\s?[o°º]|№|\d{1,4}\/)/iu;

const isType = (kind: string): boolean => kind === 'R' || kind === 'L' || kind === 'D' || kind === 'H' || kind === 'F';

/** The type in the title below a number that stands alone, or behind one that opens its line; '' where there is none. */
export function typeOfTitle(text: string, start: number, end: number): string {
  const unit = text.charCodeAt(end);
  const previous = text.charCodeAt(start - 1);
  const opens = start === 0 || previous === 10;
  if (!isSpace(unit) && unit !== 42 && !(opens && isLetter(unit))) return '';
  RULE.lastIndex = end;
  const ruled = RULE.test(text);
  if (!ruled && !opens) return '';
  let i = ruled ? RULE.lastIndex : isSpace(unit) ? end + 1 : end;
  LITHUANIAN_DATE.lastIndex = i;
  if (isDigit(text.charCodeAt(i)) && LITHUANIAN_DATE.test(text)) i = LITHUANIAN_DATE.lastIndex;
  let institution = false;
  for (let words = 0; words < WORDS && isLetter(text.charCodeAt(i)); words++) {
    const stop = skipLetters(text, i);
    const kind = actWord(text.slice(i, stop));
    if (isType(kind)) return institution && !OWN_NUMBER.test(text.slice(stop, stop + 24)) ? kind : '';
    // "Komités afgørelse": a committee may decide too.
    if (kind === '*' || /^[Kk]om[io]t|^[CK]omm?itt?/.test(text.slice(i, stop))) institution = true;
    i = stop;
    while (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 45) {
      if (text.charCodeAt(i) === 10) return '';
      i++;
    }
  }
  return '';
}

/** The type that is the very next word, or ''. */
export function typeNext(text: string, end: number): string {
  if (!isSpace(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) return '';
  const stop = skipLetters(text, end + 1);
  if (stop - end > 24) return '';
  const kind = actWord(text.slice(end + 1, stop));
  if (!isType(kind) || isDigit(text.charCodeAt(stop)) || OWN_NUMBER.test(text.slice(stop, stop + 24))) return '';
  return kind;
}

/** As above, for Greek, which says "του υπ’ αριθ. 679/2016 κανονισμού" and "της 2014/24/ΕΕ οδηγίας". */
export function greekNext(text: string, end: number): string {
  const unit = text.charCodeAt(end + 1);
  return unit >= 0x386 && unit <= 0x3ce ? typeNext(text, end) : '';
}

/** Whether the Greek noun behind the number bears the initials of the Union: "κανονισμού (ΕΕ)". */
export const namesUnion = (text: string, end: number): boolean =>
  /^\s\p{L}{5,14}\s?\((?:ΕΕ|ΕΚ|ΕΟΚ|EE|EK)\)/u.test(text.slice(end, end + 26));

/** "C1 Berigtigelse, EUT L 13 af 16.1.2009, s. 94 (889/2008)": the corrigenda in the head of a consolidated text. */
const CORRIGENDUM = /(?<![\p{L}\d])C\d{1,2}\s[^()]{3,60}\s[LC]\s?\d{1,3}[^()]{1,40}\d\s?\($/u;

/** R where the number stands in brackets behind a corrigendum and has the order of a regulation, else ''. */
export function letterOfCorrigendum(
  text: string,
  pair: { readonly start: number; readonly first: string; readonly end: number },
  number: { readonly year: number; readonly number: number },
): string {
  if (text.charCodeAt(pair.start - 1) !== 40 || text.charCodeAt(pair.end) !== 41 || number.year >= 2015) return '';
  if (Number(pair.first) !== number.number) return '';
  return CORRIGENDUM.test(text.slice(Math.max(0, pair.start - 115), pair.start)) ? 'R' : '';
}
