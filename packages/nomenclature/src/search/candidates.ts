/** Spellings of the index that a typed word may mean, each with how well it fits: 1 the same, below 0 its denial. */
import { keyOf } from '../text/words.ts';
import { boundOf, edits } from './near.ts';
import { lettersOf } from './spellings.ts';
import type { Store } from './store.ts';
import type { Weights } from './weights.ts';

export interface Candidates {
  /** Spelling ids and their fit, in the same order. */
  readonly spellings: number[];
  readonly fits: number[];
  /** From here on the spellings only complete one or two letters: they choose among fields, they do not bring new ones. */
  vague: number;
  /** The key that carries the weight of the word; -1 where the index does not know it. */
  readonly key: number;
}

/** While a person types, the words before the last stay: what was worked out for them is kept, some hundred words long. */
const MOST_KEPT = 300;
const keptFor = new WeakMap<Weights, Map<string, Candidates>>();

const ASCII = /^[ -~]*$/;
/** Completions of a beginning that are looked at, commonest first, by its length: a single letter has thousands and says little. */
const MOST_COMPLETIONS = [0, 40, 120, 400] as const;

/** Adds all spellings of a key. Exact marks fit best; missing marks nearly so; other marks are another word mostly. */
function addKey(index: Store, key: number, word: string, factor: number, weights: Weights, into: Candidates): void {
  const marked = !ASCII.test(word);
  for (let at = index.keyStart[key] as number; at < (index.keyStart[key + 1] as number); at += 1) {
    const spelling = index.keyMembers[at] as number;
    const text = index.spellings[spelling] as string;
    const fit = !marked || text === word ? 1 : ASCII.test(text) ? weights.marksMissing : weights.otherMarks;
    into.spellings.push(spelling);
    into.fits.push(fit * factor);
  }
}

const denialOf = (word: string) => (word.startsWith('!') ? word.slice(1) : `!${word}`);

function addExact(index: Store, word: string, factor: number, weights: Weights, into: Candidates): number {
  const key = index.keyIds.get(keyOf(word)) ?? -1;
  if (key >= 0) addKey(index, key, word, factor, weights, into);
  const denied = index.keyIds.get(keyOf(denialOf(word)));
  if (denied !== undefined) addKey(index, denied, denialOf(word), factor * weights.denied, weights, into);
  return key;
}

/** `last`: the person may still be typing it. */
export function candidatesOf(index: Store, word: string, last: boolean, weights: Weights): Candidates {
  let kept = keptFor.get(weights);
  if (!kept || kept.size >= MOST_KEPT) {
    kept = new Map();
    keptFor.set(weights, kept);
  }
  const id = last ? `${word} ` : word;
  const found = kept.get(id) ?? lookUp(index, word, last, weights);
  kept.set(id, found);
  return found;
}

function lookUp(index: Store, word: string, last: boolean, weights: Weights): Candidates {
  const found = { spellings: [] as number[], fits: [] as number[], vague: Number.POSITIVE_INFINITY, key: -1 };
  found.key = addExact(index, word, 1, weights, found);
  const typed = keyOf(word);
  // "pastrie" is "pastries" but for its last letter: the beginning of a plural need not begin its singular.
  if (last && found.key < 0 && word.length > 3 && keyOf(`${word}s`) !== typed)
    found.key = addExact(index, `${word}s`, weights.prefix, weights, found);
  const start = word.startsWith('!') ? 1 : 0;
  if (last && typed.length > start) {
    if (typed.length - start < 3) found.vague = found.spellings.length;
    let left: number = MOST_COMPLETIONS[Math.min(3, typed.length - start)] as number;
    let commonest = -1;
    for (let key = 0; key < index.keys.length && left > 0; key += 1) {
      const text = index.keys[key] as string;
      if (text.length <= typed.length || key === found.key || !text.startsWith(typed)) continue;
      left -= 1;
      if (commonest < 0 || (index.weight[key] as number) < (index.weight[commonest] as number)) commonest = key;
      const share = typed.length / text.length;
      addKey(index, key, word, weights.prefix * (0.6 + 0.4 * share) * (found.key >= 0 ? 0.7 : 1), weights, found);
    }
    if (found.key < 0) found.key = commonest;
  }
  if (found.spellings.length === 0 || found.key < 0) {
    const bound = boundOf(typed.length - start);
    if (bound === 0) return found;
    const letters = lettersOf(typed);
    const keyLetters = index.keyLetters();
    let nearest = bound + 1;
    let near: number[] = [];
    for (let key = 0; key < index.keys.length; key += 1) {
      const text = index.keys[key] as string;
      if (Math.abs(text.length - typed.length) > bound && !last) continue;
      // Each edit changes at most one letter on either side.
      if (bits(letters & ~(keyLetters[key] as number)) > bound) continue;
      if (!last && bits((keyLetters[key] as number) & ~letters) > bound) continue;
      const distance = edits(typed, text, Math.min(bound, nearest), last && text.length > typed.length);
      if (distance > bound || distance > nearest) continue;
      if (distance < nearest) near = [];
      nearest = distance;
      near.push(key);
    }
    for (const key of near) {
      const sameStart = (index.keys[key] as string).charCodeAt(0) === typed.charCodeAt(0);
      const cut = Math.abs((index.keys[key] as string).length - typed.length) > bound ? 0.8 : 1;
      addKey(
        index,
        key,
        word,
        (nearest <= 1 ? weights.oneEdit : weights.twoEdits) * (sameStart ? 1 : 0.85) * cut,
        weights,
        found,
      );
      if (found.key < 0) found.key = key;
    }
  }
  return found;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
