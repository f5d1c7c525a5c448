/** Opens the first-run page once, when the extension is installed; never after an update, and not for a browser's own reasons. */
import { browser } from 'wxt/browser';

export function listenToInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
}
