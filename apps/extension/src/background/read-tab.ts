/**
 * Reads a page of any site, once, because the person asked: the same script and style that known sites get, put in through
 * `activeTab`. Pages that no extension may touch (stores, settings, viewers) are answered as such.
 */
import { browser } from 'wxt/browser';

export const SCRIPT = '/content-scripts/content.js';
export const STYLE = '/content-scripts/content.css';

export async function readTab(tabId: number): Promise<'read' | 'not_possible'> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] as never[] });
    return 'read';
  } catch {
    // Frames of other origins may refuse where the page itself would not.
    return readTopFrame(tabId);
  }
}

async function readTopFrame(tabId: number): Promise<'read' | 'not_possible'> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] as never[] });
    return 'read';
  } catch {
    return 'not_possible';
  }
}
