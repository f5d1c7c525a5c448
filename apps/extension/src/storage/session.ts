/**
 * What lives as long as the browser: the findings of open tabs, where panels are. Session storage, so that a stopped background
 * loses nothing and a closed browser keeps nothing.
 */
import { storage } from 'wxt/utils/storage';
import type { PageReport } from '../messages.ts';

/** The findings of each open tab, by tab id. */
export const pageReports = storage.defineItem<Readonly<Record<string, PageReport>>>('session:pages', { fallback: {} });

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
