/**
 * Opens the panel at a view. Chrome opens its side panel while the person's press lasts, so `open` is called before anything
 * is awaited. Firefox opens its sidebar only from its own menus and shortcuts, never from a press in a page; an open sidebar
 * is led to the view, else the panel comes up as a tab. From the address bar neither browser opens a panel.
 */
import { browser } from 'wxt/browser';
import { panelAbout, panelRequest, panelRoute } from '../storage.ts';

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
  readonly index?: number;
}

/** `press`: the browser itself heard the person (menu, shortcut); `page`: a press in a page, heard by message; `bar`: the address bar. */
export type From = 'press' | 'page' | 'bar';

interface SidePanel {
  open(where: { tabId?: number; windowId?: number }): Promise<void>;
}
interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<readonly unknown[]>;
}
interface SidebarAction {
  open(): Promise<void>;
  isOpen(where: { windowId?: number }): Promise<boolean>;
}
/** Typed by hand: the paths that WXT knows by name depend on which entry points exist. */
const address = (path: string): string => (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
const api = browser as unknown as { sidePanel?: SidePanel; sidebarAction?: SidebarAction };

export interface Panel {
  open(route: string, tab: Tab, from: From): Promise<'panel' | 'tab'>;
  openTab(route: string, tab: Tab | null): Promise<'tab'>;
}

export function createPanel(now: () => number = Date.now): Panel {
  const openTab = async (route: string, tab: Tab | null): Promise<'tab'> => {
    // The panel as a tab must know which page it is about; it is itself the tab in front.
    const about = tab?.id === undefined ? '' : await panelAbout(tab.id);
    await browser.tabs.create({
      url: `${address('/sidepanel.html')}${about}#${route}`,
      ...(tab?.index === undefined ? {} : { index: tab.index + 1 }),
    });
    return 'tab';
  };
  return {
    openTab,
    async open(route, tab, from) {
      const at = now();
      const opening = begin(tab, from, at);
      await panelRequest.setValue({ route, at, windowId: tab.windowId ?? null });
      const open = await opening.then(
        (opened) => opened,
        () => false,
      );
      return open ? 'panel' : openTab(route, tab);
    },
  };
}

/** Starts opening at once; answers whether a panel stands open. */
function begin(tab: Tab, from: From, at: number): Promise<boolean> {
  if (api.sidePanel && tab.windowId !== undefined) {
    if (from === 'bar') return isFollowed(tab.windowId, at);
    return api.sidePanel.open({ windowId: tab.windowId }).then(() => true);
  }
  if (api.sidebarAction) {
    const { sidebarAction } = api;
    if (from === 'press') return sidebarAction.open().then(() => true);
    return sidebarAction.isOpen(tab.windowId === undefined ? {} : { windowId: tab.windowId });
  }
  return Promise.resolve(false);
}

/** The time in which an open panel follows a request, on a slow machine too. */
const FOLLOWS_MS = 1_500;

/**
 * Whether the side panel of a window stands open and follows the request of that time. Chromium tells that there is a side panel,
 * not in which window; the one that follows keeps the time of the request with its place.
 */
async function isFollowed(windowId: number, at: number): Promise<boolean> {
  const following = new Promise<boolean>((resolve) => {
    const stop = panelRoute(windowId).watch((place) => place?.at === at && end(true));
    const late = setTimeout(() => end(false), FOLLOWS_MS);
    const end = (followed: boolean) => {
      stop();
      clearTimeout(late);
      resolve(followed);
    };
  });
  const runtime = browser.runtime as unknown as Contexts;
  return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0 && following;
}
