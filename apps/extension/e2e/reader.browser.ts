/**
 * The panel by keyboard and by ear: what the accessibility tree of a view says, what is announced and how often, where the focus
 * goes when a press takes away what it stood on. (Rules that a program can check alone are in `panel.browser.ts`.)
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { accessibilityTree, focused, type Heard, inOrder, listen } from './harness/heard.ts';

declare const chrome: { storage: { local: { set(items: Record<string, unknown>): Promise<void> } } };

const LANDMARKS = ['banner', 'search', 'navigation', 'main', 'contentinfo', 'region', 'form', 'complementary'];
const NAMED = ['link', 'button', 'combobox', 'checkbox', 'radio', 'textbox', 'searchbox', 'treeitem', 'table', 'image'];
const VIEWS = [
  'product/090111',
  'act/eu:32023R1115',
  'obligations',
  'calendar',
  'readiness/090111',
  'watch',
  'tree/0901',
];

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function watch(session: ExtensionBrowser, ...codes: readonly string[]): Promise<void> {
  const page = await openExtensionPage(session, 'options.html');
  await page.evaluate((watched: readonly string[]) => {
    const value = watched.map((code) => ({ code, note: '', added: '2026-11-01' }));
    return chrome.storage.local.set({ 'watch-list': { version: 2, value }, readiness: { version: 3, value: {} } });
  }, codes);
  await page.close();
}

async function open(session: ExtensionBrowser, view: string): Promise<Page> {
  const panel = await openExtensionPage(session, `sidepanel.html#/${view}`);
  await panel.bringToFront();
  await panel.waitForSelector('main h1', { timeout: 15_000 });
  // What stands below the first screen, and the parts that load later.
  await panel.waitForFunction(() => !document.querySelector('main .state.late'), { timeout: 15_000 });
  await rest(400);
  return panel;
}

/** The Tab key until the focus is on what is meant; the number of presses is bounded by what the page holds. */
async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    if (what.test(await focused(page))) return;
  }
  throw new Error(`The Tab key did not reach ${what}; it ended on "${await focused(page)}".`);
}

const jumps = (nodes: readonly Heard[]): string[] => {
  const headings = nodes.filter(({ role }) => role === 'heading');
  return headings
    .filter(({ level }, at) => (level ?? 0) > (headings[at - 1]?.level ?? 0) + 1)
    .map(({ level, name }) => `${level}: ${name}`);
};

