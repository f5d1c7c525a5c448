/**
 * Everything that is stored, in one place. Settings live in `local` with a version and migrations; the findings of open
 * tabs live in `session`, so that a stopped background loses nothing and a closed browser keeps nothing.
 */
import type { Language } from '@luongxanh/core';
import { storage } from 'wxt/utils/storage';
import type { PageReport } from './messages.ts';

export interface Settings {
  /** `browser` follows the browser's own language. */
  readonly language: Language | 'browser';
  readonly role: 'officer' | 'exporter' | 'developer';
  /** Hosts where the person has switched the marks off. */
  readonly silentHosts: readonly string[];
  /** Mark repeats of a reference as fully as the first mention. */
  readonly markRepeats: boolean;
}

export const defaultSettings: Settings = { language: 'browser', role: 'exporter', silentHosts: [], markRepeats: false };

export const settings = storage.defineItem<Settings>('local:settings', { fallback: defaultSettings, version: 1 });

/** Product codes that the person watches, with a note. */
export interface WatchedCode {
  readonly code: string;
  readonly note: string;
  readonly added: string;
}
export const watchList = storage.defineItem<readonly WatchedCode[]>('local:watch-list', { fallback: [], version: 1 });

/** The findings of each open tab, by tab id. */
export const pageReports = storage.defineItem<Readonly<Record<string, PageReport>>>('session:pages', { fallback: {} });

/** Where the panel should go; `at` tells a new request from an old one. */
export interface PanelRequest {
  readonly route: string;
  readonly at: number;
}
export const panelRequest = storage.defineItem<PanelRequest | null>('session:panel-request', { fallback: null });
