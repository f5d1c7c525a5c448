/**
 * Labels as they are packed: by heading, and a heading is unpacked when one of its labels is first asked for, so that nothing
 * is spent on the others. Knows the form, not the labels: the build that writes them reads this too.
 */
import type { Bilingual } from '@luongxanh/core';
import { decode } from './radix.ts';

/** As `pack-labels` writes it. */
export interface LabelText {
  readonly vocabulary: string;
  readonly lines: string;
}

/** What is packed together: a heading with all below it; chapters and sections by themselves. */
export function groupOf(code: string): string {
  return code.startsWith('section:') ? code : code.slice(0, 4);
}

const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** A reader of packed labels: the label of exactly this code or section (`section:I`), null where it has none of its own. */
export function labelReader(text: LabelText): (code: string) => Bilingual | null {
  const words = text.vocabulary.split('\n');
  const packedGroups = new Map(text.lines.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
  const unpacked = new Map<string, ReadonlyMap<string, Bilingual>>();
  return (code) => {
    const group = groupOf(code);
    let labels = unpacked.get(group);
    if (!labels) {
      labels = unpack(packedGroups.get(group), words);
      unpacked.set(group, labels);
    }
    return labels.get(code) ?? null;
  };
}

function unpack(line: string | undefined, words: readonly string[]): ReadonlyMap<string, Bilingual> {
  const labels = new Map<string, Bilingual>();
  if (line === undefined) return labels;
  const [group = '', ends = '', stream = ''] = line.split('\t');
  const numbers = decode(stream);
  let at = 0;
  const next = (before: readonly number[]): number[] => {
    const shared = before.slice(0, numbers[at]);
    const end = at + 2 + (numbers[at + 1] as number);
    const label = [...shared, ...numbers.subarray(at + 2, end)];
    at = end;
    return label;
  };
  let en: number[] = [];
  let vi: number[] = [];
  for (const end of ends.split(' ')) {
    en = next(en);
    vi = next(vi);
    labels.set(group + end, { en: textOf(en, words), vi: textOf(vi, words) });
  }
  return labels;
}

function textOf(tokens: readonly number[], words: readonly string[]): string {
  let text = '';
  let afterWord = false;
  for (const number of tokens) {
    const token = words[number] as string;
    const isWord = WORD.test(token);
    text += afterWord && isWord ? ` ${token}` : token;
    afterWord = isWord;
  }
  return text;
}
