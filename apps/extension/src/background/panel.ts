/**
 * Opens the panel at a view. Chrome opens its side panel while the person's press lasts, so `open` is called before anything
 * is awaited. Firefox opens its sidebar only from its own menus and shortcuts, never from a press in a page; an open sidebar
 * is led to the view, else the panel comes up as a tab.
 */
import { browser } from 'wxt/browser';
import { panelRequest } from '../storage.ts';

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
  readonly index?: number;
}

/** `press`: the browser itself heard the person (menu, shortcut); `page`: a press in a page, heard by message. */
export type From = 'press' | 'page';

interface SidePanel {
  open(where: { tabId?: number; windowId?: number }): Promise<void>;
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
  const lead = (route: string, { windowId = null }: { readonly windowId?: number | null }) =>
    panelRequest.setValue({ route, at: now(), windowId });
  const openTab = async (route: string, tab: Tab | null): Promise<'tab'> => {
    // The panel as a tab must know which page it is about; it is itself the tab in front.
    const about = tab?.id === undefined ? '' : `?tab=${tab.id}`;
    await browser.tabs.create({
      url: `${address('/sidepanel.html')}${about}#${route}`,
      ...(tab?.index === undefined ? {} : { index: tab.index + 1 }),
    });
    return 'tab';
  };
  return {
    openTab,
    async open(route, tab, from) {
      const opening = begin(tab, from);
      await lead(route, tab);
      const open = await opening.then(
        (opened) => opened,
        () => false,
      );
      return open ? 'panel' : openTab(route, tab);
    },
  };
}

/** Starts opening at once; answers whether a panel stands open. */
function begin(tab: Tab, from: From): Promise<boolean> {
  if (api.sidePanel && tab.windowId !== undefined) {
    return api.sidePanel.open({ windowId: tab.windowId }).then(() => true);
  }
  if (api.sidebarAction) {
    const { sidebarAction } = api;
    if (from === 'press') return sidebarAction.open().then(() => true);
    return sidebarAction.isOpen(tab.windowId === undefined ? {} : { windowId: tab.windowId });
  }
  return Promise.resolve(false);
}
