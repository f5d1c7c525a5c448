/**
 * One document, read and marked for as long as its signal lives. Reads what is on the screen first, then everything in
 * slices; the background searches the text while the page goes on; changes are kept up with. It owns the store, the
 * painter and the observer, and leaves nothing behind when it ends.
 */
import { isLeftOut } from '@luongxanh/detect';
import { type Changes, type ChangeWatch, watchChanges } from './changes.ts';
import { firstFrame } from './first-frame.ts';
import { MarkStore, type PageMark } from './mark-store.ts';
import { marksOf } from './marks-of.ts';
import type { PageOptions } from './page-options.ts';
import { Painter } from './paint.ts';
import { type Piece, readPieces } from './pieces.ts';
import { reportOf } from './report.ts';
import { visibleBlocks } from './roots.ts';
import { Slicer } from './slices.ts';
import { toneOf } from './tone.ts';
import { aroundScreen, MOST_SHOWN, MOST_SHOWN_BUSY } from './window.ts';

/** The largest legal texts hold 6 million units; beyond this the report says that reading stopped. */
const MOST_TEXT = 10_000_000;
const MOST_MARKS = 100_000;
/** Pages with fewer elements are read whole before the first marks would be seen anyhow. */
const SMALL_PAGE = 3_000;
/** Pieces that are searched while the next ones are read. */
const AHEAD = 3;
/** Reports are for people: soon after a change, and seldom while a large page is still being read. */
const REPORT_MS = 300;
const REPORT_READING_MS = 1_500;
/** Two rounds of changes within this time make a busy page; the longest wait between rounds is shorter. */
const BUSY_MS = 8_000;
/** Marks are handed to the browser together, often enough for the eye. */
const PAINT_MS = 100;
/** The page may clear the registry at any time; looking costs next to nothing. */
const RESTORE_MS = 2_000;

/** A title is shown in one line, and kept with the report. */
const LONGEST_TITLE = 500;

/** One run over the document or some of its blocks. */
interface Run {
  readonly number: number;
  readonly name: string;
  readonly slicer: Slicer;
  readonly line: Promise<void>[];
}

export class PageAnnotator {
  readonly store = new MarkStore();
  readonly painter: Painter;
  readonly #options: PageOptions;
  readonly #signal: AbortSignal;
  #truncated = false;
  #runs = 0;
  #paintTimer: ReturnType<typeof setTimeout> | undefined;
  #painted = false;
  #visible: readonly Element[] = [];
  #lastChange = Number.NEGATIVE_INFINITY;
  #busyUntil = 0;
  #reading = 0;
  #holding = 0;
  #reported = false;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;
  #changes: ChangeWatch | null = null;

