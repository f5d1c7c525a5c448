/** The figures that are kept in IndexedDB, counted for the privacy view; null while they are read, `unread` where they cannot be. */
import { useEffect, useState } from 'preact/hooks';
import { allAnswers, allImports, onFiguresChanged } from '../figures/store.ts';

export interface KeptCounts {
  readonly answers: number;
  readonly imports: number;
}

export function useKeptFigures(): KeptCounts | 'unread' | null {
  const [counts, setCounts] = useState<KeptCounts | 'unread' | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const count = () =>
      Promise.all([allAnswers(), allImports()]).then(
        ([answers, imports]) => life.signal.aborted || setCounts({ answers: answers.length, imports: imports.length }),
        () => life.signal.aborted || setCounts('unread'),
      );
    void count();
    onFiguresChanged(() => void count(), life.signal);
    return () => life.abort();
  }, []);
  return counts;
}
