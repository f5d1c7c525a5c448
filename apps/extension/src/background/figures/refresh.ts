/**
 * Asks Eurostat for the panel: one client, so that all windows keep one pace. Nothing is asked unless a person pressed a
 * button, and the panel has asked for the permission before it opens the port.
 */
import { createComextClient } from '@luongxanh/stats';
import { browser } from 'wxt/browser';
import { LIVE_HEARTBEAT_MS, LIVE_PORT, type LiveNews, type LiveQuestion } from '../../figures/live-port.ts';
import { questionFor } from '../../figures/question.ts';
import { liveCache } from '../../figures/store.ts';
import { storeFaultOf } from '../../figures/store-fault.ts';

export function listenToFigures(): void {
  const client = createComextClient({ cache: liveCache });
  browser.runtime.onConnect.addListener((port) => {
    // Pages have no part in this: only views of the extension may ask.
    if (port.name !== LIVE_PORT || port.sender?.id !== browser.runtime.id) return;
    if (port.sender.url !== undefined && !port.sender.url.startsWith(location.origin)) return;
    const life = new AbortController();
    const say = (news: LiveNews) => {
      if (!life.signal.aborted) port.postMessage(news);
    };
    // Chrome ends a worker that hears and says nothing for 30 seconds.
    const beat = setInterval(() => say({ kind: 'alive' }), LIVE_HEARTBEAT_MS);
    port.onDisconnect.addListener(() => {
      clearInterval(beat);
      life.abort(new Error('the panel left'));
    });
    port.onMessage.addListener((message) => {
      const { code, year } = message as LiveQuestion;
      void client
        .ask(questionFor(code, year), {
          fresh: true,
          signal: life.signal,
          onProgress: (progress) => say({ kind: 'progress', progress }),
        })
        .then((result): LiveNews => {
          if (!result.ok) return { kind: 'failed', failure: result.failure };
          if (result.failure) return { kind: 'kept', failure: result.failure, readAt: result.answer.readAt };
          return { kind: 'fresh' };
        })
        // The client answers every fault of the network as a value; what is thrown comes from the store.
        .catch((cause: unknown): LiveNews => ({ kind: 'not_kept', fault: storeFaultOf(cause) }))
        .then((news) => {
          say(news);
          clearInterval(beat);
        });
    });
  });
}
