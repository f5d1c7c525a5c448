/**
 * Starts real Chromium or Firefox with the built extension, a fresh profile and the test hosts as their only network.
 * Both are driven by one library over one interface; which program is used comes from the environment that `npm test` sets.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  newPage(size?: { readonly width: number; readonly height: number }): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly proxyPort: number | null;
  readonly headless: boolean;
  /** Browser language, for what follows it. */
  readonly language?: string;
  /** Folder of the built extension, where it is not the usual one. */
  readonly build?: string;
}

const PROGRAMS: Record<
  BrowserName,
  { readonly variable: string; readonly places: readonly string[]; readonly build: string }
> = {
  chromium: { variable: 'LUONGXANH_CHROMIUM', places: ['/usr/bin/chromium'], build: 'chrome-mv3' },
  firefox: {
    variable: 'LUONGXANH_FIREFOX',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    build: 'firefox-mv3',
  },
};

/** The program file of a browser: what the environment names, else a usual place. */
export function programOf(name: BrowserName): string {
  const { variable, places } = PROGRAMS[name];
  const program = process.env[variable] ?? places.find((place) => existsSync(place));
  if (!program)
    throw new Error(
      `${name} was not found. Set ${variable} to its program file, or run \`npm test\`, which installs it where it can.`,
    );
  return program;
}

/** The folder of the built extension. */
export function buildOf(name: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../.output/${PROGRAMS[name].build}`, import.meta.url));
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} holds no built extension. Run \`pnpm build\` first.`);
  return folder;
}

/** Firefox gives a temporary extension the address of this preference, so that tests know it. */
const FIREFOX_UUID = '5f0c2a9e-6d55-4c7b-9f4e-3b1d2c8a7e60';
const FIREFOX_ID = 'luong-xanh@luongxanh.example';

export async function launch(name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), `luongxanh-${name}-`));
  const browser = name === 'chromium' ? await launchChromium(profile, options) : await launchFirefox(profile, options);
  const base =
    name === 'chromium' ? `chrome-extension://${await chromiumId(browser)}` : `moz-extension://${FIREFOX_UUID}`;
  return {
    name,
    browser,
    extensionUrl: (path) => `${base}/${path.replace(/^\//, '')}`,
    newPage: async (size = { width: 1280, height: 900 }) => {
      const page = await browser.newPage();
      await page.setViewport(size);
      return page;
    },
    close: async () => {
      await browser.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function launchChromium(
  profile: string,
  { proxyPort, headless, language = 'en-GB', build = buildOf('chromium') }: LaunchOptions,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: programOf('chromium'),
    headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      // Root may not use the sandbox, and the profile opens only pages of the test hosts.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${build}`,
      `--disable-extensions-except=${build}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-features=HttpsUpgrades,OptimizationHints,MediaRouter',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      ...(proxyPort === null ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
}

/** Chromium derives the id of an unpacked extension from its folder; its worker tells it. */
async function chromiumId(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    {
      timeout: 20_000,
    },
  );
  return new URL(worker.url()).host;
}

async function launchFirefox(
  profile: string,
  { proxyPort, headless, language = 'en-GB', build = buildOf('firefox') }: LaunchOptions,
): Promise<Browser> {
  const proxy =
    proxyPort === null
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programOf('firefox'),
    headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Without it the driver may not open pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxy,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'intl.accept_languages': language,
      // A question of the browser itself cannot be answered by a driver; the press that asks it is real.
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.security.https_first': false,
      'app.update.disabledForTesting': true,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  await browser.installExtension(build);
  return browser;
}
