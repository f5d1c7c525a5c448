/** Search over the tree: the first working form, replaced by the ranked index. */
import { fold, parseCode } from '@luongxanh/core';
import { nomenclature } from './tree.ts';

export interface Why {
  readonly text: string;
}
export interface SearchHit {
  readonly code: string;
  readonly score: number;
  readonly why: Why;
}
export interface SearchOptions {
  readonly limit?: number;
}

/** Subheadings whose label holds every word, or codes that begin with the digits. */
export function search(query: string, { limit = 10 }: SearchOptions = {}): SearchHit[] {
  const tree = nomenclature();
  const parsed = parseCode(query);
  const digits = parsed.ok ? parsed.value.code : null;
  const words = fold(query).split(/\s+/).filter(Boolean);
  return tree
    .all(6)
    .filter((code) =>
      digits
        ? code.startsWith(digits)
        : words.every((word) => fold(`${tree.label(code)?.en} ${tree.label(code)?.vi}`).includes(word)),
    )
    .slice(0, limit)
    .map((code) => ({ code, score: 1, why: { text: query } }));
}
