/**
 * Packs the labels. `vocabulary`: words and the runs of signs between them, by falling frequency, parted by line feeds.
 * `lines`: a line for each heading: the heading, the ends of its codes, then for each code its English and its Vietnamese
 * label, each as the number of tokens shared with the label before, the number of the rest, the rest. A single space
 * between two words is not written.
 */

import { groupOf, type LabelText } from '../text/packed-labels.ts';
import { encode } from '../text/radix.ts';
import type { LabelRow } from './read.ts';

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;

/** A code called like the one above it is left out: it is answered with that label anyway. */
export function packLabels(labels: ReadonlyMap<string, LabelRow>): LabelText {
  const rows = [...labels]
    .filter(([code, { en, vi }]) => {
      const above = labels.get(code.slice(0, -2));
      return !(code.length > 4 && above?.en === en && above.vi === vi);
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const tokens = (text: string) => (text.match(TOKEN) ?? []).filter((token) => token !== ' ');
  const frequency = new Map<string, number>();
  for (const [, { en, vi }] of rows)
    for (const token of [...tokens(en), ...tokens(vi)]) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const vocabulary = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([token]) => token);
  const ids = new Map(vocabulary.map((token, at) => [token, at]));
  const groups = new Map<string, typeof rows>();
  for (const row of rows) groups.set(groupOf(row[0]), [...(groups.get(groupOf(row[0])) ?? []), row]);
  const lines = [...groups].map(([group, own]) => {
    const before: [number[], number[]] = [[], []];
    const numbers: number[] = [];
    for (const [, { en, vi }] of own) {
      for (const [side, text] of [en, vi].entries()) {
        const label = tokens(text).map((token) => ids.get(token) as number);
        const last = before[side as 0 | 1];
        let shared = 0;
        while (shared < label.length && label[shared] === last[shared]) shared += 1;
        numbers.push(shared, label.length - shared, ...label.slice(shared));
        before[side as 0 | 1] = label;
      }
    }
    return `${group}\t${own.map(([code]) => code.slice(group.length)).join(' ')}\t${numbers.map(encode).join('')}`;
  });
  return { vocabulary: vocabulary.join('\n'), lines: lines.join('\n') };
}
