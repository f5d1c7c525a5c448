/** What axe-core finds wrong in a page by WCAG 2.2 A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  run(
    context: Document,
    options: unknown,
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

/** One line a rule; empty where nothing is wrong. */
export async function axe(page: Page): Promise<string[]> {
  // The page's own policy forbids added scripts; the driver evaluates instead.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: AxeRun };
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(
      (violation) => `${violation.id}: ${violation.help}: ${violation.nodes[0]?.html.slice(0, 160)}`,
    );
  });
}
