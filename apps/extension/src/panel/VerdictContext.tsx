/** What a reader needs beside the verdict itself: who is bound from when, and what holds for Viet Nam alone. */
import type { IsoDate, Measure, Verdict } from '@luongxanh/core';
import { daysOf } from '../model/verdict-days.ts';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly verdict: Verdict;
  readonly measure: Measure;
  readonly on: IsoDate;
}

export function VerdictContext({ verdict, measure, on }: Props) {
  const { t, say } = useSpeech();
  const days = daysOf(verdict, on);
  const out = verdict.status === 'not_listed' || verdict.status === 'excluded';
  return (
    <>
      {days.length > 0 ? (
        <ul class="duties">
          {days.map(({ date, who }) => (
            <li key={date + who.en}>
              <Day date={date} short />: {say(who)}
            </li>
          ))}
        </ul>
      ) : null}
      {measure.vietnam && !out ? (
        <p>
          <strong>{t('aboutVietnam')}:</strong> {say(measure.vietnam)}
        </p>
      ) : null}
    </>
  );
}
