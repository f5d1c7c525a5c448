/** A store in memory for tests: an area with a limit, that can refuse to write, and a line for those who wait. */
import type { InTurn, StorageArea, StoreParts } from './area.ts';

export interface MemoryArea extends StorageArea {
  readonly kept: Record<string, unknown>;
  /** Set: the next writes fail with it. */
  refuse: Error | null;
  /** Room in characters of JSON. */
  room: number;
}

/** Values are copied on the way in and out, as a browser does. */
export function memoryArea(kept: Record<string, unknown> = {}): MemoryArea {
  const listeners = new Set<(changes: ReadonlyMap<string, unknown>) => void>();
  const heard = (changes: ReadonlyMap<string, unknown>) => {
    for (const hear of listeners) hear(changes);
  };
  const area: MemoryArea = {
    kept,
    refuse: null,
    room: Number.POSITIVE_INFINITY,
    async get(keys) {
      await Promise.resolve();
      const names = keys === null ? Object.keys(kept) : [keys];
      return structuredClone(Object.fromEntries(names.flatMap((name) => (name in kept ? [[name, kept[name]]] : []))));
    },
    async set(items) {
      await Promise.resolve();
      if (area.refuse) throw area.refuse;
      if (JSON.stringify({ ...kept, ...items }).length > area.room) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(kept, structuredClone(items));
      heard(new Map(Object.entries(items)));
    },
    async remove(keys) {
      const names = [keys].flat();
      for (const name of names) delete kept[name];
      heard(new Map(names.map((name) => [name, undefined])));
    },
    watch(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  return area;
}

/** One line a name. */
export function memoryInTurn(): InTurn {
  const lines = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (lines.get(name) ?? Promise.resolve()).then(work);
    lines.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

export const memoryParts = (area: StorageArea, inTurn: InTurn = memoryInTurn()): StoreParts => ({
  area,
  inTurn,
  now: () => '2026-11-22T08:00:00.000Z',
});
