/**
 * All words of all rules in one tree of letters, walked once along a sentence: what a sentence holds is known after one pass,
 * however many rules there are. A group of words is met where one of them stands as a whole; a trailing `*` lets a word go on.
 */
import { plainClaimText } from './claims-text.ts';

/** The number of a group in the tree. */
export type Group = number;

/** The groups that a sentence meets, one bit each. */
export type Met = Uint32Array;

/** A letter of the tree; those that may follow it are a chain, short beyond the first letters. */
class Letter {
  readonly code: number;
  child: Letter | undefined = undefined;
  sibling: Letter | undefined;
  /** Groups met when a whole word ends here, and when a word only begins like this. */
  readonly whole: Group[] = [];
  readonly open: Group[] = [];

  constructor(code: number, sibling: Letter | undefined) {
    this.code = code;
    this.sibling = sibling;
  }

  next(code: number): Letter | undefined {
    let one = this.child;
    while (one !== undefined && one.code !== code) one = one.sibling;
    return one;
  }
}

export class WordTree {
  /** Words by their first letter. */
  readonly #first: (Letter | undefined)[] = [];
  /** How words begin: the first three letters, a sign that belongs to no word counting as one. Most words of a sentence begin none. */
  readonly #begins = new Uint8Array(1 << 15);
  readonly #groups = new Map<string, Group>();

  /** Takes a group in; the same words give the same number. */
  group(words: readonly string[]): Group {
    const plain = words.map(plainClaimText);
    const key = plain.join('\n');
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#groups.size;
    this.#groups.set(key, group);
    for (const word of plain) this.#add(word, group);
    return group;
  }

  #add(word: string, group: Group): void {
    const open = word.endsWith('*');
    const letters = open ? word.slice(0, -1) : word;
    this.#markBegin(letters);
    const first = word.charCodeAt(0);
    let letter = this.#first[first] ?? new Letter(first, undefined);
    this.#first[first] = letter;
    for (const sign of letters.slice(1)) {
      const code = sign.charCodeAt(0);
      let next = letter.next(code);
      if (next === undefined) {
        next = new Letter(code, letter.child);
        letter.child = next;
      }
      letter = next;
    }
    // A word that ends with a sign ("cattle (") ends there, whatever follows.
    (open || !isWordSign(word.charCodeAt(word.length - 1)) ? letter.open : letter.whole).push(group);
  }

  /** A word of one or two letters may go on with anything. */
  #markBegin(letters: string): void {
    const every = Array.from({ length: 32 }, (_, symbol) => symbol);
    const symbolsAt = (at: number) => (at < letters.length ? [symbolOf(letters.charCodeAt(at))] : every);
    for (const one of symbolsAt(0))
      for (const two of symbolsAt(1)) for (const three of symbolsAt(2)) this.#begins[beginOf(one, two, three)] = 1;
  }

  /** What a plain sentence holds. Whole words only: "leather" is not in "leatherette". */
  read(plain: string): Met {
    const met = new Uint32Array((this.#groups.size >> 5) + 1);
    this.#eachBegin(plain, (start) => this.#readFrom(plain, start, met));
    return met;
  }

  /** Where the words of one group begin in a plain sentence. */
  placesOf(plain: string, group: Group): number[] {
    const places: number[] = [];
    const met = new Uint32Array((this.#groups.size >> 5) + 1);
    this.#eachBegin(plain, (start) => {
      met[group >> 5] = 0;
      this.#readFrom(plain, start, met);
      if (meets(met, group)) places.push(start);
    });
    return places;
  }

  /** Where no word goes on and one of the tree may begin. */
  #eachBegin(plain: string, take: (start: number) => void): void {
    const begins = this.#begins;
    let before = 0;
    let one = symbolOf(plain.charCodeAt(0));
    let two = symbolOf(plain.charCodeAt(1));
    for (let start = 0; start < plain.length; start++) {
      const three = symbolOf(plain.charCodeAt(start + 2));
      if (before === 0 && begins[beginOf(one, two, three)] === 1) take(start);
      before = one;
      one = two;
      two = three;
    }
  }

  #readFrom(plain: string, start: number, met: Met): void {
    let letter = this.#first[plain.charCodeAt(start)];
    for (let at = start + 1; letter; at++) {
      for (const group of letter.open) mark(met, group);
      if (letter.whole.length > 0 && !isWordSign(plain.charCodeAt(at)))
        for (const group of letter.whole) mark(met, group);
      letter = letter.next(plain.charCodeAt(at));
    }
  }
}

export const meets = (met: Met, group: Group): boolean => (((met[group >> 5] ?? 0) >>> (group & 31)) & 1) === 1;

function mark(met: Met, group: Group): void {
  met[group >> 5] = (met[group >> 5] ?? 0) | (1 << (group & 31));
}

/** A letter or a digit as one of 31, some sharing theirs; 0 for every other sign, and past the end. */
const symbolOf = (code: number): number => (isWordSign(code) ? code & 31 : 0);
const beginOf = (one: number, two: number, three: number): number => (one << 10) | (two << 5) | three;

/** a–z and 0–9; past the end is no sign of a word. */
const isWordSign = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
