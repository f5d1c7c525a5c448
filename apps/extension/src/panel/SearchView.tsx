/** The answers to a search as a page of its own: what the omnibox and references without a record lead to. */
import { printCode } from '@luongxanh/core';
import { decidingQuestion, search } from '@luongxanh/nomenclature';
import { useMemo } from 'preact/hooks';
import { routeText } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Row } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { createSearcher } from './search.ts';

export function SearchView({ query }: { readonly query: string }) {
  const { catalogue, tree } = useKnowledge();
  const { t, say } = useSpeech();
  const hits = useMemo(() => createSearcher(catalogue, tree).search(query, 40), [catalogue, tree, query]);
  const question = useMemo(() => decidingQuestion(search(query)), [query]);
  return (
    <div class="stack">
      <h1>{t('searchFor', { query })}</h1>
      {question ? (
        <section class="note">
          <p>
            <strong>{say(question.question)}</strong>
          </p>
          <ul>
            {question.answers.map((answer) => (
              <li key={answer.en}>
                {say(answer)}:{' '}
                {answer.codes.map((code, at) => (
                  <>
                    {at > 0 ? ', ' : ''}
                    <a href={`#/${routeText({ view: 'product', code })}`}>{printCode(code)}</a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {hits.length === 0 ? (
        <EmptyState title={t('searchNone')}>
          <p>{t('searchNoneDo')}</p>
        </EmptyState>
      ) : (
        <ul>
          {hits.map((hit) => (
            <Row
              key={hit.route}
              mark={hit.kind === 'code' ? 'quiet' : hit.route.startsWith('instrument') ? 'vietnam' : 'applies'}
              href={`#/${hit.route}`}
              title={say(hit.title)}
              name={say(hit.name)}
              status={hit.kind === 'code' ? t('hitCode') : t('hitAct')}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
