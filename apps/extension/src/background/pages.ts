/**
 * The findings of every open tab. They live in session storage, frame by frame, because the background may stop between two
 * reports; changes go through one queue, because storage knows no transactions. Session storage has its limit too: where it is
 * full the pages that were opened first make room, and can be read again. The badge shows how many findings matter.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type PageReport, sendMessage } from '../messages.ts';
import { countTouched, watchedScope } from '../model/watch-relevance.ts';
import { pageReports, watchList } from '../storage.ts';
import type { Annotator } from './annotate.ts';
import type { Knowledge } from './knowledge.ts';
import { type FrameReports, mergeFrames, withFrame } from './merge.ts';

const frameReports = storage.defineItem<Readonly<Record<string, FrameReports>>>('session:frames', { fallback: {} });

export interface Pages {
  report(tab: number, frame: number, report: PageReport): Promise<void>;
  forget(tab: number): Promise<void>;
  /** A document that began then is gone or no longer read; a newer one in its frame stays. */
  leave(tab: number, frame: number, began: number): Promise<void>;
  /** Lets go of the frames of a tab that answer no more. */
  checkFrames(tab: number): Promise<void>;
  /** After a tab has loaded: asks the page for its report, and forgets the tab where nobody answers. */
  check(tab: number): Promise<void>;
  /** Frames of a tab that hold findings, the top frame first. */
  framesOf(tab: number): Promise<readonly number[]>;
  /** The badges anew: the watched products have changed. */
  countAgain(): Promise<void>;
}

export function createPages(annotator: Annotator, knowledge: Knowledge): Pages {
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
    await keep(String(tab), all, merged);
    await showCount(tab, page, annotator, knowledge);
  };
  const forget = (tab: number) => inTurn(() => store(tab, null));
  const leave: Pages['leave'] = (tab, frame, began) =>
    inTurn(async () => {
      const { [frame]: left, ...others } = (await frameReports.getValue())[tab] ?? {};
      if (left?.began === began) await store(tab, frame === 0 ? null : others);
    });
  return {
    report: (tab, frame, report) =>
      inTurn(async () => store(tab, withFrame((await frameReports.getValue())[tab] ?? {}, frame, report))),
    forget,
    leave,
    async checkFrames(tab) {
      const known = Object.entries((await frameReports.getValue())[tab] ?? {});
      for (const [frame, { began }] of known) {
        const alive = await sendMessage('reportAgain', undefined, { tabId: tab, frameId: Number(frame) }).catch(
          () => false,
        );
        if (!alive) await leave(tab, Number(frame), began);
      }
    },
    async check(tab) {
      const known = (await pageReports.getValue())[tab];
      if (!known) return;
      const alive = await sendMessage('reportAgain', undefined, { tabId: tab, frameId: 0 }).catch(() => false);
      // The next document in the tab may have reported meanwhile: only the one that was known is let go.
      if (!alive) await leave(tab, 0, known.began);
    },
    async framesOf(tab) {
      const frames = (await frameReports.getValue())[tab] ?? {};
      return Object.keys(frames)
        .map(Number)
        .filter((id) => (frames[id]?.references.length ?? 0) + (frames[id]?.outdated.length ?? 0) > 0)
        .sort((a, b) => a - b);
    },
    countAgain: () =>
      inTurn(async () => {
        for (const [tab, page] of Object.entries(await pageReports.getValue())) {
          await showCount(Number(tab), page, annotator, knowledge);
        }
      }),
  };
}

/** Writes both records together, and lets the oldest other tabs go until there is room. */
async function keep(
  tab: string,
  frames: Record<string, FrameReports>,
  pages: Record<string, PageReport>,
): Promise<void> {
  for (;;) {
    try {
      await storage.setItems([
        { item: frameReports, value: frames },
        { item: pageReports, value: pages },
      ]);
      return;
    } catch (cause) {
      const [oldest] = Object.entries(pages)
        .filter(([other]) => other !== tab)
        .sort(([, a], [, b]) => a.began - b.began);
      if (!oldest) throw cause;
      delete frames[oldest[0]];
      delete pages[oldest[0]];
    }
  }
}

/**
 * With watched products: what of the page is about them. Without: what means anything at all, so that a page of quiet
 * references stays quiet.
 */
async function showCount(
  tab: number,
  page: PageReport | null,
  annotator: Annotator,
  knowledge: Knowledge,
): Promise<void> {
  const watched = page ? await watchList.getValue() : [];
  const world = await knowledge.world();
  let count = 0;
  if (page && watched.length > 0) {
    const codes = watched.map(({ code }) => code);
    count = countTouched(page, watchedScope(codes, world), world);
  } else if (page) {
    const marks = Object.values(await annotator.annotate(page.references)).filter(({ mark }) => mark !== 'quiet');
    count = marks.length + new Set(page.outdated.map(({ claim }) => claim)).size;
  }
  const title = world.t(watched.length > 0 ? 'badgeWatched' : 'badgeAll', { count });
  // The tab may be gone by now, which is no failure.
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#0b6e4f' }),
    browser.action.setTitle({ tabId: tab, title: page ? title : world.t('productName') }),
  ]).catch(() => undefined);
}
