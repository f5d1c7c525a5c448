/** Loads the search once it is wanted: a panel that opens on a view must not wait for an index that nobody asks. */
import { useEffect, useState } from 'preact/hooks';

export type SearchEngine = typeof import('./search-engine.ts');

let loading: Promise<SearchEngine> | undefined;

/** Loads the search once; asked again it gives the same answer. */
function loadSearchEngine(): Promise<SearchEngine> {
  loading ??= import('./search-engine.ts');
  return loading;
}

/** Null until it is there; asked for at once where it is `wanted`, else when the page is at rest. */
export function useSearchEngine(wanted: boolean): SearchEngine | null {
  const [state, setState] = useState<SearchEngine | Error | null>(null);
  useEffect(() => {
    const load = () =>
      void loadSearchEngine().then(setState, (cause) =>
        setState(new Error('The search index could not be loaded', { cause })),
      );
    if (wanted) return load();
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, [wanted]);
  // A file that cannot be loaded is a fault for the boundary above.
  if (state instanceof Error) throw state;
  return state;
}
