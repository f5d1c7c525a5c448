/** What stands behind a verdict: its place in the act, the days by size of firm, basis, grade, official text and sources. */
import type { Verdict } from '@luongxanh/core';
import { basisWords, entryWords } from '@luongxanh/core/words';
import { Fragment } from 'preact';
import { eurLexUrl } from '../model/links-out.ts';
import { Day, GradeWord } from '../ui/pieces.tsx';
import { SourceList } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function VerdictDetails({ verdict }: { readonly verdict: Verdict }) {
  const { t, say } = useSpeech();
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
        {verdict.dates.map(({ date, who }) => (
          <Fragment key={date + who.en}>
            <dt>
              <Day date={date} short />
            </dt>
            <dd>{say(who)}</dd>
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
