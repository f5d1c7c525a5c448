/** The marks of one piece of text, from what the background has found in it, in document order. */
import type { FoundInText } from '../messages.ts';
import { makeMark, type PageMark } from './mark-store.ts';
import type { Piece } from './pieces.ts';

/** The first mention in each block is told from its repeats. A stretch that the page has changed since is left out. */
export function marksOf(piece: Piece, { things, hits }: FoundInText): PageMark[] {
  const marks: PageMark[] = [];
  let block = -1;
  let seen = new Set<string>();
  for (let at = 0; at + 2 < hits.length; at += 3) {
    const thing = things[hits[at] as number];
    const start = hits[at + 1] as number;
    const end = hits[at + 2] as number;
    const place = thing && piece.place(start, end);
    if (!thing || !place) continue;
    const current = piece.blockAt(start);
    if (current !== block) {
      block = current;
      seen = new Set();
    }
    const text = piece.text.slice(start, end);
    marks.push(makeMark({ thing, text, first: !seen.has(thing.key) }, place));
    seen.add(thing.key);
  }
  return marks;
}
