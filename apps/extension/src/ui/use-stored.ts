/** A stored item as state: read once, followed for as long as the view lives, so that two windows agree. */

import { useEffect, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

export interface Stored<T> {
  readonly value: T;
  /** False until the first reading; the fallback stands in. */
  readonly ready: boolean;
  set(value: T): Promise<void>;
}

export function useStored<T>(item: WxtStorageItem<T, Record<string, unknown>>): Stored<T> {
  const [state, setState] = useState<{ value: T; ready: boolean }>({ value: item.fallback, ready: false });
  useEffect(() => {
    let alive = true;
    const unwatch = item.watch((value) => setState({ value: value ?? item.fallback, ready: true }));
    void item.getValue().then((value) => alive && setState({ value, ready: true }));
    return () => {
      alive = false;
      unwatch();
    };
  }, [item]);
  return {
    value: state.value,
    ready: state.ready,
    set: (value) => {
      setState({ value, ready: true });
      return item.setValue(value);
    },
  };
}
