/**
 * Labels in English and Vietnamese. The packed text is unfolded into one flat list of tokens at first use;
 * a label is put together when it is asked for. The wording is this project's own.
 */
import type { Bilingual } from '@luongxanh/core';
import * as packed from '../generated/labels.js';
import { unfront } from './text/front-code.ts';
import { decode } from './text/radix.ts';

/** As `pack-labels` writes it. */
export interface LabelText {
  readonly codes: string;
  readonly vocabulary: string;
  readonly stream: string;
}

interface Labels {
  readonly lines: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** Tokens of label `n` (two a line: English, Vietnamese) from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly tokens: Uint16Array;
}

function unfold({ codes, vocabulary, stream }: LabelText): Labels {
  const lines = new Map<string, number>();
  let code = '';
  for (const item of codes.split(' ')) {
    code = unfront(code, item);
    lines.set(code, lines.size);
  }
  const numbers = decode(stream);
  const starts = new Uint32Array(lines.size * 2 + 1);
  let tokens = new Uint16Array(numbers.length * 2);
  let filled = 0;
  for (let at = 0, label = 0; at < numbers.length; label += 1) {
    const shared = numbers[at] as number;
    const rest = numbers[at + 1] as number;
    at += 2;
    if (filled + shared + rest > tokens.length) {
      const wider = new Uint16Array(tokens.length * 2);
      wider.set(tokens);
      tokens = wider;
    }
    starts[label] = filled;
    const before = label > 1 ? (starts[label - 2] as number) : 0;
    for (let step = 0; step < shared; step += 1) tokens[filled++] = tokens[before + step] as number;
    for (let step = 0; step < rest; step += 1) tokens[filled++] = numbers[at++] as number;
  }
  starts[lines.size * 2] = filled;
  return { lines, words: vocabulary.split('\n'), starts, tokens };
}

const WORD = /^[\p{L}\p{M}\p{N}]/u;

function textOf({ words, starts, tokens }: Labels, label: number): string {
  let text = '';
  let afterWord = false;
  for (let at = starts[label] as number; at < (starts[label + 1] as number); at += 1) {
    const token = words[tokens[at] as number] as string;
    const isWord = WORD.test(token);
    text += afterWord && isWord ? ` ${token}` : token;
    afterWord = isWord;
  }
  return text;
}

/** A reader of packed labels: the label of exactly this code or section (`section:I`), null where it has none of its own. */
export function labelReader(text: LabelText): (code: string) => Bilingual | null {
  const all = unfold(text);
  return (code) => {
    const line = all.lines.get(code);
    return line === undefined ? null : { en: textOf(all, line * 2), vi: textOf(all, line * 2 + 1) };
  };
}

let reader: ReturnType<typeof labelReader> | undefined;

/** The label of exactly this code or section (`section:I`). */
export function ownLabel(code: string): Bilingual | null {
  reader ??= labelReader(packed);
  return reader(code);
}

/** The code's own label, else that of the nearest code above. */
export function labelOf(code: string): Bilingual | null {
  for (let at = code.slice(0, 8); at.length >= 2; at = at.slice(0, -2)) {
    const own = ownLabel(at);
    if (own) return own;
  }
  return null;
}
