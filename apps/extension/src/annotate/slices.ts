/**
 * Long work in short tasks: a slice ends after 12 ms, so that a task with everything around it stays under 50 ms and the
 * page keeps scrolling. Between slices the page's own work comes first.
 */

const SLICE_MS = 12;

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Lets the page work, then goes on. */
export function giveWay(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Tells when a slice is over, and keeps count of the time that was worked. */
export class Slicer {
  #began: number;
  #spent = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  get spent(): number {
    return this.#spent + this.#now() - this.#began;
  }

  /** Gives way when the slice is used up. */
  async rest(): Promise<void> {
    const used = this.#now() - this.#began;
    if (used < SLICE_MS) return;
    this.#spent += used;
    await giveWay();
    this.#began = this.#now();
  }
}
