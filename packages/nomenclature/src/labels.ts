/** Labels in English and Vietnamese, packed by the build and read at first use. The wording is this project's own. */
import type { Bilingual } from '@luongxanh/core';
import * as packed from '../generated/labels.js';
import { labelReader } from './text/packed-labels.ts';

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
