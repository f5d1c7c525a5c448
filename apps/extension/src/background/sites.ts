/**
 * Sites that the person has switched on: the content script is registered for exactly the hosts whose permission stands. The
 * browser keeps the registration and the permission; nothing about it is stored here, so the two cannot disagree for long.
 */
import { browser } from 'wxt/browser';
import { askAgain } from '../ask.ts';
import { EUROSTAT_ORIGIN } from '../figures/question.ts';
import { sendMessage } from '../messages.ts';
import { annotatedSites, covers, offeredSites } from '../sites/hosts.ts';
import { readTab, SCRIPT, STYLE } from './read-tab.ts';

const ID = 'offered-sites';
const OFFERED = offeredSites.flatMap((site) => site.origins);
/** All that is ever read without a press. */
const READ = [...annotatedSites, ...OFFERED];

/** Those of the patterns whose permission stands. */
async function standing(patterns: readonly string[]): Promise<readonly string[]> {
  const asked = patterns.map(async (one) => ((await browser.permissions.contains({ origins: [one] })) ? [one] : []));
  return (await Promise.all(asked)).flat();
}

/** Brings the registration in line with the permissions, and answers the patterns that are read. */
async function syncSites(): Promise<readonly string[]> {
  const matches = [...(await standing(OFFERED))];
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return matches;
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
  return matches;
}

let last: Promise<unknown> = Promise.resolve();

/** Two changes at once would register twice. Should the browser leave one without an answer, the next does not wait for ever. */
function syncInTurn(): Promise<readonly string[]> {
  const own = last.then(() => askAgain(syncSites, null));
  last = own.catch((cause) => console.error(cause));
  return own;
}

/**
 * Reads the pages that stand open at some addresses; a page that is being read begins anew. A page that is on its way may take the
 * script late or never: no page waits for another, and nothing else waits for them.
 */
async function readOpenPages(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...patterns] })) if (id !== undefined) void readAllowed(id);
}

/** A script that arrives after its permission went did not hear that it ends, and is told. */
async function readAllowed(tab: number): Promise<void> {
  await readTab(tab);
  const left = await standing(READ);
  const taken = READ.filter((one) => !left.includes(one));
  await sendMessage('endPage', { taken, left }, tab).catch(() => undefined);
}

/** A script of this page begins at its end; where the page is heavy, a little later. */
const BEGINS_MS = 1_000;

/**
 * A page that comes back out of the history of its tab after an update holds a script that was cut off, whose marks answer nobody:
 * it is read anew. Pages whose script answers are left alone.
 */
export async function readIfSilent(tab: number, url = ''): Promise<void> {
  const isRead = async () => (await standing(READ)).some((pattern) => covers(pattern, url));
  if (!(await isRead())) return;
  // A question that changes nothing: no permission was taken.
  const answers = () =>
    sendMessage('endPage', { taken: [], left: [] }, { tabId: tab, frameId: 0 }).then(
      () => true,
      () => false,
    );
  if (await answers()) return;
  await new Promise((resume) => setTimeout(resume, BEGINS_MS));
  if (await answers()) return;
  if (await isRead()) await readAllowed(tab);
}

/**
 * Pages that stand open under a permission that is gone are let go of, marks and findings. Each is asked whether it was meant:
 * a page that is only beginning to be read is known to nobody else.
 */
async function endPages(taken: readonly string[]): Promise<void> {
  // Two permissions may reach the same host: TARIC and the figures of Eurostat.
  const left = await standing(READ);
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void sendMessage('endPage', { taken, left }, id).catch(() => undefined);
  }
}

export function listenToPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await syncInTurn().catch(() => undefined);
    // Eurostat is asked for figures; no page of it is read.
    await readOpenPages(origins.filter((origin) => origin !== EUROSTAT_ORIGIN));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    // Marks go at once, whatever the registration does.
    void endPages(origins);
    void syncInTurn().catch(() => undefined);
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const offered = await syncInTurn().catch(() => []);
    // Scripts of the version before are cut off; without this a page would stay unread until it is loaded again.
    if (reason === 'install' || reason === 'update') await readOpenPages([...annotatedSites, ...offered]);
  });
  browser.runtime.onStartup.addListener(() => void syncInTurn().catch(() => undefined));
}
