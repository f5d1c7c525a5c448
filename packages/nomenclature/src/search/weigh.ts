/** Where each spelling stands, and how much each field weighs. */
import type { Fields } from './fields.ts';
import { ROLE } from './marks.ts';

export interface Places {
  /** Places of a spelling: `places` from `placeStart[spelling]` to `placeStart[spelling + 1]`. */
  readonly placeStart: Uint32Array;
  readonly places: Uint32Array;
}

export function readPlaces(words: Uint16Array, spellings: number): Places {
  const placeStart = new Uint32Array(spellings + 1);
  for (let at = 0; at < words.length; at += 1) placeStart[(words[at] as number) + 1]! += 1;
  for (let at = 0; at < spellings; at += 1) placeStart[at + 1]! += placeStart[at] as number;
  const places = new Uint32Array(words.length);
  const next = placeStart.slice();
  for (let at = 0; at < words.length; at += 1) places[next[words[at] as number]!++] = at;
  return { placeStart, places };
}

/** Weight of each spelling in a field: that of its key, by the share of codes that have it, times what it brings. */
export function weighSpellings(weight: Float32Array, keyOfSpelling: Uint16Array, shares: Float32Array): Float32Array {
  return shares.map((share, at) => share * (weight[keyOfSpelling[at] as number] as number));
}

/**
 * Weighs fields when they are first asked for: the sum over their words without asides. Weighing all of them at the start
 * would take a good part of the time to load, and most are never met.
 */
export function fieldWeigher(
  { fieldCode, fieldStart, words, roles }: Fields,
  spelling: Float32Array,
): (field: number) => number {
  const known = new Float32Array(fieldCode.length).fill(-1);
  return (field) => {
    const kept = known[field] as number;
    if (kept >= 0) return kept;
    let sum = 0;
    for (let at = fieldStart[field] as number; at < (fieldStart[field + 1] as number); at += 1)
      if (roles[at] !== ROLE.aside) sum += spelling[words[at] as number] as number;
    known[field] = sum;
    // Read back as it is kept, so that the first answer is the same as later ones.
    return known[field] as number;
  };
}