  constructor(options: PageOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.painter = new Painter(options.markRepeats);
    const restoring = setInterval(() => {
      if (this.store.all.length > 0 && options.document.visibilityState === 'visible') this.painter.restore();
    }, RESTORE_MS);
    // Where there are many marks, those shown follow the screen.
    const follow = () => {
      this.#visible = [];
      if (this.store.all.length > this.#most()) this.#paintSoon();
    };
    options.document.addEventListener('scroll', follow, { signal, passive: true, capture: true });
    options.document.defaultView?.addEventListener('resize', follow, { signal, passive: true });
    signal.addEventListener('abort', () => {
      clearInterval(restoring);
      clearTimeout(this.#reportTimer);
      clearTimeout(this.#paintTimer);
      this.painter.dispose();
      this.store.clear();
    });
  }

  /** Reads the page, and from then on its changes. */
  async start(): Promise<void> {
    const { document, onNewDocument } = this.#options;
    this.#changes = watchChanges(document, (changes) => this.#changed(changes), onNewDocument, this.#signal);
    await this.readAll();
  }

  /** Reads everything; answers the milliseconds of work. A later call ends this one. */
  async readAll(): Promise<number> {
    const { document } = this.#options;
    const root = document.body ?? document.documentElement;
    if (!root || isLeftOut(root)) return 0;
    this.#changes?.forget();
    this.#truncated = false;
    const run = this.#newRun(++this.#runs);
    this.#reading++;
    if (document.getElementsByTagName('*').length > SMALL_PAGE) {
      await firstFrame(document);
      const blocks = run.slicer.work(() => this.#onScreen());
      await this.#readRoots(blocks, this.#newRun(run.number));
    }
    await this.#readBelow(root, run, MOST_TEXT);
    await Promise.all(run.line);
    this.#reading--;
    if (!this.#current(run)) return run.slicer.spent;
    run.slicer.work(() => this.store.dropDetached());
    this.#paintSoon();
    this.#reportSoon();
    return run.slicer.spent;
  }

  /** The report of what stands now, at once. */
  async reportNow(): Promise<void> {
    clearTimeout(this.#reportTimer);
    this.#reportTimer = undefined;
    if (this.#signal.aborted) return;
    const { document, address, began, report } = this.#options;
    const { url, code } = address();
    const head = {
      url,
      subject: null,
      ...(code === null ? {} : { code }),
      title: document.title.slice(0, LONGEST_TITLE),
      began: began(),
      truncated: this.#truncated,
      reading: this.#reading > 0,
    };
    await report(reportOf(head, this.store.all)).catch(() => undefined);
  }

  find(key: string): PageMark | null {
    return this.store.all.find((mark) => mark.thing.key === key) ?? null;
  }

  async #changed({ roots, removed, frameRemoved }: Changes): Promise<number> {
    if (frameRemoved) this.#options.onFrameRemoved();
    this.painter.restore();
    const now = performance.now();
    this.#busyUntil = now - this.#lastChange < BUSY_MS ? now + BUSY_MS : 0;
    this.#lastChange = now;
    this.#visible = [];
    if (roots === null) return this.readAll();
    const run = this.#newRun(this.#runs);
    // What stood in these blocks may be gone, hidden, or elsewhere. The eye sees nothing of it: painting waits for the answers.
    this.#holding++;
    run.slicer.work(() => {
      if (removed) this.store.dropDetached();
      if (this.store.all.length > 0) for (const root of roots) this.store.dropBelow(root);
    });
    await this.#readRoots(roots, run);
    this.#holding--;
    this.#paintSoon();
    this.#reportSoon();
    return run.slicer.spent;
  }

  async #readRoots(roots: readonly Element[], run: Run): Promise<void> {
    for (const root of roots) if (!isLeftOut(root)) await this.#readBelow(root, run, MOST_TEXT);
    await Promise.all(run.line);
    this.#paintSoon();
  }

  async #readBelow(root: Node, run: Run, most: number): Promise<void> {
    const { slicer, line } = run;
    const pieces = readPieces(root);
    let left = most;
    for (;;) {
      const next = slicer.work(() => pieces.next());
      if (next.done || !this.#current(run)) return;
      left -= next.value.text.length;
      if (left < 0 || this.store.all.length > MOST_MARKS) {
        this.#truncated = true;
        return;
      }
      line.push(this.#search(next.value, run));
      if (line.length > AHEAD) await line.shift();
      await slicer.rest();
    }
  }

  /** Has one piece searched, and marks what was found; what its text nodes held before is replaced. */
  async #search(piece: Piece, run: Run): Promise<void> {
    const { text, starts } = piece;
    const { detect, search } = this.#options;
    const found = await search({ reading: run.name, text, starts, detect }).catch(() => null);
    // What nobody searched may hold anything: the report says that something is missing.
    if (!found) this.#truncated = true;
    if (!found || !this.#current(run)) return;
    await run.slicer.rest();
    run.slicer.work(() => {
      if (this.store.all.length > 0) this.store.dropNodes(piece.nodes());
      const marks = marksOf(piece, found);
      if (marks.length === 0) return;
      if (this.store.all.length === 0) this.#chooseTone(marks);
      this.store.add(marks);
    });
    this.#paintSoon();
    this.#reportSoon();
  }

  /** The first marks at once, later ones together. */
  #paintSoon(): void {
    if (this.#paintTimer !== undefined || this.#holding > 0 || this.#signal.aborted) return;
    const wait = this.#painted ? PAINT_MS : 0;
    this.#painted = true;
    this.#paintTimer = setTimeout(() => {
      this.#paintTimer = undefined;
      if (this.#holding > 0) return;
      this.painter.show(aroundScreen(this.store, () => this.#onScreen(), this.#most()));
    }, wait);
  }

  #most(): number {
    return performance.now() < this.#busyUntil ? MOST_SHOWN_BUSY : MOST_SHOWN;
  }

  /** Asking what is on the screen makes the browser lay the page out, so it is asked once for each place of the screen. */
  #onScreen(): readonly Element[] {
    const { document } = this.#options;
    const view = document.defaultView;
    if (this.#visible.length === 0 || this.#visible.some((block) => !block.isConnected)) {
      this.#visible = view ? visibleBlocks(document, view.innerWidth, view.innerHeight) : [];
    }
    return this.#visible;
  }

  #chooseTone(marks: readonly PageMark[]): void {
    const view = this.#options.document.defaultView;
    if (!view) return;
    const elements = marks.slice(0, 5).flatMap((mark) => mark.nodes[0]?.parentElement ?? []);
    this.painter.useTone(toneOf(elements, (element) => view.getComputedStyle(element)));
  }

  #reportSoon(): void {
    if (this.#reportTimer !== undefined || this.#signal.aborted) return;
    const wait = this.#reading > 0 && this.#reported ? REPORT_READING_MS : REPORT_MS;
    this.#reported = true;
    this.#reportTimer = setTimeout(() => void this.reportNow(), wait);
  }

  #newRun(number: number): Run {
    return { number, name: crypto.getRandomValues(new Uint32Array(2)).join(), slicer: new Slicer(), line: [] };
  }

  #current(run: Run): boolean {
    return !this.#signal.aborted && run.number === this.#runs;
  }
}
