/** The text of a page, and waiting until it says something. */
import type { Page } from 'puppeteer-core';

/** As a person sees it: what is folded away or hidden is left out. */
export const seenText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** All that stands in the page, folded or not. */
export const wholeText = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

/** Beginning and end of a long text: what is still missing stands mostly at its end. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 1_600 ? line : `${line.slice(0, 800)} … ${line.slice(-800)}`;
}

/** The text once it matches; throws with what the page says instead when the time (ms) is over. */
export async function waitForText(
  page: Page,
  pattern: RegExp,
  { timeout = 20_000, textOf = seenText } = {},
): Promise<string> {
  for (const end = Date.now() + timeout; ; ) {
    // A page that is on its way to another address cannot be asked.
    const text = await textOf(page).catch((cause: unknown) => `(no text: ${cause})`);
    if (pattern.test(text)) return text;
    if (Date.now() > end)
      throw new Error(
        `Expected ${pattern}; the page (${await page.evaluate(() => document.visibilityState).catch(() => 'gone')}) says: ${shortened(text)}`,
      );
    await new Promise((done) => setTimeout(done, 100));
  }
}
