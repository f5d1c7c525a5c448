/**
 * The words around a code: a nomenclature, a heading, "ex" before it; in languages that set the number first, the word behind it.
 * Looks 60 units back and 40 ahead.
 */

import { OF_GOODS } from './anchors.ts';
import { foldWord, isDash, isLetter, isSpace, wordStart } from './chars.ts';
import { type CodeWord, codeWord, codeWordAt, mayStandBehind, WORD_BEHIND } from './code-words.ts';
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

const LOOSE = /^(?:GN|GS|SH|NC|KN|AC|NM|HR)$/;
/** "ex" in Latin, Greek or Cyrillic letters of either case. */
const E = 'eEεΕеЕ';
const X = 'xXχΧхХ';
const isEx = (text: string, from: number, to: number): boolean =>
  to - from === 2 && X.includes(text[from + 1] ?? '') && E.includes(text[from] ?? '');

/** Of the names written with points only the Greek ones and that of Mercosur stand for nothing else. */
const INITIALS = /^(?:Σ[ΟO]|N?CM)$/;
/** "aus 4407", "uit 4407 11", "z 4407 11": how German, Dutch and Polish lists may write "ex". */
const PART = /^(?:aus|uit|z)$/;
const IN_PART = /m[oộ]t phần\s(?:của\s)?$/iu;
/** "position tarifaire", "voce doganale", "partida arancelaria": such a position is a heading. */
const OF_TARIFF = /^(?:tarif|arancel|dogan|douan|aduan|pautal|vamal|tariff|celn|coln)/i;
const LINE = /^l(?:[ií]nea|igne)s?$/i;
const TELLING = 'nNauztTdpvVcC';
const NUMBER_WORD = /^n(?:r|rs|rn|o|os|umbers?)$/i;

/** "Σ.Ο.", "Δ. Κ.", "N.C.M.": where letters parted by points begin, the last of them at `from`. */
function initialsStart(text: string, from: number): number {
  let at = from;
  for (let letters = 1; letters < 3; letters++) {
    const gap = text.charCodeAt(at - 1) === 32 ? 1 : 0;
    if (text.charCodeAt(at - 1 - gap) !== 46 || !isLetter(text.charCodeAt(at - 2 - gap))) break;
    if (isLetter(text.charCodeAt(at - 3 - gap))) break;
    at -= 2 + gap;
  }
  return at;
}
/** "HS code (6 digits): 090111". */
const DIGITS_SAID = /\(\d{1,2}[ -](?:digits?|số)\)$/i;

/** "(N.C.M.) 4104.19.40": the name in short behind the whole. */
const ABBREVIATED = ofEurope(/\([\p{L}.]{2,7}\)$/u);

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
  let numbered = false;
  let part = false;
  let tariff = false;
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
      const head = wordStart(text, i);
      const from = i - head === 1 ? initialsStart(text, head) : head;
      // "crazy-ex": the end of a word.
      if (isEx(text, from, i) && !isDash(text.charCodeAt(from - 1))) {
        ex = true;
        spanStart = from;
        i = from;
        continue;
      }
      const dotted = from === head ? '' : text.slice(from, i).replace(/[. ]/g, '');
      const named = dotted === '' ? codeWordAt(text, from, i) : codeWord(dotted);
      const found = named === 'G' ? (OF_GOODS.test(text.slice(Math.max(0, from - 30), from)) ? 'N' : '-') : named;
      if (found === '') break;
      if (found === 'X') {
        // "and other articles      4819.60": a wide gap or the end of the line parts it from another cell.
        foreign = (kind === '' || kind === 'C' || kind === 'h') && !/\n|\s{3}/.test(text.slice(i, at));
        break;
      }
      if (found === '-') {
        // "ligne tarifaire", "línea arancelaria": a line of the tariff.
        if (tariff && kind === '' && LINE.test(text.slice(from, i))) kind = 'H';
        // The words that tell more begin with one of a few letters.
        if (TELLING.includes(text[from] ?? '')) {
          const word = text.slice(from, i);
          numbered ||= NUMBER_WORD.test(word);
          part ||= words === 0 && PART.test(word);
          tariff ||= OF_TARIFF.test(word);
        }
      } else {
        const word = dotted === '' ? text.slice(from, i) : dotted;
        if (found === 'N') loose = from === head ? kind === '' && !numbered && LOOSE.test(word) : !INITIALS.test(word);
        else loose = false;
        if (kind !== 'P' && kind !== 'p' && (kind === '' || kind === 'C' || found === 'N' || found === 'V'))
          kind = found === 'C' && kind !== '' ? kind : found;
        at = from;
        // "mã HS", "mã số": Vietnamese words around an international name.
        if (found === 'V' || foldWord(word) === 'ma')
          national = word !== 'CN' && !text.slice(from, start).includes('CN');
      }
      words++;
      i = from;
    } else if (unit === 41 && ABBREVIATED.test(text.slice(Math.max(0, i - 10), i))) {
      i--;
    } else if (unit === 41 && DIGITS_SAID.test(text.slice(Math.max(0, i - 12), i))) {
      i = text.lastIndexOf('(', i);
    } else if (unit === 46 && text.charCodeAt(i) === 10 && !/\P{L}[Nn](?:os?|rs?)$/u.test(text.slice(i - 5, i - 1))) {
      // "straffelovens 5. kapitel." and a number on the next line: the sentence is over; behind "heading No." it is not.
      break;
    } else if (
      unit === 58 ||
      unit === 40 ||
      unit === 46 ||
      isDash(unit) ||
      unit === 0xba ||
      unit === 0xb0 ||
      unit === 34 ||
      (unit >= 0x2018 && unit <= 0x201f) ||
      unit === 91
    ) {
      i--;
    } else break;
  }
  if (loose && kind === 'N') kind = end - start === 2 && wordBehind(text, end) === 'P' ? 'P' : 'h';
  if (kind === 'h' && (tariff || (loose && wordBehind(text, end) === 'H'))) kind = 'H';
  if (kind !== '' && (part || (national && IN_PART.test(text.slice(Math.max(0, at - 16), at))))) ex = true;
  // "a Kombinált Nómenklatúra 47. és 48. árucsoportja"
  if (kind === 'N' && end - start === 2 && wordBehind(text, end) === 'P') kind = 'P';
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
const NUMBERED = ofEurope(
  /(?:^|[^\p{L}])(?:(?:du|des|au|aux|le|les|de|of|enligt|i|under)\s)?(?:n[oº°]s?|nos|nrn?)\.?\s$/iu,
);

function numbersHeadings(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 2);
  // Ends in o, s, r, n, º, ° or the point of "nr.".
  if (unit !== 111 && unit !== 115 && unit !== 114 && unit !== 110 && unit !== 0xba && unit !== 0xb0 && unit !== 46)
    return false;
  return NUMBERED.test(text.slice(Math.max(0, start - 16), start));
}

/** "a 4403 vámtarifaszám", "4403 pozicija", "a 0901 11 00 KN-kód": number first. */
function wordBehind(text: string, end: number): CodeWord | null {
  const unit = text.charCodeAt(end);
  if (unit !== 32 && unit !== 160 && unit !== 46 && unit !== 44 && !isDash(unit)) return null;
  if (!mayStandBehind(text, end)) return null;
  WORD_BEHIND.lastIndex = end;
  const found = WORD_BEHIND.exec(text);
  return found ? (/árucsoport|skirsn|nodaļ/i.test(found[0]) ? 'P' : 'H') : null;
}
