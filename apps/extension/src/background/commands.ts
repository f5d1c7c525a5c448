/** Keyboard commands of the browser: stepping goes through the frames of the page, the panel opens at the page. */
import { browser } from 'wxt/browser';
import { sendMessage } from '../messages.ts';
import type { Pages } from './pages.ts';
import type { Panel } from './panel.ts';

export function listenToCommands(pages: Pages, panel: Panel): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'open-panel') void panel.open('page', tab, 'press');
    if (command === 'next-reference' && tab.id !== undefined) void step(tab.id, 'next', pages);
    if (command === 'previous-reference' && tab.id !== undefined) void step(tab.id, 'previous', pages);
  });
}

/** Where stepping stands, by tab: losing it with the background only means to begin at the first frame again. */
const frameAt = new Map<number, number>();

/** A step in the frame where the last one was; past its end, in the next frame that holds findings. */
async function step(tab: number, direction: 'next' | 'previous', pages: Pages): Promise<boolean> {
  const known = await pages.framesOf(tab);
  // A page shows its first marks before its report is kept: until then the page itself is asked.
  const frames = known.length > 0 ? known : [0];
  const order = direction === 'next' ? [...frames] : [...frames].reverse();
  const from = Math.max(0, order.indexOf(frameAt.get(tab) ?? -1));
  for (const frame of order.slice(from)) {
    const moved = await sendMessage('step', direction, { tabId: tab, frameId: frame }).catch(() => false);
    if (moved) {
      frameAt.set(tab, frame);
      return true;
    }
  }
  return false;
}
