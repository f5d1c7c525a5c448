/**
 * One stored item. Version and value stand in one record, `{version, value}`, so that they cannot part; a bare value is version
 * 1, from before. Older versions are carried over step by step, every value is validated when it is read, and what cannot be
 * read is set aside under its own key before anything is written over it. Changes are read, edited and written in turn across
 * all windows. A write that fails leaves the old value, and is answered as such.
 */

import type { StoreParts } from './area.ts';
import { asideKey } from './aside.ts';
import { readProblem, type StorageProblem, tell, writeProblem } from './problem.ts';
import type { Reader } from './reading.ts';

export interface Definition<T> {
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  readonly read: Reader<T>;
  /** By the version that they lead to; each gets what the version before held, damaged or not, and never throws. */
  readonly migrations: Readonly<Record<number, (before: unknown) => unknown>>;
}

export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly value: T; readonly problem: StorageProblem };

export interface StoredItem<T> {
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  getValue(): Promise<T>;
  /** Reads, edits, writes; `edit` gets the newest value, whoever wrote it. */
  update(edit: (now: T) => T): Promise<Written<T>>;
  watch(hear: (value: T) => void): () => void;
}

interface Found<T> {
  readonly value: T;
  /** What must be written once: the item as it is now, and the part that is set aside. */
  readonly mend: Readonly<Record<string, unknown>> | null;
}

export function storedItem<T>(definition: Definition<T>, { area, inTurn, now }: StoreParts): StoredItem<T> {
  const { key, version, fallback } = definition;

  const look = async (): Promise<Found<T>> => understand(definition, (await area.get(key))[key], now());

  /** Alone with the item: what another window has mended meanwhile is not mended again. */
  const mendInTurn = () =>
    inTurn(key, async () => {
      const { mend } = await look();
      if (mend) await area.set({ ...mend });
    });

  const mendAndTell = () => mendInTurn().catch((cause) => tell(writeProblem(key, cause)));

  return {
    key,
    version,
    fallback,
    async getValue() {
      try {
        const found = await look();
        if (found.mend) await mendAndTell();
        return found.value;
      } catch (cause) {
        tell(readProblem(key, cause));
        return fallback;
      }
    },
    update: (edit) =>
      inTurn(key, async (): Promise<Written<T>> => {
        let found: Found<T>;
        try {
          found = await look();
        } catch (cause) {
          const problem = readProblem(key, cause);
          tell(problem);
          return { ok: false, value: fallback, problem };
        }
        const value = edit(found.value);
        try {
          // In one write: the damaged part is safe before, or together with, the value that takes its place.
          await area.set({ ...found.mend, [key]: { version, value } });
          return { ok: true, value };
        } catch (cause) {
          const problem = writeProblem(key, cause);
          tell(problem);
          return { ok: false, value: found.value, problem };
        }
      }),
    watch: (hear) =>
      area.watch((changes) => {
        if (!changes.has(key)) return;
        const { value, mend } = understand(definition, changes.get(key), now());
        if (mend) void mendAndTell();
        hear(value);
      }),
  };
}

/** Pure: what a stored record means now, and what has to be written for it to be whole. */
export function understand<T>(definition: Definition<T>, stored: unknown, now: string): Found<T> {
  const { key, version, fallback, read, migrations } = definition;
  if (stored === undefined || stored === null) return { value: fallback, mend: null };
  const envelope = envelopeOf(stored);
  const aside = (why: 'not_readable' | 'newer_version', part: unknown) => ({
    [asideKey(key, now)]: { item: key, found: now, why, part },
  });
  // Written by a newer release that was taken back: it is kept as it is, apart.
  if (envelope.version > version) {
    return { value: fallback, mend: { ...aside('newer_version', stored), [key]: { version, value: fallback } } };
  }
  let carried = envelope.value;
  for (let step = envelope.version + 1; step <= version; step++) carried = migrations[step]?.(carried) ?? carried;
  const { value = fallback, damaged } = read(carried);
  if (damaged === undefined && envelope.version === version) return { value, mend: null };
  const apart = damaged === undefined ? {} : aside('not_readable', damaged);
  return { value, mend: { ...apart, [key]: { version, value } } };
}

function envelopeOf(stored: unknown): { readonly version: number; readonly value: unknown } {
  if (typeof stored === 'object' && stored !== null && 'version' in stored && 'value' in stored) {
    const { version, value } = stored;
    if (typeof version === 'number' && Number.isInteger(version) && version > 1) return { version, value };
  }
  return { version: 1, value: stored };
}
