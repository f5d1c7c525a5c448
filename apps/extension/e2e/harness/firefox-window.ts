/**
 * Firefox's own window: the sidebar, its questions, private windows. No driver reaches them, but it may enter a page of the browser
 * that may do all, and what is run there presses and reads for it.
 */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browsers.ts';

const ID = 'luong-xanh@luongxanh.example';
const SIDEBAR = 'luong-xanh_luongxanh_example-sidebar-action';

/** The views of the extension that a test may look into. */
export type Inside = 'sidebar' | 'private sidebar';

export interface FirefoxWindow {
  /** Presses a shortcut of the extension by its letter (with Alt and Shift), as the browser hears it. */
  press(letter: string): Promise<void>;
  /** Ends the background as the browser does when it has nothing to do. */
  suspend(): Promise<void>;
  /** As from the browser's own menu. */
  openSidebar(): Promise<void>;
  closeSidebar(): Promise<void>;
  /** What the sidebar says, its address first; once it matches. */
  says(inside: Inside, pattern: RegExp): Promise<string>;
  /** Leads the sidebar to a view. */
  lead(inside: Inside, route: string): Promise<void>;
  /** Answers the browser's question for a permission, and tells what it asked. */
  answer(how: 'Allow' | 'Deny'): Promise<string>;
  /** Lets the browser ask the person again; the other tests switch that off. */
  askQuestions(on: boolean): Promise<void>;
  /** Allows the extension in private windows, which loads it anew. */
  allowPrivate(): Promise<void>;
  /** Opens a page in a private window, with its sidebar. A driver opens new tabs in this window then. */
  openPrivate(url: string): Promise<void>;
  closePrivate(): Promise<void>;
}

/** Runs code in the page of the browser, where `g` holds the helpers below. */
type Run = (code: string, ...args: unknown[]) => Promise<unknown>;

const HELPERS = `
  g.win = () => Services.wm.getMostRecentWindow('navigator:browser');
  g.extension = () => WebExtensionPolicy.getByID('${ID}').extension;
  g.until = async (find, what) => {
    for (const end = Date.now() + 15000; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
      const found = await find();
      if (found) return found;
    }
    throw new Error(what + ' did not come');
  };
  g.sidebar = (which) => {
    const controller = (which === 'sidebar' ? g.normal : g.secret).SidebarController;
    return controller.browser?.contentDocument?.getElementById('webext-panels-browser') ?? null;
  };
  g.inside = (view, code) => new Promise((done) => {
    // A view that is only beginning to load may be exchanged under the question, and never answers.
    setTimeout(() => done(''), 2000);
    const name = 'answer' + Math.random();
    view.messageManager.addMessageListener(name, function heard({ data }) {
      view.messageManager.removeMessageListener(name, heard);
      done(data);
    });
    view.messageManager.loadFrameScript('data:,' + encodeURIComponent('sendAsyncMessage("' + name + '", (() => {' + code + '})())'), false);
  });
  g.normal = g.win();
`;

export async function openFirefoxWindow(session: ExtensionBrowser): Promise<FirefoxWindow> {
  const run = await privileged(await session.newPage());
  await run(HELPERS);
  const head = (inside: Inside) =>
    run(
      `const view = g.sidebar(args[0]);
       return view ? g.inside(view, 'return content.location.hash + " " + (content.document.body?.innerText ?? "")') : 'closed';`,
      inside,
    ) as Promise<string>;
  return {
    async press(letter) {
      const code = `[...g.win().document.querySelectorAll('keyset key')]
        .find((key) => key.getAttribute('key') === args[0] && key.getAttribute('modifiers') === 'alt,shift').doCommand()`;
      await run(code, letter);
    },
    suspend: async () => void (await run('await g.extension().terminateBackground()')),
    openSidebar: async () => void (await run(`await g.normal.SidebarController.show('${SIDEBAR}')`)),
    closeSidebar: async () => void (await run('g.normal.SidebarController.hide()')),
    async says(inside, pattern) {
      for (const end = Date.now() + 20_000; ; await new Promise((done) => setTimeout(done, 150))) {
        const text = await head(inside);
        if (pattern.test(text)) return text;
        if (Date.now() > end) throw new Error(`Expected ${pattern}; the ${inside} says: ${text.slice(0, 1_000)}`);
      }
    },
    lead: async (inside, route) =>
      void (await run(
        `return g.inside(g.sidebar(args[0]), 'content.location.hash = "' + args[1] + '"')`,
        inside,
        route,
      )),
    answer: async (how) =>
      String(
        await run(
          `const asked = await g.until(
             () => g.win().PopupNotifications.panel.state === 'open' && g.win().document.querySelector('#addon-webext-permissions-notification'),
             'The question',
           );
           const text = asked.textContent.replace(/\\s+/g, ' ');
           // The browser hears no press in the first moment, against questions that pop up under a finger.
           await new Promise((done) => setTimeout(done, 700));
           asked[args[0] === 'Allow' ? 'button' : 'secondaryButton'].click();
           return text;`,
          how,
        ),
      ),
    askQuestions: async (on) =>
      void (await run(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', args[0])`, on)),
    allowPrivate: async () =>
      void (await run(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         await ExtensionPermissions.add('${ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
         await (await AddonManager.getAddonByID('${ID}')).reload();`,
      )),
    openPrivate: async (url) =>
      void (await run(
        `g.secret = g.normal.OpenBrowserWindow({ private: true });
         await g.until(() => g.secret.gBrowserInit?.delayedStartupFinished, 'The private window');
         await g.until(() => g.secret.SidebarController.sidebars.has('${SIDEBAR}'), 'The sidebar in it');
         const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
         g.secret.gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], { triggeringPrincipal });
         await g.secret.SidebarController.show('${SIDEBAR}');`,
        url,
      )),
    closePrivate: async () => void (await run('g.secret.close()')),
  };
}

async function privileged(page: Page): Promise<Run> {
  // The driver loses the frame on the way into a page of the browser, and finds it again.
  void page.goto('about:addons').catch(() => undefined);
  for (const end = Date.now() + 20_000; ; await new Promise((done) => setTimeout(done, 100))) {
    const there = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
    if (there === 'about:addons complete') break;
    if (Date.now() > end) throw new Error('about:addons did not open within 20 s.');
  }
  // As text: code made out of text inside of the browser's own page is refused.
  return (code, ...args) =>
    page.evaluate(`(async () => { const g = globalThis; const args = ${JSON.stringify(args)}; ${code} })()`);
}
