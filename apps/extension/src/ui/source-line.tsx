/** Where facts come from, one click away: publisher, title, date read, grade, address. */
import type { Grade, SourceId } from '@luongxanh/core';
import { useKnowledge } from './knowledge.tsx';
import { Day, GradeWord } from './pieces.tsx';
import { useSpeech } from './speech.tsx';

export function SourceList({ ids }: { readonly ids: readonly SourceId[] }) {
  const { catalogue } = useKnowledge();
  const { t } = useSpeech();
  const sources = ids.flatMap((id) => catalogue.sources.get(id) ?? []);
  return (
    <ul class="stack tight small">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>
          ) : (
            source.title
          )}
          <span class="dim">
            {' '}
            {source.publisher}
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
