/**
 * The words around a code: a nomenclature, a heading, "ex" before it; in languages that set the number first, the word behind it.
 * Looks 60 units back and 40 ahead.
 */

import { foldWord, isDash, isLetter, isSpace, wordStart } from './chars.ts';
import { type CodeWord, codeWordAt, WORD_BEHIND } from './code-words.ts';
import { ofEurope } from './letters.ts';

export interface Trigger {
  readonly kind: CodeWord;
  /** Word of the Vietnamese tariff. */
  readonly national: boolean;
  readonly foreign: boolean;
  readonly ex: boolean;
  /** Where the code with its "ex" begins. */
  readonly start: number;
  /** Start of the trigger word itself. */
  readonly at: number;
}

const LOOSE = /^(?:GN|SH|NC|KN|AC|NM)$/;
/** "HS code (6 digits): 090111". */
const DIGITS_SAID = /\(\d{1,2}[ -](?:digits?|số)\)$/i;

const isEx = (text: string, from: number, to: number): boolean =>
  to - from === 2 && (text.charCodeAt(from) | 32) === 101 && (text.charCodeAt(from + 1) | 32) === 120;

/** Asks the words around a code. */
export function triggerOf(text: string, start: number, end: number): Trigger {
  let i = start;
  let ex = false;
  let kind: CodeWord = '';
  let national = false;
  let foreign = false;
  let spanStart = start;
  /** "GN", "SH": two letters that mean much else where no word for code or heading stands beside them. */
  let loose = false;
  let at = start;
  const floor = Math.max(0, start - 60);
  for (let words = 0; words < 6 && i > floor; ) {
    const unit = text.charCodeAt(i - 1);
    if (isSpace(unit)) {
      // A blank line or the end of a cell is where a header stops; "heading\nNo. 87.02" goes on over one line break.
      if (unit === 9 || (unit === 10 && kind !== '')) break;
      if (unit === 10 && words > 0 && (ex || !isLetter(text.charCodeAt(i - 2)))) break;
      i--;
    } else if (isLetter(unit)) {
      const from = wordStart(text, i);
      if (isEx(text, from, i)) {
        ex = true;
        spanStart = from;
        i = from;
        continue;
      }
      const found = codeWordAt(text, from, i);
      if (found === '') break;
      if (found === 'X') {
        // "and other articles      4819.60": a wide gap or the end of the line parts it from another cell.
        foreign = (kind === '' || kind === 'C' || kind === 'h') && !/\n|\s{3}/.test(text.slice(i, at));
        break;
      }
      if (found !== '-') {
        const word = text.slice(from, i);
        if (kind !== 'P' && kind !== 'p' && (kind === '' || kind === 'C' || found === 'N' || found === 'V'))
          kind = found === 'C' && kind !== '' ? kind : found;
        at = from;
        if (found === 'N') loose = LOOSE.test(word);
        else loose = false;
        // "mã HS", "mã số": Vietnamese words around an international name.
        if (found === 'V' || foldWord(word) === 'ma')
          national = word !== 'CN' && !text.slice(from, start).includes('CN');
      }
      words++;
      i = from;
    } else if (unit === 41 && DIGITS_SAID.test(text.slice(Math.max(0, i - 12), i))) {
      i = text.lastIndexOf('(', i);
    } else if (
      unit === 58 ||
      unit === 40 ||
      unit === 46 ||
      isDash(unit) ||
      unit === 0xba ||
      unit === 0xb0 ||
      unit === 34 ||
      (unit >= 0x2018 && unit <= 0x201d) ||
      unit === 91
    ) {
      i--;
    } else break;
  }
  if (loose && kind === 'N') kind = 'h';
  if (kind === '' && !foreign) {
    if (numbersHeadings(text, at)) kind = 'n';
    else {
      const behind = wordBehind(text, end);
      if (behind) kind = behind;
    }
  }
  return { kind, national, foreign, ex, start: spanStart, at };
}

/** "du no 4114", "des nos 4403 à 4405", "enligt nr 4403": a number sign where the French and the Nordic tariffs say heading. */
const NUMBERED = ofEurope(/(?:^|[^\p{L}])(?:(?:du|des|au|aux|le|les|de|of|enligt|i|under)\s)?(?:n[oº°]|nos|nr)\.?\s$/u);

function numbersHeadings(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 2);
  // Ends in o, s, r, º, ° or the point of "nr.".
  if (unit !== 111 && unit !== 115 && unit !== 114 && unit !== 0xba && unit !== 0xb0 && unit !== 46) return false;
  return NUMBERED.test(text.slice(Math.max(0, start - 16), start));
}

/** "a 4403 vámtarifaszám", "4403 pozicija", "a 0901 11 00 KN-kód": number first. */
function wordBehind(text: string, end: number): CodeWord | null {
  const unit = text.charCodeAt(end);
  if (unit !== 32 && unit !== 160 && unit !== 46) return null;
  WORD_BEHIND.lastIndex = end;
  const found = WORD_BEHIND.exec(text);
  return found ? (/árucsoport|skirsn|nodaļ/i.test(found[0]) ? 'P' : 'H') : null;
}
