/**
 * The part of an act that a citation names: "Article 5(2) of Regulation …", "Annex I to …", "khoản 2 Điều 5 Nghị định …".
 * Looks 120 units back, never over another reference, and answers the words as they stand.
 */

import { foldWord, isDigit, isLetter, isSpace, skipLetters, wordStart } from './chars.ts';

/** Stems of words for parts of an act, folded; Vietnamese ones whole. */
const STEMS =
  'article art artikel artikkel artikla articulo artigo articol artyku clan clen член αρθρ straipsn pant cikk airteag annex anexo anexa allegat anhang bijlage bilag zalacznik priloh prilog приложени παραρτημα liite liitte lisa melleklet anness pielikum pried iarscribhinn recital paragraph point'.split(
    ' ',
  );
const PARTS: Readonly<Record<string, boolean>> = { điều: true, khoản: true, điểm: true, mục: true, lục: true };
const known = new Map<string, boolean>();

function isPart(word: string): boolean {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (known.size > 20_000) known.clear();
  const folded = foldWord(word);
  const found =
    PARTS[word.toLowerCase()] === true ||
    STEMS.some((stem) => folded.startsWith(stem) && folded.length <= stem.length + 4);
  known.set(word, found);
  return found;
}

/** What names the part: numbers, letters in brackets, lists and ranges of them. */
const NUMBERS =
  /^\.?\s+(?:[0-9]{1,3}[a-zđ]{0,2}|[IVXLC]{1,7}|[A-Z])(?!\p{L})(?:\s?\([0-9a-zđIVX]{1,4}\)|[,\s]+(?:and|to|or|et|und|y|e|đến|và),?\s+(?:\(?[0-9]{1,3}\)?|[IVX]{1,6})(?!\p{L})|,\s?(?:\([0-9a-z]{1,3}\)|[0-9]{1,3}(?![0-9])|(?:points?|paragraphs?|khoản|điểm|điều)\s[(0-9a-zđ)]{1,4})|\s(?:khoản|điều|điểm)\s[0-9a-zđ]{1,3}){0,8}/iu;
/** Between the place and the act stand only words: "of", "to the Council", "des". */
const BRIDGE = /^[\s,]*(?:\([0-9a-z]{1,3}\)\s)?(?:[\p{L}'’-]{1,18}\s+){0,8}$/u;

/** Offset of the word for a part that the words before `start` lead back to, or -1. Two Vietnamese parts may follow each other. */
function partBefore(text: string, start: number, from: number): number {
  let i = start;
  let words = 0;
  let found = -1;
  while (i > from && words < 16) {
    const unit = text.charCodeAt(i - 1);
    if (isLetter(unit)) {
      const word = wordStart(text, i);
      if (isPart(text.slice(word, i))) found = word;
      else if (found >= 0) return found;
      words++;
      i = word;
    } else if (isSpace(unit) || isDigit(unit) || isBridge(unit)) i--;
    else break;
  }
  return found;
}

/** Comma, brackets, apostrophes, hyphen; a point only as in "Art. 5". */
const isBridge = (unit: number): boolean =>
  unit === 44 || unit === 40 || unit === 41 || unit === 39 || unit === 0x2019 || unit === 45 || unit === 46;

export function placeBefore(text: string, start: number, floor: number): string | undefined {
  const from = Math.max(floor, start - 120);
  const at = partBefore(text, start, from);
  if (at < 0 || at < from) return undefined;
  const word = skipLetters(text, at);
  const numbers = NUMBERS.exec(text.slice(word, start));
  if (!numbers) return undefined;
  const end = word + numbers[0].length;
  if (!BRIDGE.test(text.slice(end, start))) return undefined;
  // "Phụ lục II": the word before belongs to it.
  const begin = text.slice(at - 4, at).toLowerCase() === 'phụ ' ? at - 4 : at;
  return text.slice(begin, end).replace(/\s+/g, ' ').trim();
}
