/**
 * What lives as long as the browser: the findings of open tabs, where panels are. Session storage, so that a stopped background
 * loses nothing and a closed browser keeps nothing.
 */
import { storage } from 'wxt/utils/storage';
import type { PageReport } from '../messages.ts';

/** The findings of each open tab, by tab id. */
export const pageReports = storage.defineItem<Readonly<Record<string, PageReport>>>('session:pages', { fallback: {} });

const run = storage.defineItem<string | null>('session:run', { fallback: null });

/** A name for this run of the browser. Tabs are numbered anew in the next one, and an address with a number may come back in it. */
export async function thisRun(): Promise<string> {
  const known = await run.getValue();
  if (known !== null) return known;
  await run.setValue(crypto.randomUUID().slice(0, 8));
  // What is stored counts, should two have begun at once.
  return (await run.getValue()) ?? '';
}

/** The search part of the address of a panel that stands in a tab of its own and speaks about another. */
export const panelAbout = async (tab: number): Promise<string> => `?tab=${tab}&run=${await thisRun()}`;

/** A file that was read, as it is kept. */
export interface OpenedDocument {
  readonly report: PageReport;
  /** Of a PDF: all pages, and those that hold no text. */
  readonly pages: { readonly all: number; readonly withoutText: number } | null;
}
/** The file that was dropped into the panel last. */
export const openedDocument = storage.defineItem<OpenedDocument | null>('session:document', { fallback: null });

/** Where the panel of a window should go; `at` tells a new request from an old one. */
export interface PanelRequest {
  readonly route: string;
  readonly at: number;
  /** Null where the browser named no window: any panel may follow. */
  readonly windowId: number | null;
}
export const panelRequest = storage.defineItem<PanelRequest | null>('session:panel-request', { fallback: null });

/** The view that the panel of a window shows and how far it is scrolled, so that closing it loses nothing. */
export interface PanelPlace {
  readonly route: string;
  /** The last request that it followed. */
  readonly at: number;
  readonly scroll?: number;
}
export const panelRoute = (windowId: number) =>
  storage.defineItem<PanelPlace | null>(`session:panel-route-${windowId}`, { fallback: null });

/** A window that was closed leaves no trace of what was looked at in it; it may have been a private one. */
export async function forgetWindow(windowId: number): Promise<void> {
  await panelRoute(windowId).removeValue();
  if ((await panelRequest.getValue())?.windowId === windowId) await panelRequest.removeValue();
}
