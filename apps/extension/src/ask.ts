/**
 * Asks the background again where no answer came: the browser may stop it at any moment, and the next message wakes it. A
 * background that is just stopping can also take a message and never answer, so each asking has its time. What stays without
 * an answer is an error for the caller. Only what may be done twice is asked here.
 */
export interface Patience {
  /** Pauses before the second, third … asking, in milliseconds. */
  readonly waits: readonly number[];
  /** Milliseconds that one asking may take. */
  readonly limit: number;
}

/** Far more than a slow machine needs for the piece of text that takes longest. */
const PATIENT: Patience = { waits: [250, 1_000], limit: 20_000 };
/** Somebody looks at an empty card meanwhile. */
export const SHORT: Patience = { waits: [100, 500, 1_000], limit: 4_000 };
/** A press counts as one for the browser for five seconds; within them the panel must have been asked for. */
export const PRESS: Patience = { waits: [50, 50], limit: 1_500 };

/** The signal is that of the page or the reading that asks; a view is gone with its answer. */
export async function askAgain<T>(ask: () => Promise<T>, signal: AbortSignal | null, patience = PATIENT): Promise<T> {
  for (const wait of patience.waits) {
    try {
      return await within(ask(), patience.limit);
    } catch {
      signal?.throwIfAborted();
      await new Promise((resume) => setTimeout(resume, wait));
      signal?.throwIfAborted();
    }
  }
  return within(ask(), patience.limit);
}

function within<T>(answer: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
