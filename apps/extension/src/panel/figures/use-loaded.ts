/** Something loaded for a key, and loaded again whenever figures are kept or erased, in this window or another. */
import { useEffect, useState } from 'preact/hooks';
import { onFiguresChanged } from '../../figures/store.ts';

/** Null while it loads for the first time; a fault as it came. While it loads again the last answer stays. */
export function useLoaded<T>(load: () => Promise<T>, key: string): T | Error | null {
  const [state, setState] = useState<{ readonly key: string; readonly value: T | Error } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const read = () =>
      load().then(
        (value) => life.signal.aborted || setState({ key, value }),
        (cause) =>
          life.signal.aborted || setState({ key, value: cause instanceof Error ? cause : new Error(String(cause)) }),
      );
    void read();
    onFiguresChanged(() => void read(), life.signal);
    return () => life.abort();
  }, [key]);
  return state?.key === key ? state.value : null;
}
