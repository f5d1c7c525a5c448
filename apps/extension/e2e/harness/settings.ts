/**
 * The browser's own settings of the extension, as its person would use them: what it may read, and stopping its background. Both
 * browsers let a driver into the page where they keep them.
 */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browsers.ts';
import { openExtensionPage } from './extension.ts';

const FIREFOX_ID = 'luong-xanh@luongxanh.example';

export interface BrowserSettings {
  /** The browser's page itself, which may do all. */
  readonly page: Page;
  /** Gives or takes back the permission for a host, `*://host/*`. */
  allow(origin: string): Promise<void>;
  withdraw(origin: string): Promise<void>;
  /** Ends the background as the browser does when it has nothing to do. The next event wakes it. */
  stopBackground(): Promise<void>;
  /** Ends it where it stands, in the middle of whatever it does; nothing where it does not run. */
  cutOff(): Promise<void>;
  /** Loads the extension anew, as an update does: scripts in open pages are cut off from it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

interface DeveloperPrivate {
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
  getExtensionInfo(id: string): Promise<{
    permissions: { runtimeHostPermissions?: { hostAccess: string; hosts: { host: string; granted: boolean }[] } };
  }>;
  reload(id: string, how: { failQuietly: boolean }): Promise<unknown>;
  updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(what: { extensionId: string; hostAccess: string }): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

interface Privileged {
  ChromeUtils: {
    importESModule(address: string): {
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
      ExtensionPermissions: Record<'add' | 'remove', (id: string, what: object, extension: object) => Promise<void>>;
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };
}

export async function openSettings(session: ExtensionBrowser): Promise<BrowserSettings> {
  const page = await session.newPage();
  return session.name === 'chromium' ? chromiumSettings(session, page) : firefoxSettings(page);
}

async function chromiumSettings(session: ExtensionBrowser, page: Page): Promise<BrowserSettings> {
  await page.goto('chrome://extensions');
  const id = new URL(session.extensionUrl('')).host;
  /** Sites one by one is a choice of its own there; what was given before it stays given. */
  const oneByOne = () =>
    page.evaluate(async (extensionId: string) => {
      const { permissions } = await chrome.developerPrivate.getExtensionInfo(extensionId);
      const { hostAccess, hosts = [] } = permissions.runtimeHostPermissions ?? {};
      if (hostAccess === 'ON_SPECIFIC_SITES') return;
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      for (const { host, granted } of hosts)
        if (granted) await chrome.developerPrivate.addHostPermission(extensionId, host);
    }, id);
  return {
    page,
    allow: (origin) => page.evaluate((own, host) => chrome.developerPrivate.addHostPermission(own, host), id, origin),
    async withdraw(origin) {
      await oneByOne();
      await page.evaluate((own, host) => chrome.developerPrivate.removeHostPermission(own, host), id, origin);
    },
    async stopBackground() {
      // Another page of the extension wakes it first, so that there is something to stop.
      await (await openExtensionPage(session, 'popup.html')).close();
      const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: 10_000 });
      await (await target.worker())?.close().catch(() => undefined);
    },
    async cutOff() {
      const target = session.browser.targets().find((one) => one.type() === 'service_worker');
      await (await target?.worker().catch(() => null))?.close().catch(() => undefined);
    },
    async reload() {
      // Without it a reload ends with the extension switched off: it comes from a folder.
      await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
      await page.evaluate((own) => chrome.developerPrivate.reload(own, { failQuietly: true }), id);
    },
    close: () => page.close(),
  };
}

async function firefoxSettings(page: Page): Promise<BrowserSettings> {
  // The driver loses the frame on the way into a page of the browser, and finds it again.
  void page.goto('about:addons').catch(() => undefined);
  for (const end = Date.now() + 20_000; ; ) {
    const there = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
    if (there === 'about:addons complete') break;
    if (Date.now() > end) throw new Error('about:addons did not open within 20 s.');
    await new Promise((done) => setTimeout(done, 100));
  }
  const terminate = () =>
    page.evaluate(
      (id) => (globalThis as unknown as Privileged).WebExtensionPolicy.getByID(id).extension.terminateBackground(),
      FIREFOX_ID,
    );
  const change = (how: 'add' | 'remove', origin: string) =>
    page.evaluate(
      async (id, name, host) => {
        const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const what = { permissions: [], origins: [host] };
        await ExtensionPermissions[name](id, what, WebExtensionPolicy.getByID(id).extension);
      },
      FIREFOX_ID,
      how,
      origin,
    );
  return {
    page,
    allow: (origin) => change('add', origin),
    withdraw: (origin) => change('remove', origin),
    stopBackground: terminate,
    cutOff: terminate,
    reload: () =>
      page.evaluate(async (id) => {
        const { ChromeUtils } = globalThis as unknown as Privileged;
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }, FIREFOX_ID),
    close: () => page.close(),
  };
}
