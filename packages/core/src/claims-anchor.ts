/**
 * The few places of a text worth reading: where one of the words begins by which a claim names its subject, with or without
 * diacritics, in any case. All words are looked for at once in the manner of Wu and Manber: what the word's edge and its first
 * four letters are decides how far the next look may jump, and only where all of it fits is the tree of words asked.
 */
interface Branch {
  readonly next: Map<number, Branch>;
  end: boolean;
}

/** Letters of Vietnamese that fold to one letter of the alphabet. */
const FAMILIES: Readonly<Record<string, string>> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  d: 'đ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
};
const BLANK = 32;
/** A mark of a decomposed letter: it stands between letters and counts for nothing. */
const MARK = 1;
const SIZE = 0x2030;
const FOLDED = folds();

function folds(): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let code = 33; code < 127; code++) table[code] = code;
  for (let code = 65; code < 91; code++) table[code] = code + 32;
  for (const [letter, family] of Object.entries(FAMILIES))
    for (const one of family + family.toUpperCase()) table[one.charCodeAt(0)] = letter.charCodeAt(0);
  for (let code = 0x300; code <= 0x323; code++) table[code] = MARK;
  for (const hyphen of '\u2010\u2011\u2013') table[hyphen.charCodeAt(0)] = 45;
  for (const blank of '\t\n\v\f\r \u00a0\u2002\u2003\u2009\u202f') table[blank.charCodeAt(0)] = BLANK;
  return table;
}

const foldAt = (text: string, at: number): number => FOLDED[text.charCodeAt(at)] ?? 0;
/** a–z and 0–9. */
const isWordSign = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** What a letter is to the jumps: one of 31, or 0 for what stands in no word. */
const SYMBOLS = Uint8Array.from(FOLDED, (code) => (isWordSign(code) ? code & 31 : 0));
const symbolOf = (sign: number): number => (sign < SIZE ? (SYMBOLS[sign] as number) : 0);

/** Letters of a word that are looked at before the tree, three at once; a word of three letters ends with an edge. */
const LETTERS = 4;
const AT_ONCE = 3;
const every = Array.from({ length: 32 }, (_, symbol) => symbol);
const tripleOf = (one: number, two: number, three: number): number => (one << 10) | (two << 5) | three;
/** Where a piece of text holds decomposed letters it is walked letter by letter. */
const DECOMPOSED = /[\u0300-\u0323]/;
const PIECE = 8192;

export class Anchor {
  /** The branches of the first letter, by its code. */
  readonly #first: (Branch | undefined)[] = new Array(128).fill(undefined);
  /** How far three neighbours let the next look jump; 0 where they may be the last of the first four letters of a word. */
  readonly #jumps = new Uint8Array(1 << 15).fill(LETTERS + 1 - AT_ONCE + 1);
  /** The first three letters of every word; others may share their place. */
  readonly #threes = new Uint8Array(1 << 15);

  /** Words of three letters or more that begin with a letter or a digit. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const codes = [...word.replace(/\*$/, '')].map((sign) => foldAt(sign, 0));
      for (const begin of beginsOf(word, codes)) this.#mark(begin);
      const first = codes[0] ?? 0;
      let branch = this.#first[first] ?? { next: new Map(), end: false };
      this.#first[first] = branch;
      for (const code of codes.slice(1)) {
        const next = branch.next.get(code) ?? { next: new Map(), end: false };
        branch.next.set(code, next);
        branch = next;
      }
      branch.end = true;
    }
  }

  #mark(begin: readonly number[]): void {
    const [one = 0, two = 0, three = 0, four = 0] = begin;
    for (const [jump, triple] of [
      tripleOf(two, three, four),
      tripleOf(one, two, three),
      tripleOf(0, one, two),
    ].entries())
      this.#jumps[triple] = Math.min(this.#jumps[triple] as number, jump);
    this.#threes[tripleOf(one, two, three)] = 1;
  }

  /** Where a word begins, in order. Longer words than the one that is looked for count too: "deforestation" in "deforestations". */
  places(text: string): number[] {
    const places: number[] = [];
    for (let from = 0; from < text.length; from += PIECE) {
      const to = Math.min(text.length, from + PIECE);
      if (DECOMPOSED.test(text.slice(from, to + LETTERS))) this.#walk(text, from, to, places);
      else this.#jump(text, from, to, places);
    }
    return places;
  }

  /** Words that begin in a piece of text without decomposed letters. */
  #jump(text: string, from: number, to: number, places: number[]): void {
    const jumps = this.#jumps;
    const threes = this.#threes;
    // One past the end is the edge of a last word of three letters.
    const last = Math.min(text.length + 1, to + LETTERS - 1);
    for (let at = from + LETTERS - 1; at < last; ) {
      const two = symbolOf(text.charCodeAt(at - 2));
      const three = symbolOf(text.charCodeAt(at - 1));
      const jump = jumps[tripleOf(two, three, symbolOf(text.charCodeAt(at)))] as number;
      at += jump;
      if (jump > 0) continue;
      const start = at - LETTERS + 1;
      at++;
      if (threes[tripleOf(symbolOf(text.charCodeAt(start)), two, three)] === 0) continue;
      if (isEdge(text, start) && this.#beginsAt(text, start)) places.push(start);
    }
  }

  /** The same one letter after the other. */
  #walk(text: string, from: number, to: number, places: number[]): void {
    for (let at = from; at < to; at++) if (isEdge(text, at) && this.#beginsAt(text, at)) places.push(at);
  }

  #beginsAt(text: string, start: number): boolean {
    let branch = this.#first[foldAt(text, start)];
    for (let at = start + 1; branch; at++) {
      if (branch.end) return true;
      const code = foldAt(text, at);
      if (code === MARK || (code === BLANK && foldAt(text, at - 1) === BLANK)) continue;
      branch = branch.next.get(code);
    }
    return false;
  }
}

/** The first four letters of a word as symbols, in every way that they may stand in a text: a blank may be several. */
function beginsOf(word: string, codes: readonly number[]): number[][] {
  const symbols = codes.slice(0, LETTERS).map((code) => (isWordSign(code) ? code & 31 : 0));
  if (symbols.length < LETTERS) return (word.endsWith('*') ? every : [0]).map((last) => [...symbols, last]);
  const begins = [symbols];
  for (let at = codes.indexOf(BLANK); at !== -1 && at < LETTERS; at++)
    begins.push([...symbols.slice(0, at), 0, ...symbols.slice(codes.indexOf(BLANK), LETTERS)].slice(0, LETTERS));
  return begins;
}

/** Whether no word goes on over a place. Marks of the letters before count for nothing. */
function isEdge(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && foldAt(text, before) === MARK) before--;
  return before < 0 || !isWordSign(foldAt(text, before));
}
