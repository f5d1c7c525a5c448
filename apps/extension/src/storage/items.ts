/** Everything that is kept on the device beyond the session: one line an item, its shape, version and way from before. */
import { browserParts, type StoreParts } from './area.ts';
import { onlyTheRecord, readinessMigrations } from './migrations.ts';
import {
  defaultSettings,
  type Look,
  type ReadinessAnswers,
  readLook,
  readReadiness,
  readSettings,
  readWatchedCodes,
  type Settings,
  type WatchedCode,
} from './shapes.ts';
import { type Definition, storedItem } from './stored.ts';

const VERSION = 2;

export const settingsOf: Definition<Settings> = {
  key: 'settings',
  version: VERSION,
  fallback: defaultSettings,
  read: readSettings,
  migrations: onlyTheRecord,
};

export const watchListOf: Definition<readonly WatchedCode[]> = {
  key: 'watch-list',
  version: VERSION,
  fallback: [],
  read: readWatchedCodes,
  migrations: onlyTheRecord,
};

/** Version 3: numbers of an earlier release are marked for review. */
export const readinessOf: Definition<Readonly<Record<string, ReadinessAnswers>>> = {
  key: 'readiness',
  version: 3,
  fallback: {},
  read: readReadiness,
  migrations: readinessMigrations,
};

/** New with version 2. */
export const lookOf: Definition<Look | null> = {
  key: 'last-look',
  version: VERSION,
  fallback: null,
  read: readLook,
  migrations: onlyTheRecord,
};

export const definitions = [settingsOf, watchListOf, readinessOf, lookOf] as const;

/** The items on any ground; tests bring their own. */
export const itemsOn = (parts: StoreParts) => ({
  settings: storedItem(settingsOf, parts),
  watchList: storedItem(watchListOf, parts),
  readinessAnswers: storedItem(readinessOf, parts),
  lastLook: storedItem(lookOf, parts),
});

export const { settings, watchList, readinessAnswers, lastLook } = itemsOn(browserParts);

export type Items = ReturnType<typeof itemsOn>;
