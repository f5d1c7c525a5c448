/** The spellings of the index and the keys under which they meet: "cá", "cà" and "ca" have one key, "bag" and "bags" too. */
import { STOP } from '../text/word-lists.ts';
import { JOINING, keyOf } from '../text/words.ts';

export interface Spellings {
  readonly spellings: readonly string[];
  readonly keys: readonly string[];
  readonly keyOfSpelling: Uint16Array;
  /** Spellings of a key: `keyMembers` from `keyStart[key]` to `keyStart[key + 1]`. */
  readonly keyStart: Uint32Array;
  readonly keyMembers: Uint16Array;
  readonly keyIds: ReadonlyMap<string, number>;
  /** Letters of a key as a bit mask, to tell quickly which keys cannot be near a typed word. */
  keyLetters(): Uint32Array;
}

/** The letters of a word as bits: a to z, then digits together, then the rest. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charCodeAt(at);
    bits |= sign >= 97 && sign <= 122 ? 1 << (sign - 97) : sign >= 48 && sign <= 57 ? 1 << 26 : 1 << 27;
  }
  return bits >>> 0;
}

/** `folded` and `keys` as `pack-index` writes them. */
export function readSpellings(vocabulary: string, folded: string, keyNumbers: Uint16Array): Spellings {
  const spellings = vocabulary.split(' ');
  const others = folded.split(' ');
  const count = spellings.length;
  const keys: string[] = [];
  const keyIds = new Map<string, number>();
  const keyOfSpelling = new Uint16Array(count);
  let other = 0;
  for (let at = 0; at < count; at += 1) {
    const number = keyNumbers[at] as number;
    keyOfSpelling[at] = number < 2 ? keys.length : number - 2;
    if (number >= 2) continue;
    const key = (number === 0 ? spellings[at] : others[other++]) as string;
    keyIds.set(key, keys.length);
    keys.push(key);
  }
  const keyStart = new Uint32Array(keys.length + 1);
  for (let at = 0; at < count; at += 1) keyStart[(keyOfSpelling[at] as number) + 1]! += 1;
  for (let key = 0; key < keys.length; key += 1) keyStart[key + 1]! += keyStart[key] as number;
  const keyMembers = new Uint16Array(count);
  const next = keyStart.slice();
  for (let at = 0; at < count; at += 1) keyMembers[next[keyOfSpelling[at] as number]!++] = at;
  let letters: Uint32Array | undefined;
  // Only a slip of the hand asks for them.
  const keyLetters = () => {
    letters ??= Uint32Array.from(keys, lettersOf);
    return letters;
  };
  return { spellings, keys, keyOfSpelling, keyStart, keyMembers, keyIds, keyLetters };
}

/** How much of its key's weight each spelling brings to a field: words that carry nothing bring none, denied ones less. */
export function sharesOf({ spellings, keyIds, keyStart, keyMembers }: Spellings): Float32Array {
  const shares = Float32Array.from(spellings, (word) => (word.charCodeAt(0) === 33 ? DENIED : 1));
  for (const word of [...STOP, ...JOINING]) {
    const key = keyIds.get(keyOf(word));
    if (key === undefined) continue;
    for (let at = keyStart[key] as number; at < (keyStart[key + 1] as number); at += 1)
      if (spellings[keyMembers[at] as number] === word) shares[keyMembers[at] as number] = 0;
  }
  return shares;
}

/** A denied word says less about the goods than one that names them. */
const DENIED = 0.4;
