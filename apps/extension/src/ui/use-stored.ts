/** A stored item as state: read once, followed for as long as the view lives, so that two windows agree. */
import { useEffect, useState } from 'preact/hooks';
import type { StoredItem, Written } from '../storage.ts';

/** What can be followed: an item of the store, or one of the session. */
interface Followed<T> {
  readonly fallback: T;
  getValue(): Promise<T>;
  watch(hear: (value: T) => void): () => void;
}

interface Shown<T> {
  readonly value: T;
  /** False until the first reading; the fallback stands in. */
  readonly ready: boolean;
}

export interface Stored<T> extends Shown<T> {
  /** Edits the newest value, whoever wrote it. A write that fails shows what is stored, and the page says why. */
  change(edit: (now: T) => T): Promise<Written<T>>;
}

/** What was read before it was drawn, kept as it changes: a view begins with it instead of with its fallback. */
const read = new Map<object, unknown>();

/** Reads an item early and follows it from then on. A reading that fails is left to the view that asks for the item. */
export async function readEarly<T>(item: Followed<T>): Promise<void> {
  if (read.has(item)) return;
  let heard = false;
  item.watch((value) => {
    heard = true;
    read.set(item, value ?? item.fallback);
  });
  await item.getValue().then(
    (value) => heard || read.set(item, value),
    () => undefined,
  );
}

export function useFollowed<T>(item: Followed<T>): Shown<T> {
  return useShown(item)[0];
}

export function useStored<T>(item: StoredItem<T>): Stored<T> {
  const [shown, show] = useShown(item);
  return {
    ...shown,
    change: async (edit) => {
      // Shown at once, because a field that waits for the disk feels broken; what was really written follows.
      show({ value: edit(shown.value), ready: true });
      const written = await item.update(edit);
      show({ value: written.value, ready: true });
      return written;
    },
  };
}

function useShown<T>(item: Followed<T>): [Shown<T>, (next: Shown<T>) => void] {
  const [state, setState] = useState<Shown<T>>(() =>
    read.has(item) ? { value: read.get(item) as T, ready: true } : { value: item.fallback, ready: false },
  );
  useEffect(() => {
    let alive = true;
    const unwatch = item.watch((value) => setState({ value: value ?? item.fallback, ready: true }));
    // What was read early and changed between the first drawing and here is heard no more; it is there to be taken.
    if (read.has(item))
      setState((now) => (now.value === read.get(item) ? now : { value: read.get(item) as T, ready: true }));
    else void item.getValue().then((value) => alive && setState({ value, ready: true }));
    return () => {
      alive = false;
      unwatch();
    };
  }, [item]);
  return [state, setState];
}
