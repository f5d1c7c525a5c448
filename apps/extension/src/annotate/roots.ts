/**
 * Which parts of a document to read: the blocks on the screen first, and after a change the blocks that changed. Inline
 * elements are never read alone, because a citation may begin outside of them.
 */

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Text, or an element within a line. */
export const isInline = (node: Node): boolean =>
  node.nodeType === 3 || (node.nodeType === 1 && INLINE.has((node as Element).localName));

/** The element around a node that begins a line of its own. */
export function blockAround(node: Node): Element | null {
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element && INLINE.has(element.localName)) element = element.parentElement;
  return element;
}

/** Without those that lie inside others, in document order. */
export function outermost(elements: Iterable<Element>): Element[] {
  const all = [...new Set(elements)];
  const kept = all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
  return kept.sort((a, b) => ((a.compareDocumentPosition(b) & 4) !== 0 ? -1 : 1));
}

/** More elements than this below a hit mean that the hit was between the blocks, in their container. */
const CONTAINER = 400;

/** Blocks on the screen, sampled in a grid; few, so that the first marks stand at once. */
export function visibleBlocks(document: Document, width: number, height: number): Element[] {
  const found = new Set<Element>();
  for (let row = 0.5; row < 12; row++) {
    for (const column of [0.25, 0.5, 0.75]) {
      const hit = document.elementFromPoint(width * column, (height * row) / 12);
      const block = hit && blockAround(hit);
      if (block && block.getElementsByTagName('*').length <= CONTAINER) found.add(block);
    }
  }
  return outermost(found);
}
