/** One day on which duties begin: how far it is, for whom, by which article. The heading of a page and the dossier write it alike. */
import { entryWords } from '@luongxanh/core/words';
import type { ApplicationRow } from '../model/application-rows.ts';
import { countdown, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function ApplicationLine({ row }: { readonly row: ApplicationRow }) {
  const { t, say, language } = useSpeech();
  return (
    <>
      <p>
        <strong>
          <Day date={row.date} />
        </strong>{' '}
        <span class="small">{row.begun ? t('applicationBegun') : countdown(row.days, language)}</span>
      </p>
      <p>
        {say(row.who)}
        {row.article ? <span class="dim small"> ({say(entryWords(row.article))})</span> : null}
      </p>
    </>
  );
}
