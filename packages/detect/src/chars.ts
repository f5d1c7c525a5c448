/**
 * Character classes that every stage shares. All take a UTF-16 unit; none allocates.
 * Spaces hold the no-break and thin kinds of EUR-Lex pages; letters hold Latin, Greek and Cyrillic.
 */

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

export const isSpace = (unit: number): boolean =>
  unit === 32 ||
  unit === 160 ||
  (unit >= 9 && unit <= 13) ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000;

/** Spaces that do not break a line: the Official Journal sets them between the groups of one code. */
export const isGlue = (unit: number): boolean =>
  unit === 160 || unit === 0x202f || unit === 0x2007 || unit === 0x2009 || unit === 0x2008;

export const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;

export const isLetter = (unit: number): boolean => {
  if (unit < 0xaa) return (unit | 32) >= 97 && (unit | 32) <= 122;
  return (
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x370 && unit <= 0x52f) ||
    (unit >= 0x1e00 && unit <= 0x1fff)
  );
};

/** Hyphen, the hyphens of typesetters, en dash and minus. */
export const isDash = (unit: number): boolean =>
  unit === 45 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xad;

/** Slash, fraction slash, division slash, full-width slash. */
export const isSlash = (unit: number): boolean => unit === 47 || unit === 0x2044 || unit === 0x2215 || unit === 0xff0f;

/** First offset at or after `at` that is no space. */
export function skipSpaces(text: string, at: number, limit = text.length): number {
  let i = at;
  while (i < limit && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The offset just after the last non-space before `at`, never looking further than `reach` back. */
export function backOverSpaces(text: string, at: number, reach = 60): number {
  let i = at;
  const floor = Math.max(0, at - reach);
  while (i > floor && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

export function skipDigits(text: string, at: number): number {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** The value of the digits between two offsets: `Number` is slow on a piece just cut out of a text. */
export function digitsValue(text: string, start = 0, end = text.length): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

export function skipLetters(text: string, at: number): number {
  let i = at;
  while (isLetter(text.charCodeAt(i))) i++;
  return i;
}

/** Start of the word that ends at `end`, looking at most 40 units back. */
export function wordStart(text: string, end: number): number {
  let i = end;
  const floor = Math.max(0, end - 40);
  while (i > floor && isLetter(text.charCodeAt(i - 1))) i--;
  return i;
}

const LIGATURES: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  ß: 'ss',
  ħ: 'h',
  œ: 'oe',
  ς: 'σ',
};

/** Fold of single units below this, made on first use; words of law lie below it in every language of the Union. */
const FOLDED_TO = 0x2000;
/** 0 not yet asked, else the folded unit; `WIDE` where the fold is no single unit. */
const FOLDED = new Uint16Array(FOLDED_TO);
const WIDE = 0xffff;

/** A letter in lower case without its mark, or zero where no single letter stands for it. */
export const foldLetter = (unit: number): number => {
  const folded = unit < FOLDED_TO ? FOLDED[unit] || foldUnit(unit) : WIDE;
  return folded === WIDE ? 0 : folded;
};

function foldUnit(unit: number): number {
  const folded = foldSlowly(String.fromCharCode(unit));
  const to = folded.length === 1 ? folded.charCodeAt(0) : WIDE;
  FOLDED[unit] = to;
  return to;
}

/** Longest piece that engines copy when it is cut out; a longer one is a view of its text. */
const LONGEST_COPIED = 12;

/** A piece cut out of a text, by itself: what is remembered from text to text must not keep the whole of one in memory. */
export const copyOf = (piece: string): string => (piece.length > LONGEST_COPIED ? ` ${piece}`.slice(1) : piece);

/** Units that are put together at once; what is longer is no word. */
const LONGEST = 400;

/** Lower case without marks, in every script; letters that Unicode does not decompose are folded by hand. */
export function foldWord(word: string): string {
  if (word.length > LONGEST) return foldSlowly(word);
  const units = new Array<number>(word.length);
  let plain = true;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const to = unit < FOLDED_TO ? FOLDED[unit] || foldUnit(unit) : WIDE;
    if (to === WIDE) return foldSlowly(word);
    if (to !== unit) plain = false;
    units[i] = to;
  }
  return plain ? word : String.fromCharCode(...units);
}

function foldSlowly(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[đðøłıæßħœς]/g, (letter) => LIGATURES[letter] ?? letter);
}
