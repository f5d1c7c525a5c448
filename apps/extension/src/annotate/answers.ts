/**
 * What the background has said of the references of this page: asked once for each, in batches, kept for the page's life.
 * Expected failure (the extension was updated, the background is gone) is an answer of nothing, never an error in the page.
 */
import type { Annotation, ReferenceKey } from '../messages.ts';
import { keyOf } from '../messages.ts';
import type { PageMark } from './mark-store.ts';

export type Ask = (references: readonly ReferenceKey[]) => Promise<Record<string, Annotation>>;

export class Answers {
  readonly #known = new Map<string, Annotation>();
  readonly #waiting = new Map<string, PageMark[]>();
  #batch: ReferenceKey[] = [];
  readonly #ask: Ask;
  readonly #onAnswered: (marks: readonly PageMark[]) => void;

  constructor(ask: Ask, onAnswered: (marks: readonly PageMark[]) => void) {
    this.#ask = ask;
    this.#onAnswered = onAnswered;
  }

  /** Gives marks their kind where it is known, and puts the others on the list; answers those that are known. */
  settle(marks: readonly PageMark[]): PageMark[] {
    const settled: PageMark[] = [];
    for (const mark of marks) {
      const known = this.#known.get(mark.key);
      if (known) {
        mark.kind = known.mark;
        settled.push(mark);
      } else if (mark.reference) {
        const waiting = this.#waiting.get(mark.key);
        if (waiting) waiting.push(mark);
        else {
          this.#waiting.set(mark.key, [mark]);
          this.#batch.push(mark.reference);
        }
      } else {
        settled.push(mark);
      }
    }
    return settled;
  }

  /** Sends what is on the list. */
  async send(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    const answers = await this.#ask(batch).catch(() => ({}) as Record<string, Annotation>);
    const painted: PageMark[] = [];
    for (const reference of batch) {
      const key = keyOf(reference);
      const marks = this.#waiting.get(key) ?? [];
      this.#waiting.delete(key);
      const answer = answers[key];
      if (!answer) continue;
      this.#known.set(key, answer);
      for (const mark of marks) {
        mark.kind = answer.mark;
        painted.push(mark);
      }
    }
    this.#onAnswered(painted);
  }

  title(key: string): string {
    return this.#known.get(key)?.title ?? '';
  }

  /** Forgets everything, after a change of language or data. */
  clear(): void {
    this.#known.clear();
    this.#waiting.clear();
    this.#batch = [];
  }
}
