/**
 * Reads a page of any site, once, because the person asked: the same script and style that known sites get, put in through
 * `activeTab`. Pages that no extension may touch (stores, settings, viewers) are answered as such, and so are files that are no
 * text (data, trees of XML, pictures), which the script itself leaves alone.
 */
import { browser } from 'wxt/browser';
import type { ReadAnswer } from '../messages.ts';

export const SCRIPT = '/content-scripts/content.js';
export const STYLE = '/content-scripts/content.css';

export async function readTab(tabId: number): Promise<ReadAnswer> {
  try {
    return await put({ tabId, allFrames: true });
  } catch {
    // Frames of other origins may refuse where the page itself would not.
    return put({ tabId }).catch(() => 'not_possible');
  }
}

async function put(target: { tabId: number; allFrames?: true }): Promise<ReadAnswer> {
  // Firefox answers for a style only when the page has arrived; who may not put in a style may not put in a script.
  void browser.scripting.insertCSS({ target, files: [STYLE] }).catch(() => undefined);
  const results = await browser.scripting.executeScript({
    target,
    files: [SCRIPT] as never[],
    // Somebody waits, and a page need not arrive whole: what is still to come is read as a change.
    injectImmediately: true,
  });
  return results.some(({ result }) => result === true) ? 'read' : 'no_text';
}
