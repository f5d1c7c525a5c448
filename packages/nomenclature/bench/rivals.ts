/**
 * MiniSearch, Fuse.js and FlexSearch over the same text, set up as their handbooks advise for typing: prefixes, typos, weights for
 * fields. `folded` takes the diacritics from the text and from the query.
 */
import { fold } from '@luongxanh/core';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Doc } from './text.ts';

export interface Rival {
  readonly name: string;
  answer(query: string): string[];
  /** Size of the index as it would be shipped, in characters; null where the library has no form of it. */
  size(): number | null;
}

const FIELDS = ['codes', 'label', 'names', 'headingLabel', 'headingNames'] as const;
const BOOST: Readonly<Record<string, number>> = { codes: 4, names: 3, label: 2, headingNames: 1.5, headingLabel: 1 };
const MOST = 10;

const foldDoc = (doc: Doc): Doc => ({
  id: doc.id,
  codes: doc.codes,
  label: fold(doc.label),
  names: fold(doc.names),
  headingLabel: fold(doc.headingLabel),
  headingNames: fold(doc.headingNames),
});

export function rivals(docs: readonly Doc[], folded: boolean): (() => Rival)[] {
  const texts = folded ? docs.map(foldDoc) : docs;
  const typed = (query: string) => (folded ? fold(query) : query);
  const suffix = folded ? ', folded' : '';
  return [
    () => {
      const index = new MiniSearch<Doc>({
        fields: [...FIELDS],
        searchOptions: { boost: { ...BOOST }, prefix: true, fuzzy: 0.2 },
      });
      index.addAll(texts);
      return {
        name: `MiniSearch${suffix}`,
        answer: (query) =>
          index
            .search(typed(query))
            .slice(0, MOST)
            .map(({ id }) => String(id)),
        size: () => JSON.stringify(index).length,
      };
    },
    () => {
      const index = new Fuse([...texts], {
        keys: FIELDS.map((name) => ({ name, weight: BOOST[name] ?? 1 })),
        ignoreLocation: true,
        threshold: 0.35,
      });
      return {
        name: `Fuse.js${suffix}`,
        answer: (query) => index.search(typed(query), { limit: MOST }).map(({ item }) => item.id),
        size: () => JSON.stringify(index.getIndex()).length,
      };
    },
    () => {
      const index = new FlexSearch.Document({
        document: { id: 'id', index: [...FIELDS] },
        tokenize: 'forward',
        // Its default encoder folds by itself; without folding the letters stay as they are.
        encoder: folded ? FlexSearch.Charset.LatinBalance : FlexSearch.Charset.Exact,
      });
      for (const doc of texts) index.add({ ...doc });
      const order = [...FIELDS].sort((a, b) => (BOOST[b] ?? 1) - (BOOST[a] ?? 1));
      return {
        name: `FlexSearch${suffix}`,
        answer: (query) => {
          const found = index.search(typed(query), { limit: 50, suggest: true });
          // Each field answers by itself: places are added up by weight.
          const score = new Map<string, number>();
          for (const field of order) {
            const result = found.find((one) => one.field === field)?.result ?? [];
            for (const [at, id] of result.entries())
              score.set(String(id), (score.get(String(id)) ?? 0) + (BOOST[field] ?? 1) / (at + 3));
          }
          return [...score]
            .sort((a, b) => b[1] - a[1])
            .slice(0, MOST)
            .map(([id]) => id);
        },
        size: () => null,
      };
    },
  ];
}
