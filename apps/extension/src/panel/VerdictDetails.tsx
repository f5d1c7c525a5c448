/** What stands behind a verdict: its place in the act, days that do not stand above it, the next milestones, basis, grade, official text and sources. */
import type { IsoDate, Measure, Verdict } from '@luongxanh/core';
import { basisWords, entryWords } from '@luongxanh/core/words';
import { Fragment } from 'preact';
import { eurLexUrl } from '../model/links-out.ts';
import { timelineOf } from '../model/timeline.ts';
import { daysOf } from '../model/verdict-days.ts';
import { Day, GradeWord } from '../ui/pieces.tsx';
import { SourceList } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Milestones of the act that are named here; its dossier has all. */
const SHOWN = 3;

interface Props {
  readonly verdict: Verdict;
  readonly measure: Measure;
  readonly on: IsoDate;
}

export function VerdictDetails({ verdict, measure, on }: Props) {
  const { t, say } = useSpeech();
  const said = daysOf(verdict, on);
  const earlier = verdict.dates.filter((one) => !said.includes(one));
  const ahead = timelineOf(null, measure, on).filter(
    ({ date, what }) => date > on && what !== null && !said.some((one) => one.date === date),
  );
  return (
    <details class="small">
      <summary>
        {t('detailsAndSources')} · <GradeWord grade={verdict.grade} />
      </summary>
      <dl class="facts">
        {verdict.annexEntry ? (
          <>
            <dt>{t('annexEntry')}</dt>
            <dd>{say(entryWords(verdict.annexEntry))}</dd>
          </>
        ) : null}
        {earlier.map(({ date, who }) => (
          <Fragment key={date + who.en}>
            <dt>
              <Day date={date} short />
            </dt>
            <dd>{say(who)}</dd>
          </Fragment>
        ))}
        {ahead.slice(0, SHOWN).map(({ date, precision, what }) => (
          <Fragment key={date + what?.en}>
            <dt>
              <Day date={date} precision={precision} short />
            </dt>
            <dd>{what ? say(what) : ''}</dd>
          </Fragment>
        ))}
        {verdict.listedFrom ? (
          <>
            <dt>{t('inListFrom')}</dt>
            <dd>
              <Day date={verdict.listedFrom} short />
            </dd>
          </>
        ) : null}
        {verdict.until ? (
          <>
            <dt>{t('lastDay')}</dt>
            <dd>
              <Day date={verdict.until} short />
            </dd>
          </>
        ) : null}
        {verdict.basis ? (
          <>
            <dt>{t('basis')}</dt>
            <dd>{say(basisWords[verdict.basis])}</dd>
          </>
        ) : null}
        <dt>{t('grade')}</dt>
        <dd>
          <GradeWord grade={verdict.grade} />
        </dd>
      </dl>
      <p>
        <a href={eurLexUrl(verdict.celex)} target="_blank" rel="noreferrer">
          {t('officialText')} {verdict.celex}
        </a>
      </p>
      <SourceList ids={verdict.sources} />
    </details>
  );
}
