/**
 * The text of a page in pieces that are searched as a whole: blocks joined up to a size, or a part of one endless block.
 * Pieces end where a block or a line ends; every stretch of a piece leads back to its text nodes. Blocks come from
 * `@luongxanh/detect`, which reads and never changes the document.
 */
import { type DomBlock, joinBlocks, rangeOf, readBlocks } from '@luongxanh/detect';

/** A stretch of the document. */
export interface Place {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
  /** Every text node that the stretch touches, in order. */
  readonly nodes: readonly Text[];
}

export interface Piece {
  readonly text: string;
  /** Offsets of the blocks in the text. */
  readonly starts: readonly number[];
  /** Text nodes that are read from here on: marks that they held before are out of date. */
  nodes(): readonly Text[];
  /** Which block of the piece an offset stands in. */
  blockAt(offset: number): number;
  place(start: number, end: number): Place | null;
}

/**
 * Read and joined in about 3 ms here, well inside a slice, and large enough that the messages to the background do not
 * count; searched there in about 5 ms.
 */
const PIECE = 64_000;

/** The pieces below a root, in document order. A generator, so that the caller may rest between them. */
export function* readPieces(root: Node, size = PIECE): Generator<Piece, void, undefined> {
  let blocks: DomBlock[] = [];
  let length = 0;
  for (const block of readBlocks(root)) {
    if (block.text.length > size * 2) {
      if (blocks.length > 0) yield joined(blocks);
      blocks = [];
      length = 0;
      yield* partsOf(block, size);
      continue;
    }
    blocks.push(block);
    length += block.text.length + 1;
    if (length >= size) {
      yield joined(blocks);
      blocks = [];
      length = 0;
    }
  }
  if (blocks.length > 0) yield joined(blocks);
}

function joined(blocks: readonly DomBlock[]): Piece {
  const { text, starts, locate } = joinBlocks(blocks);
  return {
    text,
    starts,
    nodes: () => blocks.flatMap(nodesOf),
    blockAt: (offset) => lastAtMost(starts, offset),
    place(start, end) {
      const from = locate(start);
      const to = locate(end - 1);
      if (!from || !to) return null;
      if (from.block === to.block) return placeIn(from.block, from.offset, to.offset + 1);
      const head = placeIn(from.block, from.offset, from.block.text.length);
      const tail = placeIn(to.block, 0, to.offset + 1);
      if (!head || !tail) return null;
      const { endContainer, endOffset } = tail;
      return { ...head, endContainer, endOffset, nodes: [...new Set([...head.nodes, ...tail.nodes])] };
    },
  };
}

/** One block that is longer than a slice allows (a whole book in a `pre`), cut at line ends where there are any. */
function* partsOf(block: DomBlock, size: number): Generator<Piece, void, undefined> {
  const { text } = block;
  for (let from = 0; from < text.length; ) {
    const line = text.lastIndexOf('\n', from + size);
    const space = text.lastIndexOf(' ', from + size);
    const cut = line > from ? line + 1 : space > from ? space + 1 : from + size;
    const to = from + size >= text.length ? text.length : cut;
    const base = from;
    yield {
      text: text.slice(from, to),
      starts: [0],
      nodes: () => (base === 0 ? nodesOf(block) : []),
      blockAt: () => 0,
      place: (start, end) => placeIn(block, base + start, base + end),
    };
    from = to;
  }
}

const nodesOf = (block: DomBlock): Text[] => block.segments.map((segment) => segment.node);

function placeIn(block: DomBlock, start: number, end: number): Place | null {
  const range = rangeOf(block, start, end);
  if (!range) return null;
  if (range.startContainer === range.endContainer) return { ...range, nodes: [range.startContainer] };
  const nodes = nodesOf(block);
  const first = nodes.indexOf(range.startContainer);
  const last = nodes.lastIndexOf(range.endContainer);
  return { ...range, nodes: [...new Set(nodes.slice(first, last + 1))] };
}

/** Index of the last number that is not above `value` in a rising list; 0 where all are above. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
