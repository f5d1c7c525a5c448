/** References and outdated statements of one piece of text, as marks in document order. */
import { type Catalogue, findOutdatedClaims, type OutdatedClaim, type Reference } from '@luongxanh/core';
import { keyOf, type ReferenceKey } from '../messages.ts';
import { makeMark, type PageMark } from './mark-store.ts';
import type { Piece } from './pieces.ts';

/** Claims that hold today are chosen by the background; every one that arrives here counts. */
const ANY_DAY = '9999-12-31';

export const keyOfClaim = (claim: string): string => `claim:${claim}`;

const keyFrom = ({ kind, id, year, ex, place }: Reference): ReferenceKey => ({
  kind,
  id,
  ...(year === undefined ? {} : { year }),
  ...(ex ? { ex } : {}),
  ...(place === undefined ? {} : { place }),
});

/** Marks for the references of a piece, the first mention in each block told from its repeats. */
export function referenceMarks(piece: Piece, references: readonly Reference[]): PageMark[] {
  const marks: PageMark[] = [];
  let block = -1;
  let seen = new Set<string>();
  for (const found of references) {
    const place = piece.place(found.start, found.end);
    if (!place) continue;
    const at = piece.blockAt(found.start);
    if (at !== block) {
      block = at;
      seen = new Set();
    }
    const reference = keyFrom(found);
    const key = keyOf(reference);
    marks.push(makeMark({ key, reference, claim: null, text: found.text, first: !seen.has(key) }, place));
    seen.add(key);
  }
  return marks;
}

/** Marks for sentences that the law has overtaken. Line ends inside a block are white space, not ends of sentences. */
export function claimMarks(piece: Piece, claims: readonly OutdatedClaim[]): PageMark[] {
  if (claims.length === 0) return [];
  const catalogue = { records: { claims } } as unknown as Catalogue;
  const text = piece.text;
  const marks: PageMark[] = [];
  for (const block of blocksOf(piece)) {
    const inside = text.slice(block.start, block.end).replaceAll('\n', ' ');
    for (const finding of findOutdatedClaims(inside, catalogue, ANY_DAY)) {
      const place = piece.place(block.start + finding.start, block.start + finding.end);
      const key = keyOfClaim(finding.claim.id);
      if (place) {
        const mark = makeMark({ key, reference: null, claim: finding.claim.id, text: finding.text, first: true }, place);
        mark.kind = 'outdated';
        marks.push(mark);
      }
    }
  }
  return marks;
}

function* blocksOf(piece: Piece): Generator<{ start: number; end: number }> {
  if (piece.blocks.length === 1) {
    yield { start: 0, end: piece.text.length };
    return;
  }
  let start = 0;
  for (const block of piece.blocks) {
    yield { start, end: start + block.text.length };
    start += block.text.length + 1;
  }
}

/** Both kinds together, in document order. */
export function inOrder(references: PageMark[], claims: PageMark[]): PageMark[] {
  if (claims.length === 0) return references;
  return [...references, ...claims].sort(compareMarks);
}

function compareMarks(a: PageMark, b: PageMark): number {
  if (a.range.startContainer === b.range.startContainer) return a.range.startOffset - b.range.startOffset;
  return (a.range.startContainer.compareDocumentPosition(b.range.startContainer) & 4) !== 0 ? -1 : 1;
}
