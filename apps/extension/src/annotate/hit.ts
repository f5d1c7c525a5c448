/**
 * Which mark stands at a point of the screen. Highlights are no elements and get no events, so the caret position tells
 * the text node and offset; because a caret is found beside the text too, the mark's own boxes have the last word.
 */
import type { MarkStore, PageMark } from './mark-store.ts';

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  /** Chromium before 128. */
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** A mark's underline stands a little below its box. */
const SLACK = 4;

export function markAt(document: Document, store: MarkStore, x: number, y: number): PageMark | null {
  const source = document as unknown as CaretDocument;
  const position = source.caretPositionFromPoint?.(x, y);
  let node = position?.offsetNode ?? null;
  let offset = position?.offset ?? 0;
  if (!source.caretPositionFromPoint) {
    const range = source.caretRangeFromPoint?.(x, y);
    node = range?.startContainer ?? null;
    offset = range?.startOffset ?? 0;
  }
  if (node?.nodeType !== 3) return null;
  const mark = store.at(node, offset);
  if (!mark) return null;
  return boxesOf(mark).some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + SLACK,
  )
    ? mark
    : null;
}

/** A live range for a moment: static ones have no boxes. */
export function liveRange(mark: PageMark): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const range = (startContainer.ownerDocument as Document).createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return null; // the page has shortened the text since
  }
  return range;
}

/** The boxes of a mark on the screen, one a line; none where it is not shown. */
export function boxesOf(mark: PageMark): DOMRect[] {
  const range = liveRange(mark);
  return range ? [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0) : [];
}
