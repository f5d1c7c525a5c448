/** What the store stands on: an area that holds plain values, a lock that all pages of the extension share, a clock. */
import { browser } from 'wxt/browser';

export interface StorageArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  /** All or nothing. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** Hears every change, made here or in another window; `undefined` for a key that is gone. */
  watch(hear: (changes: ReadonlyMap<string, unknown>) => void): () => void;
}

/** Runs one work at a time under a name, across windows and the background. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export interface StoreParts {
  readonly area: StorageArea;
  readonly inTurn: InTurn;
  /** Day and time, ISO 8601. */
  readonly now: () => string;
}

/** Looked up at each call: what stands here is also loaded where there is no browser. */
const local = () => browser.storage.local;

const browserArea: StorageArea = {
  get: (keys) => local().get(keys),
  set: (items) => local().set(items),
  remove: (keys) => local().remove(keys),
  watch: (hear) => {
    const follow = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'local') hear(new Map(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    };
    browser.storage.onChanged.addListener(follow);
    return () => browser.storage.onChanged.removeListener(follow);
  },
};

const lines = new Map<string, Promise<unknown>>();

/** Web Locks are held by the browser, so a page that closes or a background that stops never keeps others waiting. */
const browserInTurn: InTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const { locks } = navigator;
  if (locks) return locks.request(`luongxanh:${name}`, work) as Promise<T>;
  const turn = (lines.get(name) ?? Promise.resolve()).then(work);
  lines.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
};

export const browserParts: StoreParts = {
  area: browserArea,
  inTurn: browserInTurn,
  now: () => new Date().toISOString(),
};
