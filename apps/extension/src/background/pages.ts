/**
 * The findings of every open tab. They live in session storage, frame by frame, because the background may stop between two
 * reports; changes go through one queue, because storage knows no transactions. The badge shows how many findings mean
 * something, so that a page of quiet references stays quiet.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type PageReport, sendMessage } from '../messages.ts';
import { pageReports } from '../storage.ts';
import type { Annotator } from './annotate.ts';
import { type FrameReports, mergeFrames, withFrame } from './merge.ts';

const frameReports = storage.defineItem<Readonly<Record<string, FrameReports>>>('session:frames', { fallback: {} });

export interface Pages {
  report(tab: number, frame: number, report: PageReport): Promise<void>;
  forget(tab: number): Promise<void>;
  /** After a tab has loaded: asks the page for its report, and forgets the tab where nobody answers. */
  check(tab: number): Promise<void>;
  /** Frames of a tab that hold findings, the top frame first. */
  framesOf(tab: number): Promise<readonly number[]>;
}

export function createPages(annotator: Annotator): Pages {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const store = async (tab: number, frames: FrameReports | null) => {
    const all = { ...(await frameReports.getValue()) };
    const merged = { ...(await pageReports.getValue()) };
    const page = frames && mergeFrames(frames);
    if (frames && page) {
      all[tab] = frames;
      merged[tab] = page;
    } else {
      delete all[tab];
      delete merged[tab];
    }
    await frameReports.setValue(all);
    await pageReports.setValue(merged);
    await showCount(tab, page, annotator);
  };
  const forget = (tab: number) => inTurn(() => store(tab, null));
  return {
    report: (tab, frame, report) =>
      inTurn(async () => store(tab, withFrame((await frameReports.getValue())[tab] ?? {}, frame, report))),
    forget,
    async check(tab) {
      const known = (await pageReports.getValue())[tab];
      if (!known) return;
      const alive = await sendMessage('reportAgain', undefined, { tabId: tab, frameId: 0 }).catch(() => false);
      if (!alive) await forget(tab);
    },
    async framesOf(tab) {
      const frames = (await frameReports.getValue())[tab] ?? {};
      return Object.keys(frames)
        .map(Number)
        .filter((id) => (frames[id]?.references.length ?? 0) + (frames[id]?.outdated.length ?? 0) > 0)
        .sort((a, b) => a - b);
    },
  };
}

async function showCount(tab: number, page: PageReport | null, annotator: Annotator): Promise<void> {
  let count = 0;
  if (page) {
    const marks = Object.values(await annotator.annotate(page.references)).filter(({ mark }) => mark !== 'quiet');
    count = marks.length + new Set(page.outdated.map(({ claim }) => claim)).size;
  }
  // The tab may be gone by now, which is no failure.
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#0b6e4f' }).catch(() => undefined);
}
