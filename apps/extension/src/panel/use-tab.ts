/**
 * The tab that the panel speaks about, and the report of it: the one that its address names where it stands in a tab of its own,
 * else the one in front of its window.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReport } from '../messages.ts';
import { pageReports, thisRun } from '../storage.ts';
import { useFollowed } from '../ui/use-stored.ts';

let named: number | null = null;

/** Takes the tab that the address names. One of an earlier run of the browser is not the tab that has its number now. */
async function takeName(): Promise<void> {
  const address = new URLSearchParams(location.search);
  const run = address.get('run');
  if (run === null || run === (await thisRun())) named = Number(address.get('tab')) || null;
}

/** Null where the address names none. Known before the views are drawn. */
export const namedTab = (): number | null => named;

interface TabAt {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

let first: TabAt | undefined;

const activeTab = async (): Promise<TabAt | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0];

let read: Promise<void> | undefined;

/** Asks for the tab before the views are drawn. */
export function readTabEarly(): Promise<void> {
  read ??= readTab();
  return read;
}

async function readTab(): Promise<void> {
  await takeName();
  if (named === null) first = await activeTab();
}

/** The tab that the panel speaks about: named in its address, else the active tab of its window. Undefined until it is known. */
export function useTab(): number | undefined {
  const [tab, setTab] = useState(named ?? first?.id);
  useEffect(() => {
    let alive = true;
    let stop: (() => void) | undefined;
    void readTabEarly().then(() => {
      if (alive) stop = named === null ? followActive(setTab) : followReplaced(setTab);
    });
    return () => {
      alive = false;
      stop?.();
    };
  }, []);
  return tab;
}

/** What stands in front of the window. */
function followActive(follow: (tab: number) => void): () => void {
  let alive = true;
  let windowId = first?.windowId;
  void activeTab().then((active) => {
    windowId = active?.windowId;
    if (alive && active?.id !== undefined) follow(active.id);
  });
  const heard = (info: { tabId: number; windowId: number }) => {
    if (windowId === undefined || info.windowId === windowId) follow(info.tabId);
  };
  browser.tabs.onActivated.addListener(heard);
  return () => {
    alive = false;
    browser.tabs.onActivated.removeListener(heard);
  };
}

/** Chromium gives a tab that it took out of memory another id. */
function followReplaced(follow: (tab: number) => void): () => void {
  const heard = (added: number, removed: number) => {
    if (removed !== named) return;
    named = added;
    follow(added);
  };
  browser.tabs.onReplaced?.addListener(heard);
  return () => browser.tabs.onReplaced?.removeListener(heard);
}

/** The report of a tab, null where it was not read; undefined while that is not known. */
export function useReport(tab: number | undefined): PageReport | null | undefined {
  const { value, ready } = useFollowed(pageReports);
  return tab === undefined || !ready ? undefined : (value[String(tab)] ?? null);
}
