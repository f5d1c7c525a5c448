/** Search and the tree of codes in real browsers, by keyboard alone: the deciding question as buttons, marked words, the walk down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type ExtensionBrowser, launch } from './harness/browsers.ts';
import { openExtensionPage, setLanguage } from './harness/extension.ts';
import { type Hosts, startHosts } from './harness/hosts.ts';

declare const chrome: {
  tabs: { create(what: { url: string }): Promise<{ id: number }>; remove(id: number): Promise<void> };
  extension: { getViews(): Window[] };
  runtime: { getURL(path: string): string };
};

/** Runs in a page of the extension: opens another and types into its field the moment that it stands there. */
async function typeEarly(path: string, field: string) {
  const tab = await chrome.tabs.create({ url: chrome.runtime.getURL(path) });
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const until = async <T>(what: string, read: () => T | null | undefined | false): Promise<T> => {
    for (const end = Date.now() + 15_000; Date.now() < end; await turn()) {
      const value = read();
      if (value) return value;
    }
    throw new Error(`${path} did not come to have ${what}`);
  };
  const view = await until('a window', () =>
    chrome.extension.getViews().find(({ location }) => location.href.includes(path)),
  );
  const early = await until('a field', () => view.document.querySelector<HTMLInputElement>(field));
  // Without a role the field is the one of the page's own text.
  const role = early.getAttribute('role');
  early.focus();
  early.value = 'coff';
  const answers = () => [...view.document.querySelectorAll('[role=option]')].map((one) => one.textContent).join(' ');
  await until('answers', answers);
  const input = await until('a field still', () => view.document.querySelector<HTMLInputElement>(field));
  const found = {
    role,
    same: input === early,
    value: input.value,
    focused: view.document.activeElement === input,
    label: input.getAttribute('aria-label'),
    named: input.labels?.[0]?.textContent ?? '',
    button: input.form?.querySelector('button')?.disabled,
    answers: answers(),
  };
  await chrome.tabs.remove(tab.id);
  return found;
}

describe.each<BrowserName>(['chromium', 'firefox'])('search in %s', (name) => {
  let hosts: Hosts;
  let session: ExtensionBrowser;
  beforeAll(async () => {
    hosts = await startHosts();
    session = await launch(name, { proxyPort: hosts.port, headless: true });
  });
  afterAll(async () => {
    await session?.close();
    await hosts?.close();
  });

  it('narrows by the deciding question in the popup, and says why each code was found', async () => {
    await setLanguage(session, 'vi');
    const popup = await openExtensionPage(session, 'popup.html');
    await popup.waitForSelector('#popup-search', { timeout: 15_000 });
    await popup.focus('#popup-search');
    await popup.keyboard.type('ao so mi nam');
    await popup.waitForSelector('.hits [role=option]', { timeout: 15_000 });
    const options = () => popup.$$eval('.hits [role=option]', (all) => all.map((one) => one.textContent ?? ''));
    expect((await options()).join(' ')).toMatch(/6205.*tên thương mại/s);
    expect(await popup.$$eval('.hits mark', (all) => all.map((one) => one.textContent))).toContain('sơ');
    // From the field over the button beside it to the first answer: "knitted".
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('dệt kim hoặc móc');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.activeElement?.id === 'popup-search');
    expect((await options()).some((text) => text.startsWith('6205'))).toBe(false);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.answer h2', { timeout: 15_000 });
    expect(await popup.$eval('.answer h2', (title) => title.textContent)).toMatch(/^6105/);
    await popup.close();
  });

  it.each([
    ['sidepanel.html', '#search'],
    ['popup.html', '#popup-search'],
  ])('takes words in %s before anything is drawn, and goes on with the same field', async (path, field) => {
    await setLanguage(session, 'en');
    const opener = await openExtensionPage(session, 'options.html');
    // Firefox lets no driver into a page of the extension before its own script; another page of the extension can be there.
    const found = await opener.evaluate(typeEarly, path, field);
    expect(found).toMatchObject({ role: null, same: true, value: 'coff', focused: true, label: null, button: false });
    expect(found.named).toMatch(/\w/);
    expect(found.answers).toContain('0901');
    await opener.close();
  });

  it('walks the tree by keys and opens a code', async () => {
    await setLanguage(session, 'en');
    const panel = await openExtensionPage(session, 'sidepanel.html#/tree');
    await panel.waitForSelector('[role=treeitem]', { timeout: 15_000 });
    await panel.focus('[role=treeitem][tabindex="0"]');
    const here = () => panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row);
    const press = async (...keys: readonly ('ArrowDown' | 'ArrowRight' | 'ArrowLeft' | 'End' | 'Home')[]) => {
      for (const key of keys) {
        await panel.keyboard.press(key);
        // A row is drawn before the next key walks to it.
        await panel.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      }
      return here();
    };
    expect(await press('End')).toBe('section:XXI');
    expect(await press('Home', 'ArrowDown', 'ArrowRight', 'ArrowRight')).toBe('06');
    await panel.keyboard.type('coffee');
    expect(await here()).toBe('09');
    expect(await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('090111');
    expect(await press('ArrowLeft')).toBe('0901');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => location.hash === '#/product/0901');
    await panel.close();
  });
});
