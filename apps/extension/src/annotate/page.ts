/**
 * One document, read and marked for as long as its signal lives. Reads what is on the screen first, then everything in
 * slices; keeps up with changes; tells the background what was found. It owns the store, the painter and the observer,
 * and leaves nothing behind when it ends.
 */
import type { OutdatedClaim } from '@luongxanh/core';
import { createDetector, type DetectOptions } from '@luongxanh/detect';
import type { PageReport } from '../messages.ts';
import { type Ask, Answers } from './answers.ts';
import { type ChangeWatch, type Changes, watchChanges } from './changes.ts';
import { claimMarks, inOrder, referenceMarks } from './find.ts';
import { MarkStore, type PageMark } from './mark-store.ts';
import { Painter } from './paint.ts';
import { type Piece, readPieces } from './pieces.ts';
import { reportOf } from './report.ts';
import { visibleBlocks } from './roots.ts';
import { Slicer } from './slices.ts';
import { toneOf } from './tone.ts';

export interface PageOptions {
  readonly document: Document;
  readonly markRepeats: boolean;
  readonly detect: DetectOptions;
  /** The address, and the act or code that it names; asked anew because pages change their address. */
  readonly address: () => { readonly url: string; readonly subject: string | null };
  readonly ask: Ask;
  readonly claims: () => Promise<readonly OutdatedClaim[]>;
  readonly report: (report: PageReport) => Promise<unknown>;
}

/** The largest legal texts hold 6 million units; beyond this the report says that reading stopped. */
const MOST_TEXT = 10_000_000;
const MOST_MARKS = 100_000;
/** Pages with fewer elements are read whole before the first marks would be seen anyhow. */
const SMALL_PAGE = 3_000;
/** Reports are for people: a few a second at most. */
const REPORT_MS = 300;
/** The page may clear the registry at any time; looking costs next to nothing. */
const RESTORE_MS = 2_000;

export class PageAnnotator {
  readonly store = new MarkStore();
  readonly painter: Painter;
  readonly #options: PageOptions;
  readonly #signal: AbortSignal;
  readonly #answers: Answers;
  #claims: readonly OutdatedClaim[] = [];
  #truncated = false;
  #reading = 0;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;
  #changes: ChangeWatch | null = null;

  constructor(options: PageOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.painter = new Painter(options.markRepeats);
    this.#answers = new Answers(options.ask, (marks) => this.#answered(marks));
    const restoring = setInterval(() => {
      if (this.store.all.length > 0 && options.document.visibilityState === 'visible') this.painter.restore();
    }, RESTORE_MS);
    signal.addEventListener('abort', () => {
      clearInterval(restoring);
      clearTimeout(this.#reportTimer);
      this.painter.dispose();
      this.store.clear();
    });
  }

  /** Reads the page, and from then on its changes. */
  async start(): Promise<void> {
    const { document } = this.#options;
    this.#claims = await this.#options.claims().catch(() => []);
    if (this.#signal.aborted) return;
    this.#changes = watchChanges(document, (changes) => this.#changed(changes), this.#signal);
    await this.readAll();
  }

  /** Reads everything again, after a change of address, settings or language. */
  async readAgain(): Promise<void> {
    this.#answers.clear();
    this.painter.remove(this.store.clear());
    this.#claims = await this.#options.claims().catch(() => []);
    await this.readAll();
  }

  async readAll(): Promise<number> {
    const reading = ++this.#reading;
    const { document } = this.#options;
    const root = document.body ?? document.documentElement;
    if (!root) return 0;
    this.#changes?.forget();
    const slicer = new Slicer();
    this.#truncated = false;
    let left = MOST_TEXT;
    if (document.getElementsByTagName('*').length > SMALL_PAGE) {
      const view = document.defaultView;
      const blocks = visibleBlocks(document, view?.innerWidth ?? 0, view?.innerHeight ?? 0);
      await this.#readRoots(blocks, slicer, reading);
      await this.#answers.send();
    }
    const detector = createDetector(this.#options.detect);
    for (const piece of readPieces(root)) {
      if (!this.#current(reading)) return slicer.spent;
      left -= piece.text.length;
      if (left < 0 || this.store.all.length > MOST_MARKS) {
        this.#truncated = true;
        break;
      }
      this.#take(piece, detector);
      await slicer.rest();
    }
    if (!this.#current(reading)) return slicer.spent;
    void this.#answers.send();
    this.#reportSoon();
    return slicer.spent;
  }

  /** The report of what stands now, at once. */
  async reportNow(): Promise<void> {
    clearTimeout(this.#reportTimer);
    this.#reportTimer = undefined;
    if (this.#signal.aborted) return;
    const { document, address, report } = this.#options;
    const head = { ...address(), title: document.title, began: performance.timeOrigin, truncated: this.#truncated };
    await report(reportOf(head, this.store.all)).catch(() => undefined);
  }

  find(key: string): PageMark | null {
    return this.store.all.find((mark) => mark.key === key) ?? null;
  }

  async #changed({ roots, removed }: Changes): Promise<number> {
    this.painter.restore();
    if (roots === null) return this.readAll();
    const slicer = new Slicer();
    if (removed) this.painter.remove(this.store.dropDetached());
    await this.#readRoots(roots, slicer, this.#reading);
    void this.#answers.send();
    this.#reportSoon();
    return slicer.spent;
  }

  async #readRoots(roots: readonly Element[], slicer: Slicer, reading: number): Promise<void> {
    const detector = createDetector(this.#options.detect);
    for (const root of roots) {
      for (const piece of readPieces(root)) {
        if (!this.#current(reading) || this.store.all.length > MOST_MARKS) return;
        this.#take(piece, detector);
        await slicer.rest();
      }
    }
  }

  /** Searches one piece; what its text nodes held before is replaced. */
  #take(piece: Piece, detector: ReturnType<typeof createDetector>): void {
    if (this.store.all.length > 0) this.painter.remove(this.store.dropNodes(piece.nodes));
    const references = referenceMarks(piece, detector.read(piece.text));
    const marks = inOrder(references, claimMarks(piece, this.#claims));
    if (marks.length === 0) return;
    if (this.store.all.length === 0) this.#chooseTone(marks);
    this.store.add(marks);
    this.painter.add(this.#answers.settle(marks));
    this.#reportSoon();
  }

  #answered(marks: readonly PageMark[]): void {
    if (this.#signal.aborted) return;
    // Marks that were dropped while the answer was on its way are not painted.
    this.painter.add(marks.filter((mark) => this.store.has(mark)));
  }

  #chooseTone(marks: readonly PageMark[]): void {
    const view = this.#options.document.defaultView;
    if (!view) return;
    const elements = marks.slice(0, 5).flatMap((mark) => mark.nodes[0]?.parentElement ?? []);
    this.painter.useTone(toneOf(elements, (element) => view.getComputedStyle(element)));
  }

  #reportSoon(): void {
    if (this.#reportTimer !== undefined || this.#signal.aborted) return;
    this.#reportTimer = setTimeout(() => {
      void this.#answers.send();
      void this.reportNow();
    }, REPORT_MS);
  }

  #current(reading: number): boolean {
    return !this.#signal.aborted && reading === this.#reading;
  }
}
