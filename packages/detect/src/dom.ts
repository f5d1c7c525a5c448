/// <reference lib="dom" />
/**
 * Text of a DOM, block by block, with the way back to its text nodes. Reads only; nothing of the page is changed, no layout is
 * forced: hidden content is told by attributes and inline styles. References split over inline elements are whole here.
 */
import { BLOCKS, isCellRole, RAISED, RAISED_GAP, SKIPPED } from './blocks.ts';
import { isDigit } from './chars.ts';

/** One stretch of a block that lies in one text node: `length` units from `from` in the node stand at `at` in the text. */
interface Segment {
  readonly node: Text;
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** White space that the page shows as one space: more than one unit, or a line break or tab of the source. */
const RUNS = /[ \t\n\r\f]{2}|[\t\n\r\f]/;
const SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ +/g;

export interface DomBlock {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The element whose text this is. */
  readonly element: Element | null;
}

export interface ReadBlocksOptions {
  /** Further elements to leave out; asked once for each element. */
  readonly skip?: (element: Element) => boolean;
}

/** The blocks under a node, in order. A generator, so that a caller may stop at the end of its time slice. */
export function* readBlocks(root: Node, options: ReadBlocksOptions = {}): Generator<DomBlock, void, undefined> {
  let segments: Segment[] = [];
  let parts: string[] = [];
  let length = 0;
  let last = 10;
  let owner: Element | null = null;
  const take = (): DomBlock | null => {
    const block = segments.length > 0 ? { text: parts.join(''), segments, element: owner } : null;
    segments = [];
    parts = [];
    length = 0;
    last = 10;
    owner = null;
    return block && /\S/.test(block.text) ? block : null;
  };
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
    last = text.charCodeAt(text.length - 1);
  };

  const pushPart = (node: Text, from: number, text: string) => {
    if (text === '') return;
    segments.push({ node, at: length, from, length: text.length });
    push(text);
  };
  /** As the page shows it: a run of white space is one space, none opens a line; in `pre` every unit stands. */
  const pushShown = (node: Text, data: string) => {
    if (!RUNS.test(data) && last !== 10 && last !== 32) return pushPart(node, 0, data);
    if (node.parentElement?.closest('pre')) return pushPart(node, 0, data);
    let from = 0;
    for (const run of data.matchAll(SPACE)) {
      pushPart(node, from, data.slice(from, run.index));
      // The one space that is kept is the first of the run, so that it leads back to its own place.
      if (last !== 10 && last !== 32) {
        segments.push({ node, at: length, from: run.index, length: 1 });
        push(' ');
      }
      from = run.index + run[0].length;
    }
    pushPart(node, from, data.slice(from));
  };

  // Depth first without recursion: deep pages must not overflow the stack.
  let node: Node | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data !== '') {
        if (isDigit(last) && isDigit(data.charCodeAt(0)) && isRaisedNode(node)) push(RAISED_GAP);
        owner ??= node.parentElement;
        pushShown(node as Text, data);
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') push('\n');
      else {
        const skipped = SKIPPED.has(name) || isHidden(element) || options.skip?.(element) === true;
        if (BLOCKS.has(name) || isCellRole(element.getAttribute('role') ?? '')) {
          const block = take();
          if (block) yield block;
        }
        descend = !skipped;
        // An open shadow root is the page's own affair; its host's light children are read.
      }
    } else if (node.nodeType === 9 || node.nodeType === 11) descend = true;

    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node.nodeType === 1 && BLOCKS.has((node as Element).localName)) {
        const block = take();
        if (block) yield block;
      }
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  const block = take();
  if (block) yield block;
}

/** The attributes that take an element, and what is in it, out of the text. */
export const HIDING_ATTRIBUTES = ['hidden', 'contenteditable', 'style'] as const;

/** Whether one of them does so with this value; null where the element has no such attribute. */
export function hides(attribute: string, value: string | null): boolean {
  if (value === null) return false;
  if (attribute === 'style') return /display\s?:\s?none|visibility\s?:\s?hidden/i.test(value);
  return attribute === 'hidden' || value.toLowerCase() !== 'false';
}

const isHidden = (element: Element): boolean =>
  HIDING_ATTRIBUTES.some((attribute) => hides(attribute, element.getAttribute(attribute)));

/**
 * Whether `readBlocks` from the top of the document would never come to this element: it, or something around it, is hidden, is
 * no text, or is being edited, or it stands beside the body. For callers that begin at an element in the middle.
 */
export function isLeftOut(element: Element): boolean {
  const { body, designMode } = element.ownerDocument;
  if (designMode === 'on' || (body && element !== element.ownerDocument.documentElement && !body.contains(element)))
    return true;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (SKIPPED.has(around.localName) || isHidden(around)) return true;
  }
  return false;
}

/** Whether a text node stands in raised type, at most two elements up. */
function isRaisedNode(node: Node): boolean {
  let element = node.parentElement;
  for (let n = 0; n < 3 && element && !BLOCKS.has(element.localName); n++) {
    if (element.localName === 'sup' || element.localName === 'sub' || RAISED.test(element.getAttribute('class') ?? ''))
      return true;
    element = element.parentElement;
  }
  return false;
}

/** A place in the DOM. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The text node and offset at which a unit of a block stands. */
function pointAt(block: DomBlock, offset: number, end: boolean): DomPoint | null {
  const { segments } = block;
  let low = 0;
  let high = segments.length - 1;
  const wanted = end ? offset - 1 : offset;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return null;
  const inside = Math.min(Math.max(0, offset - segment.at), segment.length);
  return { node: segment.node, offset: segment.from + inside };
}

/**
 * The two ends of a stretch of a block, as places in text nodes; null where the page has changed since. Give them to
 * `new StaticRange(...)` or `range.setStart/setEnd`.
 */
export function rangeOf(
  block: DomBlock,
  start: number,
  end: number,
): { startContainer: Text; startOffset: number; endContainer: Text; endOffset: number } | null {
  const from = pointAt(block, start, false);
  const to = pointAt(block, end, true);
  if (!from || !to || from.offset > from.node.length || to.offset > to.node.length) return null;
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}

/** Joins blocks to one text with newlines, as `htmlToText` does, and finds the block of an offset. */
export function joinBlocks(blocks: readonly DomBlock[]): {
  readonly text: string;
  readonly starts: readonly number[];
  /** The block of an offset, and the offset within it. */
  locate(offset: number): { block: DomBlock; offset: number } | null;
} {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + 1;
  }
  return {
    text: blocks.map((block) => block.text).join('\n'),
    starts,
    locate(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const block = blocks[low];
      return block ? { block, offset: offset - (starts[low] ?? 0) } : null;
    },
  };
}
