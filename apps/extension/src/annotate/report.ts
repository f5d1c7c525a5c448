/** What the panel and the badge learn of a page: each thing once, in the order of first mention. */
import type { PageReport } from '../messages.ts';
import type { PageMark } from './mark-store.ts';

export interface ReportHead {
  readonly url: string;
  readonly title: string;
  readonly subject: null;
  readonly code?: string;
  readonly began: number;
  readonly truncated: boolean;
  readonly reading: boolean;
}

/** More things than this are no help in a list, and too much for a message. */
const MOST = 5_000;
/** A mention as it is shown in a list. */
const LONGEST = 500;

export function reportOf(head: ReportHead, marks: readonly PageMark[]): PageReport {
  type Listed = PageReport['references'][number] & { mentions: number };
  const references = new Map<string, Listed>();
  const outdated: { claim: string; text: string }[] = [];
  let truncated = head.truncated;
  marks.forEach((mark, start) => {
    const { key, claim, reference } = mark.thing;
    if (claim !== null) outdated.push({ claim, text: mark.text.slice(0, LONGEST) });
    if (!reference) return;
    const known = references.get(key);
    if (known) known.mentions++;
    else if (references.size < MOST)
      references.set(key, { ...reference, text: mark.text.slice(0, LONGEST), mentions: 1, start });
    else truncated = true;
  });
  return { ...head, truncated, references: [...references.values()], outdated: outdated.slice(0, MOST) };
}
