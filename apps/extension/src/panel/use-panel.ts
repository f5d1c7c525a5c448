/**
 * What the panel follows: the address of its view, the tab it speaks about, the report of that tab. The view of a window is
 * kept in session storage, so that a closed panel comes back where it was; a request from card or menu comes before it.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReport } from '../messages.ts';
import { firstViewOf } from '../model/role.ts';
import { parseRoute, type Route } from '../model/routes.ts';
import { type PanelRequest, pageReports, panelRequest, panelRoute, settings } from '../storage.ts';
import { useFollowed } from '../ui/use-stored.ts';
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

/** Goes to the newest of: the address it was opened with, a request not yet followed, the view it was closed at. */
async function remember(signal: AbortSignal): Promise<void> {
  const windowId = (await browser.windows.getCurrent()).id ?? 0;
  const kept = panelRoute(windowId);
  const [last, asked] = await Promise.all([kept.getValue(), panelRequest.getValue()]);
  if (signal.aborted) return;
  let followed = Math.max(last?.at ?? 0, asked?.at ?? 0);
  const save = () => kept.setValue({ route: location.hash, at: followed, scroll: keptScroll() });
  if (location.hash === '') {
    if (asked && asked.at > (last?.at ?? 0)) begin(asked.route);
    else if (last) {
      begin(last.route);
      keepScroll(last.scroll ?? 0);
    } else begin(await firstView());
  }
  // The places are kept here; the browser's own guess comes before the views are drawn.
  history.scrollRestoration = 'manual';
  addEventListener('hashchange', () => void save(), { signal });
  followScroll(() => void save(), signal);
  await save();
  const unwatch = panelRequest.watch((request: PanelRequest | null) => {
    if (request && request.at > followed) void follow(request);
  });
  signal.addEventListener('abort', unwatch, { once: true });

  /** Only the window in front follows: a request is made by the person's hand. */
  async function follow(request: PanelRequest): Promise<void> {
    followed = request.at;
    const front = await browser.windows.getLastFocused();
    if (front.id === windowId || front.id === undefined) go(request.route);
  }
}

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

/** The tab that the panel speaks about: named in its address, else the active tab of its window. */
export function useTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab')) || null;
  const [tab, setTab] = useState<number | null>(named);
  useEffect(() => {
    if (named !== null) return;
    let alive = true;
    let windowId: number | undefined;
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
      windowId = active?.windowId;
      if (alive && active?.id !== undefined) setTab(active.id);
    });
    const follow = (info: { tabId: number; windowId: number }) => {
      if (windowId === undefined || info.windowId === windowId) setTab(info.tabId);
    };
    browser.tabs.onActivated.addListener(follow);
    return () => {
      alive = false;
      browser.tabs.onActivated.removeListener(follow);
    };
  }, [named]);
  return tab;
}

export function useReport(tab: number | null): PageReport | null {
  const { value } = useFollowed(pageReports);
  return tab === null ? null : (value[String(tab)] ?? null);
}
