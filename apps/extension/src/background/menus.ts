/** One entry in the context menu of a selection: reads it as a code or an act and opens the panel there. */
import { browser } from 'wxt/browser';
import type { Knowledge } from './knowledge.ts';
import { routeOfText } from './look-up.ts';
import type { Panel } from './panel.ts';

const LOOK_UP = 'look-up';

/** Menus outlive the background; they are made anew at installation and when the language changes. */
export async function makeMenus(knowledge: Knowledge): Promise<void> {
  const { t } = await knowledge.world();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: t('menuReadCode'), contexts: ['selection'] }, () => {
    // Two starts at the same time make it twice; the first one stands.
    void browser.runtime.lastError;
  });
}

export function listenToMenus({ catalogue }: Knowledge, panel: Panel): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== LOOK_UP || !tab) return;
    void panel.open(routeOfText(info.selectionText ?? '', catalogue), tab, 'press');
  });
}
