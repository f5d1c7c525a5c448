/**
 * Long work in short tasks: a slice ends after 12 ms, so that a task with everything around it stays under 50 ms and the
 * page keeps scrolling. Between slices the page's own work comes first.
 */

const SLICE_MS = 12;

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Lets the page work, then goes on. */
function giveWay(): Promise<void> {
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

/** Counts the time that is worked, apart from the time that is waited, and tells when a slice is over. */
export class Slicer {
  /** Milliseconds of work in all. */
  spent = 0;
  #slice = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  work<T>(task: () => T): T {
    const began = this.#now();
    const result = task();
    const took = this.#now() - began;
    this.spent += took;
    this.#slice += took;
    return result;
  }

  /** Gives way when the slice is used up. */
  async rest(): Promise<void> {
    if (this.#slice < SLICE_MS) return;
    this.#slice = 0;
    await giveWay();
  }
}
