/**
 * One question to Eurostat from a view: the permission first, in the press itself, because browsers give it only then; then a
 * port to the background that carries progress and ends with the answer. Leaving or cancelling closes the port, and that
 * cancels the question.
 */
import type { HttpProgress, LiveFailure } from '@luongxanh/stats';
import { browser } from 'wxt/browser';
import { LIVE_PORT, LIVE_SILENCE_MS, type LiveNews, type LiveQuestion } from '../../figures/live-port.ts';
import { EUROSTAT_ORIGIN } from '../../figures/question.ts';
import type { StoreFault } from '../../figures/store-fault.ts';

export type AskOutcome =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'kept'; readonly failure: LiveFailure; readonly readAt: number }
  | { readonly kind: 'failed'; readonly failure: LiveFailure }
  | { readonly kind: 'not_kept'; readonly fault: StoreFault }
  | { readonly kind: 'refused' | 'broken' | 'cancelled' };

/** Must be called before anything is awaited after the press. False where the person says no. */
export const allowEurostat = (): Promise<boolean> =>
  browser.permissions.request({ origins: [EUROSTAT_ORIGIN] }).catch(() => false);

export function askEurostat(
  question: LiveQuestion,
  onProgress: (progress: HttpProgress) => void,
  signal: AbortSignal,
): Promise<AskOutcome> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: LIVE_PORT });
    // A background that was stopped while it began may never have had the port, and then nobody closes it.
    let silence: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => end({ kind: 'broken' }), LIVE_SILENCE_MS);
    };
    const end = (outcome: AskOutcome) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', cancel);
      port.disconnect();
      resolve(outcome);
    };
    const cancel = () => end({ kind: 'cancelled' });
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel, { once: true });
    port.onMessage.addListener((message) => {
      const news = message as LiveNews;
      listen();
      if (news.kind === 'progress') onProgress(news.progress);
      else if (news.kind !== 'alive') end(news);
    });
    // The other side went away without an answer: the browser stopped the background.
    port.onDisconnect.addListener(() => end({ kind: 'broken' }));
    port.postMessage(question);
    listen();
  });
}
