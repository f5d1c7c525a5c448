/**
 * The few places of a text worth reading: where one of the words begins by which a claim names its subject. The text is walked
 * once as it stands, with or without diacritics, any case; most of its letters cost one look into a table.
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
  for (const blank of '\t\n\v\f\r \u00a0\u2002\u2003\u2009\u202f') table[blank.charCodeAt(0)] = BLANK;
  return table;
}

const foldAt = (text: string, at: number): number => FOLDED[text.charCodeAt(at)] ?? 0;
/** a–z and 0–9. */
const isWordSign = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

export class Anchor {
  /** The branches of the first letter, by its code. */
  readonly #first: (Branch | undefined)[] = new Array(128).fill(undefined);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const codes = [...word.replace(/\*$/, '')].map((sign) => foldAt(sign, 0));
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

  /** Where a word begins, in order. Longer words than the one that is looked for count too: "deforestation" in "deforestations". */
  places(text: string): number[] {
    const places: number[] = [];
    const first = this.#first;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      const code = sign < SIZE ? (FOLDED[sign] as number) : 0;
      if (code === MARK) continue;
      if (!inWord && first[code] !== undefined && this.#beginsAt(text, at, code)) places.push(at);
      inWord = code > 47 && isWordSign(code);
    }
    return places;
  }

  #beginsAt(text: string, start: number, first: number): boolean {
    let branch = this.#first[first];
    for (let at = start + 1; branch; at++) {
      if (branch.end) return true;
      const code = foldAt(text, at);
      if (code === MARK || (code === BLANK && foldAt(text, at - 1) === BLANK)) continue;
      branch = branch.next.get(code);
    }
    return false;
  }
}