describe('what a screen reader reads, in chromium', () => {
  let session: ExtensionBrowser;
  beforeAll(async () => {
    session = await launch('chromium', { proxyPort: null, headless: true });
    await watch(session, '090111', '7318');
  });
  afterAll(() => session?.close());

  it.each(['en', 'vi'] as const)('names, landmarks, headings and lists of every view in %s', async (language) => {
    await setLanguage(session, language);
    for (const view of VIEWS) {
      const panel = await open(session, view);
      const nodes = inOrder(await accessibilityTree(panel));
      const of = (...roles: readonly string[]) => nodes.filter(({ role }) => roles.includes(role));
      for (const role of ['banner', 'search', 'main', 'contentinfo'])
        expect(of(role).length, `${role} of ${view}`).toBe(1);
      // A form without a name is none.
      const landmarks = of(...LANDMARKS)
        .filter(({ role, name }) => role !== 'form' || name !== '')
        .map(({ role, name }) => `${role} ${name}`);
      expect(new Set(landmarks).size, `${view}: ${landmarks.join(', ')}`).toBe(landmarks.length);
      expect(of('heading').filter(({ level }) => level === 1).length, `titles of ${view}`).toBe(1);
      expect(jumps(nodes), `headings of ${view}`).toEqual([]);
      expect(
        of(...NAMED).filter(({ name }) => name.trim() === ''),
        `without a name in ${view}`,
      ).toEqual([]);
      expect(of('list').filter((list) => !inOrder(list).some(({ role }) => role === 'listitem'))).toEqual([]);
      await panel.close();
    }
  });

  it('the title of the window says the view, its subject and the product', async () => {
    await setLanguage(session, 'en');
    for (const [view, title] of [
      ['product/090111', /^0901\u00a011 · Green coffee.* · Luồng Xanh$/],
      ['readiness/090111', /^Readiness · 0901\u00a011 · Green coffee.* · Luồng Xanh$/],
      ['obligations', /^Obligations · Luồng Xanh$/],
      ['search?q=coffee', /^Search: coffee · Luồng Xanh$/],
    ] as const) {
      const panel = await open(session, view);
      expect(await panel.title()).toMatch(title);
      await panel.close();
    }
  });

  it('a verdict table: the rule heads its rows, the table bears the name and the count of its group', async () => {
    await setLanguage(session, 'en');
    const panel = await open(session, 'product/090111');
    const tables = inOrder(await accessibilityTree(panel)).filter(({ role }) => role === 'table');
    const soon = tables.find(({ name }) => /^Soon 1$/.test(name));
    const parts = inOrder(soon as Heard);
    expect(parts.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).toEqual([
      'Rule and status',
      'Date',
    ]);
    expect(parts.filter(({ role }) => role === 'rowheader').map(({ name }) => name)).toEqual(['EUDR listed']);
    expect(await panel.$$eval('.verdicts th[scope=rowgroup]', (all) => all.length)).toBeGreaterThan(1);
    await panel.close();
  });

  it('the chart is one image that says its ends, and its table follows', async () => {
    const panel = await open(session, 'product/090111');
    const nodes = inOrder(await accessibilityTree(panel)).filter(({ role }) => role === 'image' || role === 'table');
    const at = nodes.findIndex(({ role, name }) => role === 'image' && /2025/.test(name) && /2[,.]?846/.test(name));
    expect(at).toBeGreaterThan(-1);
    expect(nodes[at + 1]?.role).toBe('table');
    await panel.close();
  });

  it.each([
    ['en', 'vi', /Cà phê/],
    ['vi', 'en', /[Cc]offee/],
  ] as const)('in %s the label of the other language is marked as %s', async (language, other, label) => {
    await setLanguage(session, language);
    const panel = await open(session, 'product/090111');
    const marked = await panel.$$eval(`main [lang=${other}]`, (all) => all.map((one) => one.textContent ?? ''));
    expect(marked.filter((text) => label.test(text)).length).toBeGreaterThan(1);
    await panel.close();
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('by ear and keyboard in %s', (name) => {
  let session: ExtensionBrowser;
  beforeAll(async () => {
    session = await launch(name, { proxyPort: null, headless: true });
    await setLanguage(session, 'en');
  });
  afterAll(() => session?.close());

  it('typing is answered when it rests, not at every key', async () => {
    const panel = await open(session, 'watch');
    await panel.focus('#search');
    const said = await listen(panel);
    await panel.keyboard.type('men shirt', { delay: 60 });
    await panel.waitForSelector('.hits [role=option]', { timeout: 15_000 });
    await rest(1_200);
    const heard = await said();
    expect(heard.at(-1)).toMatch(/^\d+ answers\. Knitted or woven\?$/);
    // Nine keys; on a slow machine the pause between two of them can be one for a person.
    expect(heard.length).toBeLessThan(4);
    await panel.close();
  });

  it('a code that is watched, a code that is let go and an answer of the self-check are each said once', async () => {
    await watch(session, '7318');
    const list = await open(session, 'watch');
    const said = await listen(list);
    await list.type('main form input', '0901 11');
    await list.keyboard.press('Enter');
    await list.waitForFunction(() => document.querySelectorAll('main .card').length === 2);
    await rest(900);
    expect(await said()).toEqual([expect.stringMatching(/^0901\s11 is on the list/)]);
    await list.close();
    const product = await open(session, 'product/090111');
    const heard = await listen(product);
    await tabTo(product, /^button: Stop watching/);
    await product.keyboard.press('Enter');
    await rest(900);
    expect(await heard()).toEqual([expect.stringMatching(/^0901\s11 is no longer on the list/)]);
    expect(await focused(product)).toBe('button: Watch');
    await product.close();
    const check = await open(session, 'readiness/090111');
    const answers = await listen(check);
    await check.select('main select', 'no');
    await rest(900);
    expect(await answers()).toEqual([expect.stringMatching(/^Met: 0\. Not met: 1\./)]);
    await check.close();
  });

  it('searches, opens the tree and an act and comes back without a pointer; a view begins at its start', async () => {
    const panel = await open(session, 'watch');
    await tabTo(panel, /^input: Product code/);
    await panel.keyboard.type('0901 11');
    await panel.waitForSelector('.hits [role=option]', { timeout: 15_000 });
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash === '#/product/090111' && document.activeElement?.id === 'main');
    await tabTo(panel, /^a: Place in the tree/);
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash === '#/tree/090111' && document.activeElement?.id === 'main');
    await tabTo(panel, /^div: \W*0901/);
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash === '#/product/090111' && document.activeElement?.id === 'main');
    await tabTo(panel, /^a: EUDR$/);
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash.startsWith('#/act/') && document.activeElement?.id === 'main');
    await panel.focus('button.back');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash === '#/product/090111' && document.activeElement?.id === 'main');
    await panel.close();
  });

  it('a long list is passed with two keys', async () => {
    const act = await open(session, 'act/eu:32023R1115');
    await tabTo(act, /^button: Past the list: /);
    await act.keyboard.press('Enter');
    expect(await focused(act)).toMatch(/^span: End of the list: /);
    await act.keyboard.press('Tab');
    expect(await focused(act)).toMatch(/^button: Show all/);
    await act.close();
  });

  it('the focus stays where the work is when a press takes its button away', async () => {
    await watch(session, '0901', '090111', '7318');
    const list = await open(session, 'watch');
    await tabTo(list, /^button: Remove 0901\s11/);
    await list.keyboard.press('Enter');
    await list.waitForFunction(() => document.querySelectorAll('main .card').length === 2);
    expect(await focused(list)).toMatch(/^a: 7318/);
    await list.close();

    const act = await open(session, 'act/eu:32023R1115');
    await act.$$eval('main button', (all) => all.find((one) => /^Show all/.test(one.textContent ?? ''))?.focus());
    await act.keyboard.press('Enter');
    await act.waitForFunction(() => document.querySelectorAll('main table tr').length > 100);
    expect(await focused(act)).not.toBe('');
    await act.close();

    const options = await openExtensionPage(session, 'options.html');
    await options.bringToFront();
    await options.waitForSelector('#privacy button');
    await tabTo(options, /^button: Erase everything/);
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.activeElement?.textContent !== 'Cancel');
    expect(await focused(options)).not.toBe('');
    await options.close();
  });

  it('a dialog takes the focus, keeps it, and gives it back', async () => {
    const panel = await open(session, 'data');
    await tabTo(panel, /^button: Report an error/);
    await panel.keyboard.press('Enter');
    const inside = () => panel.evaluate(() => document.activeElement?.closest('dialog[open]') !== null);
    for (let press = 0; press < 5; press++) {
      const where = await focused(panel);
      expect(where === '' || (await inside()), `after ${press} presses: ${where}`).toBe(true);
      await panel.keyboard.press('Tab');
    }
    await panel.keyboard.press('Escape');
    expect(await focused(panel)).toBe('button: Report an error');
    await panel.close();
  });

  it('what scrolls is a stop with a name, what is all in sight is none', async () => {
    const panel = await open(session, 'act/eu:32023R1115');
    const boxes = await panel.$$eval('main .scroll', (all) =>
      all.map((one) => ({
        scrolls: one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
        stop: (one as HTMLElement).tabIndex === 0,
        named: Boolean(one.getAttribute('aria-label')),
      })),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const { scrolls, stop, named } of boxes) expect([stop, named]).toEqual([scrolls, scrolls]);
    await panel.close();
  });
});
