/** The frames of a tab as one page: the top frame gives address and title, every frame its findings. Pure. */
import { keyOf, type PageReport } from '../messages.ts';

/** Reports by frame id; `0` is the top frame. */
export type FrameReports = Readonly<Record<string, PageReport>>;

/**
 * Adds the report of a frame. Frames that began before the top frame belong to the page before it and are dropped; a frame
 * that reports before its top frame is kept, and judged when that one arrives.
 */
export function withFrame(frames: FrameReports, frame: number, report: PageReport): FrameReports {
  const all: Record<string, PageReport> = { ...frames, [frame]: report };
  const top = all['0'];
  if (!top) return all;
  return Object.fromEntries(Object.entries(all).filter(([id, one]) => id === '0' || one.began >= top.began));
}

export function mergeFrames(frames: FrameReports): PageReport | null {
  const ids = Object.keys(frames).sort((a, b) => Number(a) - Number(b));
  const first = frames[ids[0] ?? ''];
  if (!first) return null;
  const references = new Map<string, PageReport['references'][number]>();
  const outdated: PageReport['outdated'][number][] = [];
  let offset = 0;
  let truncated = false;
  for (const id of ids) {
    const report = frames[id] as PageReport;
    let last = 0;
    for (const found of report.references) {
      const key = keyOf(found);
      const known = references.get(key);
      references.set(
        key,
        known ? { ...known, mentions: known.mentions + found.mentions } : { ...found, start: found.start + offset },
      );
      last = Math.max(last, found.start + 1);
    }
    outdated.push(...report.outdated);
    truncated ||= report.truncated;
    offset += last;
  }
  const subject = first.subject ?? ids.map((id) => frames[id]?.subject).find((one) => one != null) ?? null;
  const reading = ids.some((id) => frames[id]?.reading);
  return { ...first, subject, references: [...references.values()], outdated, truncated, reading };
}
