/** The answers to a search as a page of its own: what the omnibox and references without a record lead to. */
import { useMemo } from 'preact/hooks';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Row } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { createSearcher } from './search.ts';

export function SearchView({ query }: { readonly query: string }) {
  const { catalogue, tree } = useKnowledge();
  const { t, say } = useSpeech();
  const hits = useMemo(() => createSearcher(catalogue, tree).search(query, 40), [catalogue, tree, query]);
  return (
    <div class="stack">
      <h1>{t('searchFor', { query })}</h1>
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
