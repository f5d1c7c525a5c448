/**
 * Wires services to messages and events. Every listener is added at once when the background starts: one that is added
 * later misses the event that woke it.
 */
import { browser } from 'wxt/browser';
import { eraseFigures } from '../figures/store.ts';
import { onMessage, sendMessage } from '../messages.ts';
import { forgetWindow, settings, watchList } from '../storage.ts';
import { frameOf, isView, readPiece, readPress, readReference, readReport } from './accept.ts';
import { createAnnotator } from './annotate.ts';
import { listenToCommands } from './commands.ts';
import { listenToFigures } from './figures/refresh.ts';
import { type Clock, createKnowledge } from './knowledge.ts';
import { listenToMenus, makeMenus } from './menus.ts';
import { listenToOmnibox } from './omnibox.ts';
import { createOnce } from './once.ts';
import { createPages } from './pages.ts';
import { createPanel } from './panel.ts';
import { readTab } from './read-tab.ts';
import { createTextSearch } from './search-text.ts';
import { setupFor } from './setup.ts';
import { listenToPermissions, readIfSilent } from './sites.ts';
import { withSubject } from './subject.ts';
import { watchReference } from './watch.ts';
import { listenToInstallation } from './welcome.ts';

export function startBackground(clock: Clock): void {
  const knowledge = createKnowledge({
    clock,
    settings: () => settings.getValue(),
    browserLanguage: () => browser.i18n.getUILanguage(),
  });
  const annotator = createAnnotator(knowledge);
  const textSearch = createTextSearch(annotator, knowledge);
  const pages = createPages(annotator, knowledge);
  const panel = createPanel();

  const self = { id: browser.runtime.id, base: `${location.origin}/` };

  onMessage('setupPage', async ({ data }) => setupFor(String(data), await settings.getValue(), knowledge));
  onMessage('searchText', ({ data }) => textSearch.search(accepted(readPiece(data))));
  onMessage('describe', ({ data }) => annotator.describe(accepted(readReference(data))));
  onMessage('describeClaim', async ({ data }) => {
    const card = await annotator.describeClaim(data);
    if (!card) throw new Error(`claim not in the records: ${data}`);
    return card;
  });
  onMessage('reportPage', async ({ data, sender }) => {
    const { tab, frame } = accepted(frameOf(sender, self));
    await pages.report(tab, frame, withSubject(accepted(readReport(data, sender.url))));
  });
  onMessage('leavePage', async ({ data, sender }) => {
    const { tab, frame } = accepted(frameOf(sender, self));
    await pages.leave(tab, frame, Number(data));
  });
  onMessage('frameRemoved', ({ sender }) => pages.checkFrames(accepted(frameOf(sender, self)).tab));
  const once = createOnce<'panel' | 'tab'>();
  onMessage('openPanel', ({ data, sender }) => {
    const { route, press } = accepted(readPress(data));
    // Not a word before: Chromium opens its panel only while it handles the press.
    return once(`${sender.tab?.id} ${press}`, () => panel.open(route, sender.tab ?? {}, 'page'));
  });
  onMessage('watch', ({ data }) => watchReference(accepted(readReference(data)), clock.today()));
  onMessage('eraseFigures', ({ sender }) => {
    accepted(isView(sender, self) || null);
    return eraseFigures();
  });
  onMessage('readThisTab', async ({ sender, data }) => {
    // Only a press in a view of the extension; a page cannot ask to be read.
    if (!isView(sender, self)) return 'not_possible';
    if (typeof data === 'number') return readTab(data);
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? 'not_possible' : readTab(tab.id);
  });

  browser.tabs.onRemoved.addListener((tab) => void pages.forget(tab));
  // Chromium gives a tab that it takes out of memory another id.
  browser.tabs.onReplaced?.addListener((_added, removed) => void pages.forget(removed));
  browser.windows.onRemoved.addListener((windowId) => void forgetWindow(windowId));
  browser.tabs.onUpdated.addListener((tab, change, { url }) => {
    if (change.status !== 'complete') return;
    void pages.check(tab);
    // Chromium keeps no page whose script was cut off.
    if (import.meta.env.FIREFOX) void readIfSilent(tab, url);
  });
  listenToMenus(knowledge, panel);
  listenToFigures();
  listenToOmnibox(knowledge, panel);
  listenToCommands(pages, panel);
  listenToPermissions();
  listenToInstallation();
  browser.runtime.onInstalled.addListener(() => void makeMenus(knowledge));
  browser.runtime.onStartup.addListener(() => void makeMenus(knowledge));
  settings.watch(() => {
    void makeMenus(knowledge);
    void rescanAll();
  });
  watchList.watch(() => void pages.countAgain());
}

/** A message that is not what it should be is answered with an error, and changes nothing. */
function accepted<T>(read: T | null): T {
  if (read === null) throw new Error('message not accepted');
  return read;
}

/** Settings speak to every page that is being read; the others do not answer. */
async function rescanAll(): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) void sendMessage('rescan', undefined, tab.id).catch(() => undefined);
  }
}
