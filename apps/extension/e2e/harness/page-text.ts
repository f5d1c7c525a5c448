/** The text of a page, and waiting until it says something. */
import type { Page } from 'puppeteer-core';

/** As a person sees it: what is folded away or hidden is left out. */
export const seenText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** All that stands in the page, folded or not. */
export const wholeText = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

/** The text once it matches; throws with what the page says instead when the time (ms) is over. */
export async function waitForText(
  page: Page,
  pattern: RegExp,
  { timeout = 20_000, textOf = seenText } = {},
): Promise<string> {
  for (const end = Date.now() + timeout; ; ) {
    const text = await textOf(page);
    if (pattern.test(text)) return text;
    if (Date.now() > end)
      throw new Error(`Expected ${pattern}; the page says: ${text.replace(/\s+/g, ' ').slice(0, 1_000)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
