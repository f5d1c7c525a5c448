/**
 * Packs labels and trade names into the text of the search index.
 * `vocabulary`: spellings by falling frequency, parted by spaces. `stream`: for each code in the order of the tree's text the
 * number of its fields, then each field as its length and kind in one number and its words; 0 and 1 are marks (see `MARK`).
 */
import { MARK, MARKS } from '../search/marks.ts';
import { encode } from '../text/radix.ts';
import { JOINING, wordsOf } from '../text/words.ts';
import type { LabelRow } from './read.ts';
import type { NameRow } from './read-names.ts';

export interface IndexText {
  readonly codes: string;
  readonly vocabulary: string;
  readonly stream: string;
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
      const words: number[] = [];
      let before = '';
      for (const { text: word, aside, opens } of wordsOf(text)) {
        if (aside) words.push(MARK.aside);
        else if (opens && words.length > 0 && !JOINING.has(before)) words.push(MARK.opens);
        words.push(ids.get(word) as number);
        before = word;
      }
      numbers.push(words.length * 4 + kind, ...words);
    }
  }
  return {
    codes: codes
      .map((code, at) => (code.startsWith(codes[at - 1]?.slice(0, 4) ?? '-') ? code.slice(4) : code))
      .join(' '),
    vocabulary: vocabulary.join(' '),
    stream: numbers.map(encode).join(''),
  };
}
