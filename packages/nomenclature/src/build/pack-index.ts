/**
 * Packs labels and trade names into the text of the search index.
 * `vocabulary`: spellings by falling frequency, parted by spaces. `stream`: for each code in the order of the tree's text the
 * number of its fields, then each field as its length and kind in one number and its words, with roles where they are not the
 * usual ones (see `marks.ts`). What takes time to work out (roles, keys, counts) is worked out here, not at every start.
 */
import { FIELD_STEP, MARKS, RESIDUAL_BIT, usualRole } from '../search/marks.ts';
import { encode } from '../text/radix.ts';
import { RESIDUAL } from '../text/word-lists.ts';
import { keyOf, wordsOf } from '../text/words.ts';
import type { LabelRow } from './read.ts';
import type { NameRow } from './read-names.ts';
import { rolesOf } from './roles.ts';

export interface IndexText {
  readonly codes: string;
  readonly vocabulary: string;
  readonly stream: string;
  /** Keys that are not spelled like their first spelling. */
  readonly folded: string;
  /** For each spelling: 0 it is its own key, new; 1 the next of `folded`, new; else the key of this number plus two. */
  readonly keys: string;
  /** For each key: how many codes have it. */
  readonly counts: string;
}

interface Field {
  readonly kind: number;
  readonly text: string;
}

/** Labels are cut at semicolons: each part names goods of its own. */
function fieldsOf(code: string, labels: ReadonlyMap<string, LabelRow>, names: readonly NameRow[]): Field[] {
  const label = labels.get(code);
  const own: Field[] = [];
  if (label) {
    own.push(...label.en.split(';').map((text) => ({ kind: 0, text })));
    own.push(...label.vi.split(';').map((text) => ({ kind: 1, text })));
  }
  own.push(...names.filter(({ lang }) => lang === 'en').map(({ name }) => ({ kind: 2, text: name })));
  own.push(...names.filter(({ lang }) => lang === 'vi').map(({ name }) => ({ kind: 3, text: name })));
  return own.filter(({ text }) => wordsOf(text).length > 0);
}

export function packIndex(labels: ReadonlyMap<string, LabelRow>, names: readonly NameRow[]): IndexText {
  const namesOf = new Map<string, NameRow[]>();
  for (const row of names) namesOf.set(row.code, [...(namesOf.get(row.code) ?? []), row]);
  const codes = [...new Set([...labels.keys(), ...namesOf.keys()])]
    .filter((code) => /^(?:\d{4}|\d{6})$/.test(code))
    .sort();
  const frequency = new Map<string, number>();
  const entries = codes.map((code) => fieldsOf(code, labels, namesOf.get(code) ?? []));
  for (const { text } of entries.flat())
    for (const word of wordsOf(text)) frequency.set(word.text, (frequency.get(word.text) ?? 0) + 1);
  const vocabulary = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const ids = new Map(vocabulary.map((word, at) => [word, at + MARKS]));
  const numbers: number[] = [];
  for (const fields of entries) {
    numbers.push(fields.length);
    for (const { kind, text } of fields) {
      const words = wordsOf(text);
      const roles = rolesOf(words, (kind & 1) === 1);
      const residual = words.some((word) => RESIDUAL.has(word.text)) ? RESIDUAL_BIT : 0;
      const marked = words.flatMap((word, at) => {
        const role = roles[at] as number;
        const id = ids.get(word.text) as number;
        return role === usualRole(at, words.length, kind) ? [id] : [role, id];
      });
      // The reader must know the last word before it comes: the number of words leads, the marks follow from it.
      numbers.push(words.length * FIELD_STEP + residual + kind, ...marked);
    }
  }
  return {
    codes: codes
      .map((code, at) => (code.startsWith(codes[at - 1]?.slice(0, 4) ?? '-') ? code.slice(4) : code))
      .join(' '),
    vocabulary: vocabulary.join(' '),
    stream: numbers.map(encode).join(''),
    ...packKeys(vocabulary, entries),
  };
}

function packKeys(
  vocabulary: readonly string[],
  entries: readonly (readonly Field[])[],
): Pick<IndexText, 'folded' | 'keys' | 'counts'> {
  const ids = new Map<string, number>();
  const folded: string[] = [];
  const keys = vocabulary.map((word) => {
    const key = keyOf(word);
    const known = ids.get(key);
    if (known !== undefined) return known + 2;
    ids.set(key, ids.size);
    if (key === word) return 0;
    folded.push(key);
    return 1;
  });
  const counts = new Uint16Array(ids.size);
  for (const fields of entries) {
    const own = new Set(fields.flatMap(({ text }) => wordsOf(text).map((word) => ids.get(keyOf(word.text)) as number)));
    for (const key of own) counts[key]! += 1;
  }
  return { folded: folded.join(' '), keys: keys.map(encode).join(''), counts: Array.from(counts, encode).join('') };
}
