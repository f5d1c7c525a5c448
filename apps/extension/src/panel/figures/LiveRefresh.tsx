/** The button that asks Eurostat for one product, with progress, cancellation, and what came of it in words. */
import { daysBetween } from '@luongxanh/core';
import { type HttpProgress, liveFailureWords } from '@luongxanh/stats';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StringKey } from '../../i18n/index.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { countdown } from '../../ui/pieces.tsx';
import { Said } from '../../ui/said.tsx';
import { type Speech, useSpeech } from '../../ui/speech.tsx';
import { type AskOutcome, allowEurostat, askEurostat } from './ask-eurostat.ts';
import { dayOf } from './origin-words.ts';
import { storeFaultText } from './store-words.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly progress: HttpProgress | null }
  | AskOutcome;

interface Props {
  readonly code: string;
  /** An answer is kept already. */
  readonly again: boolean;
  /** For a list of many: the short word, and the code for those who cannot see the row. */
  readonly short?: boolean;
}

export function LiveRefresh({ code, again, short = false }: Props) {
  const { today } = useKnowledge();
  const speech = useSpeech();
  const { t } = speech;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), [code]);
  const ask = async () => {
    const own = new AbortController();
    life.current = own;
    const allowed = allowEurostat();
    setState({ kind: 'asking', progress: null });
    const outcome: AskOutcome = (await allowed)
      ? await askEurostat(
          { code, year: Number(today.slice(0, 4)) },
          (progress) => setState({ kind: 'asking', progress }),
          own.signal,
        )
      : { kind: 'refused' };
    setState(outcome);
  };
  const asking = state.kind === 'asking';
  const words = short ? t('askAgain') : t(again ? 'liveAskAgain' : 'liveAsk');
  return (
    <div class="stack tight no-print live">
      <div class="bar">
        <button
          type="button"
          aria-disabled={asking}
          onClick={() => asking || void ask()}
          aria-label={short ? t('liveAgainFor', { code }) : undefined}
        >
          {words}
        </button>
        {asking ? (
          <button type="button" onClick={() => life.current?.abort()}>
            {t('cancel')}
          </button>
        ) : null}
      </div>
      {asking ? <progress aria-label={words} /> : null}
      <Said class={classOf(state)} text={said(state, speech, today)} />
      {short || asking ? null : <p class="small dim">{t('liveAbout')}</p>}
    </div>
  );
}

const classOf = ({ kind }: State): string =>
  kind === 'idle' ? 'sr' : ['failed', 'kept', 'not_kept', 'refused', 'broken'].includes(kind) ? 'note warn' : 'small';

const REASONS: Readonly<Record<string, StringKey>> = {
  too_many_requests: 'reasonPressed',
  server_error: 'reasonServer',
  offline: 'reasonOffline',
  slow: 'reasonSlow',
  truncated: 'reasonCut',
  not_figures: 'reasonPage',
};

function said(state: State, { t, say, language }: Speech, today: string): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'asking':
      return state.progress ? progressWords(state.progress, t) : t('liveAsking', { attempt: 1 });
    case 'fresh':
      return t('liveFresh');
    case 'kept':
      return `${say(liveFailureWords(state.failure))} ${t('liveKept', {
        age: countdown(-Math.max(0, daysBetween(dayOf(state.readAt), today)), language),
      })}`;
    case 'failed':
      return state.failure.code === 'cancelled' ? t('liveCancelled') : say(liveFailureWords(state.failure));
    case 'not_kept':
      return `${t('liveNotKept')} ${storeFaultText(state.fault, t)}`;
    case 'refused':
      return t('liveRefused');
    case 'broken':
      return t('liveBroken');
    case 'cancelled':
      return t('liveCancelled');
  }
}

function progressWords(progress: HttpProgress, t: Speech['t']): string {
  if (progress.phase === 'asking') return t('liveAsking', { attempt: progress.attempt });
  if (progress.phase === 'receiving')
    return t('liveReceiving', { size: Math.max(1, Math.round(progress.bytes / 1000)) });
  const seconds = Math.max(1, Math.round(progress.milliseconds / 1000));
  const reason = progress.after === null ? undefined : REASONS[progress.after];
  return reason
    ? t('liveWaitingAfter', { seconds, attempt: progress.attempt + 1, reason: t(reason) })
    : t('liveWaiting', { seconds });
}
