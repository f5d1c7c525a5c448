/** Where facts come from, one click away: publisher, title, date read, grade, address. */
import type { Grade, Source, SourceId } from '@luongxanh/core';
import { originalTitle } from '@luongxanh/core/words';
import { useKnowledge } from './knowledge.tsx';
import { Day, GradeWord } from './pieces.tsx';
import { useSpeech } from './speech.tsx';

export function SourceList({ ids }: { readonly ids: readonly SourceId[] }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const sources = ids.flatMap((id) => catalogue.sources.get(id) ?? []);
  return (
    <ul class="stack tight small">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              {say(source.title)}
            </a>
          ) : (
            say(source.title)
          )}
          <OriginalTitle source={source} />
          <span class="dim">
            {' '}
            {say(source.publisher)}
            {source.published ? (
              <>
                , <Day date={source.published} short />
              </>
            ) : null}
            ; {t('sourceRead')} <Day date={source.read} short />; <GradeWord grade={source.grade} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The title as the source bears it, where that is not the person's language: it is what a person looks for on the page. */
export function OriginalTitle({ source }: { readonly source: Source }) {
  const { language } = useSpeech();
  const original = originalTitle(source, language);
  return original ? (
    <span class="dim small">
      {' '}
      (<span lang={original.lang}>{original.text}</span>)
    </span>
  ) : null;
}

/** Folded, with the grade of the fact in the summary. */
export function SourceLine({ ids, grade }: { readonly ids: readonly SourceId[]; readonly grade: Grade }) {
  const { t } = useSpeech();
  return (
    <details class="small">
      <summary>
        {t('sources')} ({ids.length}) · <GradeWord grade={grade} />
      </summary>
      <SourceList ids={ids} />
    </details>
  );
}
