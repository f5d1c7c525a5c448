/**
 * Search over the nomenclature: words in English or Vietnamese, digits, or both, answered with codes.
 * Hits are HS subheadings in the main; a typed code is answered at its own level.
 */
import { labels } from '../generated/labels.js';
import { nomenclature } from './tree.ts';

/** What made a code a hit. */
export interface Why {
  readonly kind: 'code' | 'label' | 'name';
  /** The digits, the label or the trade name that matched. */
  readonly text: string;
  /** Language of the text; null for digits. */
  readonly language: 'en' | 'vi' | null;
  /** The words of the query that were found. */
  readonly words: readonly string[];
}

export interface SearchHit {
  readonly code: string;
  readonly score: number;
  readonly why: Why;
  /** The heading that the code stands in; the chapter for a chapter. */
  readonly group: string;
}

export interface SearchOptions {
  readonly limit?: number;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** The best codes for a query, best first. */
export function search(query: string, { limit = 10 }: SearchOptions = {}): SearchHit[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const digits = words
    .filter((word) => /^\d+$/.test(word))
    .join('')
    .slice(0, 8);
  const letters = words.filter((word) => !/^\d+$/.test(word));
  const hits: SearchHit[] = [];
  const tree = nomenclature();
  const level = digits.length < 4 ? 4 : digits.length > 6 ? 8 : 6;
  for (const code of digits ? tree.all(level) : tree.all(6)) {
    if (digits && !code.startsWith(digits)) continue;
    if (letters.length === 0) {
      if (digits)
        hits.push({
          code,
          score: 1,
          group: code.slice(0, 4),
          why: { kind: 'code', text: code, language: null, words: [] },
        });
      continue;
    }
    const own = labels[code.slice(0, 6)] ?? labels[code.slice(0, 4)];
    for (const [at, text] of (own ?? []).entries()) {
      const label = ` ${fold(text)}`;
      const found = letters.filter((word) => label.includes(` ${word}`));
      if (found.length > 0)
        hits.push({
          code,
          score: found.length / letters.length - text.length / 1000,
          group: code.slice(0, 4),
          why: { kind: 'label', text, language: at === 0 ? 'en' : 'vi', words: found },
        });
    }
  }
  const best = new Map<string, SearchHit>();
  for (const hit of hits) if ((best.get(hit.code)?.score ?? -1) < hit.score) best.set(hit.code, hit);
  return [...best.values()].sort((a, b) => b.score - a.score || a.code.localeCompare(b.code)).slice(0, limit);
}
