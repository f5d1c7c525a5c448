/** An act as a line in time, for whom: past, today, next with its countdown, ahead. */
import type { Instrument, Measure } from '@luongxanh/core';
import { entryWords } from '@luongxanh/core/words';
import { type TimelineEntry, timelineOf } from '../model/timeline.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { countdown, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Past entries that stay in sight. */
const SHOWN_PAST = 2;

export function Timeline({
  instrument,
  measure,
}: {
  readonly instrument: Instrument;
  readonly measure: Measure | null;
}) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const entries = timelineOf(instrument, measure, today);
  if (entries.length === 0) return null;
  const past = entries.filter((entry) => entry.when === 'past');
  const ahead = entries.filter((entry) => entry.when !== 'past');
  // What is over and done folds away, so that today and what comes next stand in sight.
  const older = past.length > SHOWN_PAST + 1 ? past.slice(0, -SHOWN_PAST) : [];
  const recent = past.slice(older.length);
  const row = (entry: TimelineEntry) => (
    <Entry key={entry.date + (entry.what?.en ?? '') + (entry.who?.en ?? '')} entry={entry} />
  );
  return (
    <section class="stack">
      <h2>{t('timeline')}</h2>
      {older.length > 0 ? (
        <details>
          <summary>{t('olderDates', { count: older.length })}</summary>
          <ol class="timeline">{older.map(row)}</ol>
        </details>
      ) : null}
      <ol class="timeline">
        {recent.map(row)}
        <li class="today">
          {t('today')}: <Day date={today} />
        </li>
        {ahead.map(row)}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { t, say, language } = useSpeech();
  return (
    <li class={entry.when}>
      <p class="when">
        <Day date={entry.date} precision={entry.precision} />
        {entry.when === 'next' && entry.precision === 'day' ? ` (${countdown(entry.days, language)})` : ''}
      </p>
      <p>{entry.what ? say(entry.what) : t('dutiesBegin')}</p>
      <p class="small dim">
        {[entry.who, entry.article === null ? null : entryWords(entry.article)]
          .flatMap((one) => (one ? [say(one)] : []))
          .join(' · ')}
      </p>
    </li>
  );
}
