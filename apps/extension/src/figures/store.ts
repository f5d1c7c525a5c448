/**
 * Figures that the person asked Eurostat for or imported from a file, kept in IndexedDB: too large for the browser's settings
 * store, and read by background, panel and options alike. Answers of Eurostat are kept as the text that came, imports as the
 * common CSV by chapter, so that a product needs only its own part. Everything can be shown, saved and erased.
 */
import type { CachedText, LiveCache } from '@luongxanh/stats';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** An answer of Eurostat. */
export interface KeptAnswer extends CachedText {
  readonly url: string;
  /** The product that was asked for. */
  readonly code: string;
}

/** A file that was imported. */
export interface KeptImport {
  readonly id: string;
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Observations kept: those that concern Viet Nam, and the totals beside them. */
  readonly rows: number;
  /** Observations of other countries, which were not kept; null where they were passed over uncounted. */
  readonly leftOut: number | null;
  readonly refused: number;
  /** Sources of the rows (`eurostat:DS-045409`, `un:comtrade`). */
  readonly sources: readonly string[];
  /** Codes of two digits and more with figures about Viet Nam; absent in imports of an earlier release. */
  readonly codes?: number;
  /** The largest of them by value in their latest period, at most `PRODUCTS`. */
  readonly products?: readonly string[];
}

/** Products of an import that are named, to be opened. */
export const PRODUCTS = 8;

/** The rows of one chapter of an import, as common CSV without its header. */
interface KeptRows {
  readonly import: string;
  readonly chapter: string;
  readonly csv: string;
}

interface Figures extends DBSchema {
  live: { key: string; value: KeptAnswer; indexes: { code: string } };
  imports: { key: string; value: KeptImport };
  rows: { key: [string, string]; value: KeptRows; indexes: { chapter: string; import: string } };
}

const NAME = 'luong-xanh-figures';
let opened: Promise<IDBPDatabase<Figures>> | undefined;

function database(): Promise<IDBPDatabase<Figures>> {
  opened ??= openDB<Figures>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('live', { keyPath: 'url' }).createIndex('code', 'code');
      db.createObjectStore('imports', { keyPath: 'id' });
      const rows = db.createObjectStore('rows', { keyPath: ['import', 'chapter'] });
      rows.createIndex('chapter', 'chapter');
      rows.createIndex('import', 'import');
    },
    // Another window erases or upgrades: let it, and open anew when asked again.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((cause) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

const CHANGES = 'luong-xanh-figures';

/** Tells every open window that something was kept or erased. */
function announce(): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage('changed');
  channel.close();
  own.dispatchEvent(new Event('changed'));
}
/** A channel does not speak to the window it is in. */
const own = new EventTarget();

/** Hears of every change until the signal ends. */
export function onFiguresChanged(hear: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.onmessage = hear;
  own.addEventListener('changed', hear, { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** The cache of the live client. */
export const liveCache: LiveCache = {
  get: async (url) => (await database()).get('live', url),
  async set(url, { text, readAt }, query) {
    await (await database()).put('live', { url, text, readAt, code: query.products.join('+') });
    announce();
  },
};

/** The answers about a product, newest first. */
export async function answersFor(code: string): Promise<readonly KeptAnswer[]> {
  const found = await (await database()).getAllFromIndex('live', 'code', code);
  return found.sort((a, b) => b.readAt - a.readAt);
}

export async function allAnswers(): Promise<readonly KeptAnswer[]> {
  const found = await (await database()).getAll('live');
  return found.sort((a, b) => a.code.localeCompare(b.code) || b.readAt - a.readAt);
}

export async function forgetAnswer(url: string): Promise<void> {
  await (await database()).delete('live', url);
  announce();
}

export async function allImports(): Promise<readonly KeptImport[]> {
  const found = await (await database()).getAll('imports');
  return found.sort((a, b) => b.readAt - a.readAt);
}

/** Keeps an import whole or not at all. */
export async function keepImport(info: KeptImport, chapters: ReadonlyMap<string, string>): Promise<void> {
  const transaction = (await database()).transaction(['imports', 'rows'], 'readwrite');
  await Promise.all([
    transaction.objectStore('imports').put(info),
    ...[...chapters].map(([chapter, csv]) => transaction.objectStore('rows').put({ import: info.id, chapter, csv })),
    transaction.done,
  ]);
  announce();
}

export async function forgetImport(id: string): Promise<void> {
  const transaction = (await database()).transaction(['imports', 'rows'], 'readwrite');
  const keys = await transaction.objectStore('rows').index('import').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('imports').delete(id),
    ...keys.map((key) => transaction.objectStore('rows').delete(key)),
    transaction.done,
  ]);
  announce();
}

export interface ImportedRows {
  readonly info: KeptImport;
  /** Common CSV without its header. */
  readonly csv: string;
}

/** The part of a code in the imports: its chapter (`TOTAL` for all goods). */
export const chapterOf = (code: string): string => (/^\d\d/.test(code) ? code.slice(0, 2) : code.slice(0, 16));

/** The rows of a chapter, import by import, newest first. */
export async function importedRows(chapter: string): Promise<readonly ImportedRows[]> {
  const db = await database();
  const [infos, rows] = await Promise.all([allImports(), db.getAllFromIndex('rows', 'chapter', chapter)]);
  return infos.flatMap((info) => {
    const found = rows.find((one) => one.import === info.id);
    return found ? [{ info, csv: found.csv }] : [];
  });
}

/** Everything that is kept here, for the person to see and to save. */
export async function everyFigure(): Promise<{
  readonly live: readonly KeptAnswer[];
  readonly imports: readonly KeptImport[];
  readonly rows: readonly KeptRows[];
}> {
  const db = await database();
  const [live, imports, rows] = await Promise.all([db.getAll('live'), db.getAll('imports'), db.getAll('rows')]);
  return { live, imports, rows };
}

/** A store that cannot be opened (damaged, of a newer release) goes as a whole. Throws where there is none to reach. */
export async function eraseFigures(): Promise<void> {
  const db = await database().catch(() => null);
  if (db) {
    const transaction = db.transaction(['live', 'imports', 'rows'], 'readwrite');
    await Promise.all([
      transaction.objectStore('live').clear(),
      transaction.objectStore('imports').clear(),
      transaction.objectStore('rows').clear(),
      transaction.done,
    ]);
  } else await deleteDB(NAME);
  announce();
}
