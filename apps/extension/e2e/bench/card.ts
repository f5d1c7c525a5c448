/** How long the card takes: from the key that steps to a mark until the frame that shows its card was drawn, timed in the page. */
import type { Page } from 'puppeteer-core';
import { altShift, waitForMarks } from '../harness/marked-page.ts';

type Timed = typeof globalThis & { cards?: number[] };

/** Milliseconds, one a card; the first is the first after the page was opened. */
export async function cardOpenings(page: Page, count: number): Promise<readonly number[]> {
  await page.bringToFront();
  await waitForMarks(page, ['applies']);
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as Timed).cards = times;
    let label = '';
    document.addEventListener('keydown', ({ code, timeStamp }) => {
      if (code !== 'KeyN') return;
      const look = () => {
        const dialog = document
          .querySelector('luong-xanh-card')
          ?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
        const now = dialog && !dialog.hidden && dialog.querySelector('h2, h3') ? (dialog.textContent ?? '') : '';
        if (now === '' || now === label) return requestAnimationFrame(look);
        label = now;
        times.push(performance.now() - timeStamp);
      };
      requestAnimationFrame(look);
    });
  });
  for (let done = 0; done < count; done++) {
    await altShift(page, 'KeyN');
    await page.waitForFunction(
      (wanted: number) => ((globalThis as Timed).cards?.length ?? 0) > wanted,
      { timeout: 15_000 },
      done,
    );
  }
  return page.evaluate(() => (globalThis as Timed).cards ?? []);
}
