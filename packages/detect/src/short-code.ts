/** Which one or two digits are worth a look as a chapter or the head of a code: the words around them are asked. */
import { backOverSpaces, isDash, isDigit, isLetter, isSpace, wordStart } from './chars.ts';
import { DRAWN_BAR } from './code-cell.ts';
import type { RawCode } from './code-scan.ts';
import { codeWordAt, mayStandBehind, WORD_BEHIND } from './code-words.ts';

/** Two digits are worth a look only behind a word for chapter or code, or in a list of such. */
export function shortIsAsked(text: string, start: number, end: number, last: RawCode | undefined): boolean {
  if (last && start - last.end < 24) {
    if (last.digits.length === 2 || last.shape === 'pair') return true;
    // "5903.00, 59.06 or 5907.00"
    if (last.shape === 'dotted' && end - start === 2 && text.charCodeAt(end) === 46) return true;
  }
  // "47. és 48. árucsoport": the word stands behind.
  const after = text.charCodeAt(end);
  if (
    end - start === 2 &&
    (after === 32 ||
      (isDash(after) && isDigit(text.charCodeAt(end + 1))) ||
      (after === 46 && isSpace(text.charCodeAt(end + 1)))) &&
    mayStandBehind(text, after === 46 ? end + 1 : end)
  ) {
    WORD_BEHIND.lastIndex = end;
    if (WORD_BEHIND.test(text)) return true;
  }
  if (after === 46 && text.charCodeAt(end + 3) === 46 && pairs(text, end)) return true;
  let back = start;
  while (back > 0 && start - back < 4 && isSpace(text.charCodeAt(back - 1)) && text.charCodeAt(back - 1) !== 10) back--;
  const unit = text.charCodeAt(back - 1);
  // "du n° 19.01", "n°s 09.01 ou 21.01": the sign is no letter.
  const sign = unit === 115 ? text.charCodeAt(back - 2) : unit;
  if (sign === 0xb0 || sign === 0xba) return end - start === 2 && after === 46;
  if (isLetter(unit)) return wordAsks(text, back, start, end);
  // 'code: "17.03"': a field of a file.
  if ((unit === 34 || unit === 39) && after === 46 && text.charCodeAt(end + 3) === unit) {
    const colon = backOverSpaces(text, back - 1, 2);
    const name = text.charCodeAt(colon - 1) === 58 ? colon - 1 : colon;
    return codeWordAt(text, wordStart(text, name), name) === 'C';
  }
  // A line may break behind the word: "nhóm\n05.11", also behind the space that follows it.
  const ends = unit === 10 ? backOverSpaces(text, back, 3) : 0;
  // "heading No.", and its number on the next line.
  const above =
    text.charCodeAt(ends - 1) === 46 && /\s[Nn](?:os?|rs?)$/.test(text.slice(ends - 5, ends - 1)) ? ends - 1 : ends;
  if (above > 0 && isLetter(text.charCodeAt(above - 1)) && /^\.\d\d(?!\d)|^[\s,.;:)]/.test(text.slice(end, end + 4))) {
    const kind = codeWordAt(text, wordStart(text, above), above);
    if (
      kind === 'P' ||
      (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) && kind !== '' && kind !== 'X')
    )
      return true;
  }
  // "72 – Iron and steel" at the head of a cell; "72" or "03.07" alone in one.
  if (end - start === 2 && (unit === 10 || unit === 9 || unit === 124 || unit === DRAWN_BAR || back === 0)) {
    return HEADS_CELL.test(text.slice(end, end + 6)) || (after === 46 && PADDED.test(text.slice(end, end + 16)));
  }
  return (unit === 58 || unit === 46 || unit === 41) && end - start === 2 && text.charCodeAt(end) === 46;
}

const HEADS_CELL = /^\s{0,2}[–—-]\s|^(?:\.\d\d)?[ \u00a0]{0,2}[\n\t|]|^(?:\.\d\d)? [A-ZÀ-Ý]\p{Ll}/u;
/** "|01.01     |": the blanks that fill a cell of a plain text. */
const PADDED = /^\.\d\d[ \u00a0]{0,12}[|│]/;

/** "27.10.19.85": four pairs, as the Danish and the Greek tariff print a whole code. */
const pairs = (text: string, end: number): boolean => /^\.\d\d\.\d\d\.\d\d(?![.\d])/.test(text.slice(end, end + 11));

/** Whether the word that ends at `at` asks for the short number behind it. */
function wordAsks(text: string, at: number, start: number, end: number): boolean {
  const from = wordStart(text, at);
  // "ex", and also "Annex".
  if ((text.charCodeAt(at - 1) | 32) === 120 && (text.charCodeAt(at - 2) | 32) === 101) return true;
  const kind = codeWordAt(text, from, at);
  // "Chương từ 50 đến 55", "chapters from 50 to 55".
  if (kind === '-' && end - start === 2 && isSpace(text.charCodeAt(from - 1)))
    return codeWordAt(text, wordStart(text, from - 1), from - 1) === 'P' || text.charCodeAt(end) === 46;
  if (kind === 'P' || kind === 'p' || (kind === 'N' && end - start === 2)) return true;
  return end - start === 2 && text.charCodeAt(end) === 46 && kind !== '' && kind !== 'X';
}
