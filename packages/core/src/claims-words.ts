/**
 * All words of all rules in one tree of letters, walked once along a sentence: what a sentence holds is known after one pass,
 * however many rules there are. A group of words is met where one of them stands as a whole; a trailing `*` lets a word go on.
 */
import { plainClaimText } from './claims-text.ts';

/** The number of a group in the tree. */
export type Group = number;

/** The groups that a sentence meets, one bit each. */
export type Met = Uint32Array;

interface Letter {
  readonly next: Map<number, Letter>;
  /** Groups met when a whole word ends here, and when a word only begins like this. */
  whole: Group[];
  open: Group[];
}

export class WordTree {
  /** Words by their first letter. */
  readonly #first: (Letter | undefined)[] = [];
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
    const first = word.charCodeAt(0);
    let letter = this.#first[first] ?? { next: new Map(), whole: [], open: [] };
    this.#first[first] = letter;
    for (const sign of (open ? word.slice(0, -1) : word).slice(1)) {
      const code = sign.charCodeAt(0);
      const next = letter.next.get(code) ?? { next: new Map(), whole: [], open: [] };
      letter.next.set(code, next);
      letter = next;
    }
    // A word that ends with a sign ("cattle (") ends there, whatever follows.
    (open || !isWordSign(word.charCodeAt(word.length - 1)) ? letter.open : letter.whole).push(group);
  }

  /** What a plain sentence holds. Whole words only: "leather" is not in "leatherette". */
  read(plain: string): Met {
    const met = new Uint32Array((this.#groups.size >> 5) + 1);
    let inWord = false;
    for (let start = 0; start < plain.length; start++) {
      if (!inWord) this.#readFrom(plain, start, met);
      inWord = isWordSign(plain.charCodeAt(start));
    }
    return met;
  }

  /** Where the words of one group begin in a plain sentence. */
  placesOf(plain: string, group: Group): number[] {
    const places: number[] = [];
    let inWord = false;
    for (let start = 0; start < plain.length; start++) {
      if (!inWord) {
        const met = new Uint32Array((this.#groups.size >> 5) + 1);
        this.#readFrom(plain, start, met);
        if (meets(met, group)) places.push(start);
      }
      inWord = isWordSign(plain.charCodeAt(start));
    }
    return places;
  }

  #readFrom(plain: string, start: number, met: Met): void {
    let letter = this.#first[plain.charCodeAt(start)];
    for (let at = start + 1; letter; at++) {
      for (const group of letter.open) mark(met, group);
      if (letter.whole.length > 0 && !isWordSign(plain.charCodeAt(at)))
        for (const group of letter.whole) mark(met, group);
      letter = letter.next.get(plain.charCodeAt(at));
    }
  }
}

export const meets = (met: Met, group: Group): boolean => (((met[group >> 5] ?? 0) >>> (group & 31)) & 1) === 1;

function mark(met: Met, group: Group): void {
  met[group >> 5] = (met[group >> 5] ?? 0) | (1 << (group & 31));
}

/** a–z and 0–9; past the end is no sign of a word. */
const isWordSign = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
