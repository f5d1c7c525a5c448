/** What tests ask of a marked page: its highlights, its card, the keys. */
import type { Page } from 'puppeteer-core';

/** Number of marked ranges by mark, day and night together; read from the registry that the page shares. */
export function marksOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>) {
      const mark = /^luongxanh-([a-z]+?)(?:-again)?(?:-night)?$/.exec(name)?.[1];
      if (mark && mark !== 'here' && highlight.size > 0) counts[mark] = (counts[mark] ?? 0) + highlight.size;
    }
    return counts;
  });
}

/** Waits until the page has marks of all the kinds named. */
export async function waitForMarks(
  page: Page,
  kinds: readonly string[],
  timeout = 30_000,
): Promise<Record<string, number>> {
  const end = Date.now() + timeout;
  for (;;) {
    const marks = await marksOf(page);
    if (kinds.every((kind) => (marks[kind] ?? 0) > 0)) return marks;
    if (Date.now() > end) throw new Error(`Expected marks ${kinds.join(', ')}; the page has ${JSON.stringify(marks)}.`);
    await new Promise((done) => setTimeout(done, 150));
  }
}

/** Waits until the page has no mark left. */
export async function noMarks(page: Page, timeout = 20_000): Promise<void> {
  for (const end = Date.now() + timeout; ; ) {
    const marks = await marksOf(page);
    if (Object.keys(marks).length === 0) return;
    if (Date.now() > end) throw new Error(`The marks stay: ${JSON.stringify(marks)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Presses a key with Alt and Shift held. */
export async function altShift(page: Page, key: 'KeyN' | 'KeyP'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** The text of the open card; waits until it is drawn, and says what stood there instead. */
export async function cardText(page: Page, containing = ''): Promise<string> {
  let last = '';
  for (const end = Date.now() + 25_000; Date.now() < end; ) {
    last = await page.evaluate(() => {
      const host = document.querySelector('luong-xanh-card');
      const dialog = host?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
      if (!dialog) return 'no card';
      return dialog.hidden ? 'a hidden card' : (dialog.textContent ?? '');
    });
    if (last.length > 40 && last.includes(containing)) return last;
    await new Promise((done) => setTimeout(done, 100));
  }
  const state = await page.evaluate(() => `${document.visibilityState}, focus ${document.hasFocus()}`);
  throw new Error(`Expected an open card${containing && ` with "${containing}"`}; the page (${state}) has: ${last}`);
}

/** The middle of the first place where a text stands in the page. */
export async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`The page does not hold "${wanted}".`);
  }, text);
}
