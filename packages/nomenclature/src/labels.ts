/** Labels in English and Vietnamese, cut from their packed text at first use. The wording is this project's own. */
import type { Bilingual } from '@luongxanh/core';
import { labels as packed } from '../generated/labels.js';
import { unfront } from './text/front-code.ts';

let byCode: ReadonlyMap<string, Bilingual> | undefined;

/** All labels by code; sections by `section:I`. */
export function labels(): ReadonlyMap<string, Bilingual> {
  if (byCode) return byCode;
  const cut = new Map<string, Bilingual>();
  let code = '';
  let en = '';
  let vi = '';
  for (const line of packed.split('\n')) {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    code = unfront(code, line.slice(0, first));
    en = unfront(en, line.slice(first + 1, second));
    vi = unfront(vi, line.slice(second + 1));
    cut.set(code, { en, vi });
  }
  byCode = cut;
  return byCode;
}

/** The code's own label, else that of the nearest code above. */
export function labelOf(code: string): Bilingual | null {
  for (let at = code.slice(0, 8); at.length >= 2; at = at.slice(0, -2)) {
    const own = labels().get(at);
    if (own) return own;
  }
  return null;
}
