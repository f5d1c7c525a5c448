/**
 * What panel and background say to each other while Eurostat is asked. A port, because asking takes long: it shows progress,
 * keeps the background awake, and its end is the cancellation, whoever ends it.
 */
import type { HttpProgress, LiveFailure } from '@luongxanh/stats';
import type { StoreFault } from './store-fault.ts';

export const LIVE_PORT = 'ask-eurostat';

/** The background says that it is alive; after the second word that does not come it is taken for gone. */
export const LIVE_HEARTBEAT_MS = 15_000;
export const LIVE_SILENCE_MS = 40_000;

/** Panel to background. The day comes from the panel, so that nothing here reads a second clock. */
export interface LiveQuestion {
  readonly code: string;
  readonly year: number;
}

/** Background to panel. The figures themselves are in the store. */
export type LiveNews =
  | { readonly kind: 'progress'; readonly progress: HttpProgress }
  /** Still waiting; said so that the browser does not put the background to sleep. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'fresh' }
  /** The network failed; figures of an earlier day are kept. */
  | { readonly kind: 'kept'; readonly failure: LiveFailure; readonly readAt: number }
  | { readonly kind: 'failed'; readonly failure: LiveFailure }
  /** The store did not serve: nothing of the answer is kept, and views read figures from there alone. */
  | { readonly kind: 'not_kept'; readonly fault: StoreFault };
