/** A search that questions narrow: what was typed gives the hits, each answer leaves fewer of them and may ask the next. */
import type { DecidingQuestion } from '@luongxanh/nomenclature';
import { useMemo, useState } from 'preact/hooks';
import { useKnowledgeSoon } from '../ui/knowledge.tsx';
import { createSearcher, type SearchHit } from './search.ts';
import { type SearchEngine, useSearchEngine } from './use-search-engine.ts';

/** An answer that was given. */
export interface Step {
  readonly question: DecidingQuestion;
  readonly at: number;
}

export interface Narrowed {
  /** False while the search or the records are still being loaded: no hits do not mean yet that nothing was found. */
  readonly ready: boolean;
  readonly hits: readonly SearchHit[];
  /** Null where the words and the answers leave no doubt. */
  readonly question: DecidingQuestion | null;
  readonly steps: readonly Step[];
  answer(at: number): void;
  /** Takes back this answer and those after it. */
  takeBack(step: number): void;
}

/** Pure part of the hook: hits after the answers, and what to ask next. Acts are no goods: an answer leaves them out. */
export function narrowed(
  all: readonly SearchHit[],
  steps: readonly Step[],
  { decidingQuestion, narrow }: Pick<SearchEngine, 'decidingQuestion' | 'narrow'>,
): Pick<Narrowed, 'hits' | 'question'> {
  let hits = all;
  for (const { question, at } of steps) {
    const left = new Set(narrow(foundIn(hits), question, at).map(({ code }) => code));
    hits = hits.filter(({ found }) => found !== null && left.has(found.code));
  }
  return { hits, question: decidingQuestion(foundIn(hits)) };
}

const foundIn = (hits: readonly SearchHit[]) => hits.flatMap(({ found }) => (found ? [found] : []));

const NOTHING: Pick<Narrowed, 'hits' | 'question'> = { hits: [], question: null };

/** `query` "" finds nothing. The search is loaded at once where there is a query or one is `expected`. */
export function useNarrowedSearch(query: string, limit: number, expected = false): Narrowed {
  const known = useKnowledgeSoon();
  const engine = useSearchEngine(expected || query.trim() !== '');
  const searcher = useMemo(
    () => engine && known && createSearcher(known.catalogue, known.tree, engine),
    [known, engine],
  );
  const all = useMemo(
    () => (query.trim() === '' || !searcher ? [] : searcher.search(query, limit)),
    [searcher, query, limit],
  );
  // Answers belong to the words that were asked about.
  const [given, setGiven] = useState<{ readonly query: string; readonly steps: readonly Step[] }>({ query, steps: [] });
  const steps = given.query === query ? given.steps : [];
  const { hits, question } = useMemo(() => (engine ? narrowed(all, steps, engine) : NOTHING), [all, steps, engine]);
  return {
    ready: searcher !== null,
    hits,
    question,
    steps,
    answer: (at) => question && setGiven({ query, steps: [...steps, { question, at }] }),
    takeBack: (step) => setGiven({ query, steps: steps.slice(0, step) }),
  };
}
