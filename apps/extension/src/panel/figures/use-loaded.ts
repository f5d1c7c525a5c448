/** Something loaded for a key, and loaded again whenever figures are kept or erased, in this window or another. */
import { useEffect, useState } from 'preact/hooks';
import { onFiguresChanged } from '../../figures/store.ts';

/**
 * Null while it loads for the first time; a fault as it came. While it loads again the last answer stays. What loads may say
 * `meanwhile` what it has already, for as long as nothing is shown.
 */
export function useLoaded<T>(load: (meanwhile: (value: T) => void) => Promise<T>, key: string): T | Error | null {
  const [state, setState] = useState<{ readonly key: string; readonly value: T | Error } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const meanwhile = (value: T) =>
      life.signal.aborted || setState((shown) => (shown?.key === key ? shown : { key, value }));
    const read = () =>
      load(meanwhile).then(
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
