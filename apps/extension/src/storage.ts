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

/** The view that the panel of a window shows, so that closing it loses nothing; `at` is the last request it followed. */
export const panelRoute = (windowId: number) =>
  storage.defineItem<PanelRequest | null>(`session:panel-route-${windowId}`, { fallback: null });

/** Answers of the self-check by product code, each fact as the person typed it. They never leave the device. */
export interface ReadinessAnswers {
  readonly facts: Readonly<Record<string, string>>;
  /** What the person noted about the evidence, by criterion id. */
  readonly notes: Readonly<Record<string, string>>;
}
export const readinessAnswers = storage.defineItem<Readonly<Record<string, ReadinessAnswers>>>('local:readiness', {
  fallback: {},
  version: 1,
});
