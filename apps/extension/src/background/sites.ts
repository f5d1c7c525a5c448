/**
 * Sites that the person has switched on: the content script is registered for exactly the hosts whose permission stands. The
 * browser keeps the registration and the permission; nothing about it is stored here, so the two cannot disagree for long.
 */
import { browser } from 'wxt/browser';
import { offeredSites } from '../sites/hosts.ts';
import { readTab, SCRIPT, STYLE } from './read-tab.ts';

const ID = 'offered-sites';

/** Brings the registration in line with the permissions. */
export async function syncSites(): Promise<void> {
  const origins = offeredSites.flatMap((site) => site.origins);
  const asked = await Promise.all(
    origins.map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? [origin] : [])),
  );
  const matches = asked.flat();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    js: [SCRIPT.slice(1)],
    css: [STYLE.slice(1)],
    allFrames: true,
    runAt: 'document_idle' as const,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

export function listenToPermissions(): void {
  // Two changes at once would register twice; they follow each other.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((cause) => console.error(cause));
  };
  browser.permissions.onAdded.addListener(({ origins }) =>
    inTurn(async () => {
      await syncSites();
      // Pages that stand open are read now, not only when they are loaded again.
      const open = origins && origins.length > 0 ? await browser.tabs.query({ url: [...origins] }) : [];
      for (const { id } of open) if (id !== undefined) await readTab(id);
    }),
  );
  browser.permissions.onRemoved.addListener(() => inTurn(syncSites));
  browser.runtime.onInstalled.addListener(() => inTurn(syncSites));
  browser.runtime.onStartup.addListener(() => inTurn(syncSites));
}
