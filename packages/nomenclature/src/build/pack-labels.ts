/**
 * Packs the labels. `codes`: front-coded, parted by spaces. `vocabulary`: words and the runs of signs between them, by falling
 * frequency, parted by line feeds. `stream`: for each code its English and then its Vietnamese label, each as the number of tokens shared with the
 * label of the code before, the number of the rest, the rest. A single space between two words is not written.
 */

import type { LabelText } from '../labels.ts';
import { FIRST_SIGN, LONGEST_SHARED } from '../text/front-code.ts';
import { encode } from '../text/radix.ts';
import type { LabelRow } from './read.ts';

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;

/** How much the text shares with the one before it, as one sign, then the rest. */
function frontCode(before: string, text: string): string {
  let shared = 0;
  while (shared < LONGEST_SHARED && shared < text.length && text[shared] === before[shared]) shared += 1;
  return String.fromCharCode(FIRST_SIGN + shared) + text.slice(shared);
}

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
  const numbers: number[] = [];
  const before: [number[], number[]] = [[], []];
  for (const [, { en, vi }] of rows) {
    for (const [side, text] of [en, vi].entries()) {
      const own = tokens(text).map((token) => ids.get(token) as number);
      const last = before[side as 0 | 1];
      let shared = 0;
      while (shared < own.length && own[shared] === last[shared]) shared += 1;
      numbers.push(shared, own.length - shared, ...own.slice(shared));
      before[side as 0 | 1] = own;
    }
  }
  return {
    codes: rows.map(([code], at) => frontCode(rows[at - 1]?.[0] ?? '', code)).join(' '),
    vocabulary: vocabulary.join('\n'),
    stream: numbers.map(encode).join(''),
  };
}
