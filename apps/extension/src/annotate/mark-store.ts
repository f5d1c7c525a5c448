/**
 * The marks of a document: in document order for stepping, by text node for hit-testing. Ranges are static, because live
 * ranges cost the page at every change; marks of nodes that were read again or cut off are dropped here.
 */
import type { Thing } from '../messages.ts';
import type { Place } from './pieces.ts';

/** One mention in the page. */
export interface PageMark {
  readonly thing: Thing;
  readonly text: string;
  readonly range: StaticRange;
  readonly nodes: readonly Text[];
  /** First mention in its block. */
  readonly first: boolean;
}

export function makeMark(what: Omit<PageMark, 'range' | 'nodes'>, place: Place): PageMark {
  const { startContainer, startOffset, endContainer, endOffset, nodes } = place;
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return { ...what, range, nodes };
}

export class MarkStore {
  #ordered: PageMark[] = [];
  #byNode = new WeakMap<Text, PageMark[]>();

  get all(): readonly PageMark[] {
    return this.#ordered;
  }

  /** Adds marks of one stretch of the document, in order; no mark may stand between them. */
  add(marks: readonly PageMark[]): void {
    const first = marks[0];
    if (!first) return;
    for (const mark of marks) {
      for (const node of mark.nodes) {
        const list = this.#byNode.get(node);
        if (list) list.push(mark);
        else this.#byNode.set(node, [mark]);
      }
    }
    const at = this.#placeFor(first);
    if (at === this.#ordered.length) for (const mark of marks) this.#ordered.push(mark);
    else this.#ordered = [...this.#ordered.slice(0, at), ...marks, ...this.#ordered.slice(at)];
  }

  /** Takes out the marks that touch these nodes, and answers them. */
  dropNodes(nodes: Iterable<Text>): PageMark[] {
    const dropped = new Set<PageMark>();
    for (const node of nodes) {
      for (const mark of this.#byNode.get(node) ?? []) dropped.add(mark);
    }
    return this.#drop(dropped);
  }

  /** Takes out the marks below an element, wherever they stand in the order: the page may have moved it. */
  dropBelow(element: Element): PageMark[] {
    const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (this.#byNode.has(node as Text)) nodes.push(node as Text);
    }
    return this.dropNodes(nodes);
  }

  /** Takes out the marks that the page has cut off, and answers them. */
  dropDetached(): PageMark[] {
    return this.#drop(new Set(this.#ordered.filter((mark) => mark.nodes.some((node) => !node.isConnected))));
  }

  clear(): PageMark[] {
    const dropped = this.#ordered;
    this.#ordered = [];
    this.#byNode = new WeakMap();
    return dropped;
  }

  /** The mark at a place of a text node. A reference inside an outdated sentence comes before the sentence. */
  at(node: Node, offset: number): PageMark | null {
    let claim: PageMark | null = null;
    for (const mark of this.#byNode.get(node as Text) ?? []) {
      const { startContainer, startOffset, endContainer, endOffset } = mark.range;
      if (startContainer === node && offset < startOffset) continue;
      if (endContainer === node && offset > endOffset) continue;
      if (mark.thing.claim === null) return mark;
      claim = mark;
    }
    return claim;
  }

  /** The mark after or before a place in the document; null past the end. */
  beyond(place: { readonly node: Node; readonly offset: number } | PageMark | null, step: 1 | -1): PageMark | null {
    if (place === null) return (step === 1 ? this.#ordered[0] : this.#ordered.at(-1)) ?? null;
    if ('thing' in place) {
      const at = this.#ordered.indexOf(place);
      return at === -1 ? this.beyond(null, step) : (this.#ordered[at + step] ?? null);
    }
    const at = this.#firstAfter(place.node, place.offset);
    return this.#ordered[step === 1 ? at : at - 1] ?? null;
  }

  /** How many marks begin before a place. */
  indexAt(node: Node, offset: number): number {
    return this.#firstAfter(node, offset);
  }

  #placeFor(mark: PageMark): number {
    const last = this.#ordered.at(-1);
    if (!last || isBefore(last, mark.range.startContainer, mark.range.startOffset)) return this.#ordered.length;
    return this.#firstAfter(mark.range.startContainer, mark.range.startOffset);
  }

  #firstAfter(node: Node, offset: number): number {
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#ordered[middle] as PageMark, node, offset)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #drop(dropped: ReadonlySet<PageMark>): PageMark[] {
    if (dropped.size === 0) return [];
    this.#ordered = this.#ordered.filter((mark) => !dropped.has(mark));
    const nodes = new Set<Text>();
    for (const mark of dropped) for (const node of mark.nodes) nodes.add(node);
    for (const node of nodes) {
      const kept = (this.#byNode.get(node) ?? []).filter((mark) => !dropped.has(mark));
      if (kept.length > 0) this.#byNode.set(node, kept);
      else this.#byNode.delete(node);
    }
    return [...dropped];
  }
}

/** Whether a mark begins before a place. Static numbers, because a node of another realm has no `Node` in scope. */
function isBefore(mark: PageMark, node: Node, offset: number): boolean {
  const { startContainer, startOffset } = mark.range;
  if (startContainer === node) return startOffset < offset;
  return (startContainer.compareDocumentPosition(node) & 4) !== 0;
}
