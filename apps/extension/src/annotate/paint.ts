/**
 * Marks as CSS Custom Highlights: the document itself is never changed. The registry is shared with the page, so names
 * carry the product's prefix, and entries that the page has cleared are set again. The rules for these names stand in
 * `marks.css`; `-night` names serve pages with light text on dark ground.
 */
import type { MarkKind } from '../messages.ts';
import type { PageMark } from './mark-store.ts';
import type { Tone } from './tone.ts';

const KINDS: readonly MarkKind[] = ['quiet', 'vietnam', 'coming', 'depends', 'applies', 'outdated'];
const HERE = 'here';

const nameOf = (name: string, tone: Tone): string => `luongxanh-${name}${tone === 'night' ? '-night' : ''}`;

/** False in browsers without highlights: then nothing is marked, and the panel still lists what was found. */
const canPaint = (): boolean => typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

export class Painter {
  readonly #layers = new Map<string, Highlight>();
  #shown: ReadonlySet<PageMark> = new Set();
  readonly #markRepeats: boolean;
  #tone: Tone = 'day';

  constructor(markRepeats: boolean) {
    this.#markRepeats = markRepeats;
    if (!canPaint()) return;
    KINDS.forEach((kind, priority) => {
      for (const name of [kind, `${kind}-again`]) this.#layers.set(name, withPriority(priority));
    });
    this.#layers.set(HERE, withPriority(KINDS.length));
  }

  /** Shows exactly these marks; what stays is not touched, so that the browser has nothing to do where nothing changed. */
  show(marks: readonly PageMark[]): void {
    const wanted = new Set(marks);
    for (const mark of this.#shown) if (!wanted.has(mark)) this.#layerOf(mark)?.delete(mark.range);
    for (const mark of wanted) if (!this.#shown.has(mark)) this.#layerOf(mark)?.add(mark.range);
    this.#shown = wanted;
    this.restore();
  }

  /** Tints the mark under the pointer or the focus. */
  tint(mark: PageMark | null): void {
    const layer = this.#layers.get(HERE);
    if (!layer) return;
    if (layer.size > 0) layer.clear();
    if (mark) layer.add(mark.range);
    this.restore();
  }

  get tone(): Tone {
    return this.#tone;
  }

  useTone(tone: Tone): void {
    if (tone === this.#tone) return;
    this.dispose();
    this.#tone = tone;
    this.restore();
  }

  /** Sets the entries of the registry that are missing. */
  restore(): void {
    for (const [layer, highlight] of this.#layers) {
      const name = nameOf(layer, this.#tone);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  dispose(): void {
    for (const [layer, highlight] of this.#layers) {
      const name = nameOf(layer, this.#tone);
      // What a newer script has set under the name is its own.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }

  #layerOf({ thing, first }: PageMark): Highlight | undefined {
    return this.#layers.get(first || this.#markRepeats ? thing.mark : `${thing.mark}-again`);
  }
}

function withPriority(priority: number): Highlight {
  const highlight = new Highlight();
  highlight.priority = priority;
  return highlight;
}
