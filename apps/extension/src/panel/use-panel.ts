/**
 * The address of the panel's view. That of a window is kept in session storage, so that a closed panel comes back where it was;
 * a request from card or menu comes before it. Which tab it speaks about: use-tab.ts.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { firstViewOf } from '../model/role.ts';
import { parseRoute, type Route } from '../model/routes.ts';
import { type PanelRequest, pageReports, panelRequest, panelRoute, settings } from '../storage.ts';
import { followScroll, keepScroll, keptScroll } from './scroll.ts';

export const go = (route: string): void => {
  location.hash = `#/${route.replace(/^#?\/?/, '')}`;
};

/** The first view takes the place of the empty address, so that nobody goes back to nothing. */
const begin = (route: string): void => location.replace(`#/${route.replace(/^#?\/?/, '')}`);

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const life = new AbortController();
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow, { signal: life.signal });
    void remember(life.signal);
    return () => life.abort();
  }, []);
  return parseRoute(hash);
}

interface Settled {
  readonly windowId: number;
  /** The panel stands in a tab: it has its own address there, and leaves those of the window to the panel beside the page. */
  readonly asTab: boolean;
  /** The newest request that the panel has followed. */
  readonly followed: number;
}

let settled: Promise<Settled> | undefined;

/**
 * Gives the panel its address: the one it was opened with, else the newest of a request not yet followed and the view it was
 * closed at. Done once, before anything is drawn, so that no other view shows for a moment.
 */
export function settleRoute(): Promise<Settled> {
  settled ??= settle();
  return settled;
}

async function settle(): Promise<Settled> {
  const requested = panelRequest.getValue();
  const [{ id: windowId = 0 }, tab] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  const [last, request] = await Promise.all([panelRoute(windowId).getValue(), requested]);
  const asked = isFor(request, windowId) ? request : null;
  if (location.hash === '') {
    if (asked && asked.at > (last?.at ?? 0)) begin(asked.route);
    else if (last) {
      begin(last.route);
      keepScroll(last.scroll ?? 0);
    } else begin(await firstView());
  }
  // The places are kept here; the browser's own guess comes before the views are drawn.
  history.scrollRestoration = 'manual';
  return { windowId, asTab: tab !== undefined, followed: Math.max(last?.at ?? 0, asked?.at ?? 0) };
}

/** Keeps the view and its place, and follows requests. */
async function remember(signal: AbortSignal): Promise<void> {
  const { windowId, asTab, ...at } = await settleRoute();
  if (signal.aborted) return;
  if (asTab) return followScroll(() => undefined, signal);
  let { followed } = at;
  const kept = panelRoute(windowId);
  const save = () => kept.setValue({ route: location.hash, at: followed, scroll: keptScroll() });
  addEventListener('hashchange', () => void save(), { signal });
  followScroll(() => void save(), signal);
  await save();
  const unwatch = panelRequest.watch((request: PanelRequest | null) => {
    if (!isFor(request, windowId) || request.at <= followed) return;
    followed = request.at;
    go(request.route);
    // Said also where the view stands already: who asked waits for it.
    void save();
  });
  signal.addEventListener('abort', unwatch, { once: true });
}

/** Only the window follows in which it was asked: what is looked at in a private one stays there. */
const isFor = (request: PanelRequest | null, windowId: number): request is PanelRequest =>
  request !== null && (request.windowId === null || request.windowId === windowId);

/** Whether the panel stands in a tab of its own. */
export const standsInTab = async (): Promise<boolean> => (await settleRoute()).asTab;

/** A page that was read comes first; without one, what the person's role asks most. */
async function firstView(): Promise<string> {
  const [[active], reports, { role }] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    pageReports.getValue(),
    settings.getValue(),
  ]);
  if (active?.id !== undefined && reports[String(active.id)]) return 'page';
  return firstViewOf(role);
}
