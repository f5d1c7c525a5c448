/** The answers to a search as a page of its own: what the omnibox and references without a record lead to. */
import { printCode } from '@luongxanh/core';
import { routeText } from '../model/routes.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { HitName, HitReasons, useDigitsNote } from './SearchMatch.tsx';
import { SearchQuestion } from './SearchQuestion.tsx';
import type { SearchHit } from './search.ts';
import { useNarrowedSearch } from './search-narrow.ts';

const SHOWN = 40;

export function SearchView({ query }: { readonly query: string }) {
  const { t } = useSpeech();
  const search = useNarrowedSearch(query, SHOWN);
  const note = useDigitsNote(search.hits);
  return (
    <div class="stack">
      <h1>{t('searchFor', { query })}</h1>
      {note ? <p class="note ask">{note}</p> : null}
      <SearchQuestion search={search} />
      {search.hits.length === 0 ? (
        <EmptyState title={t('searchNone')}>
          <p>{t('searchNoneDo')}</p>
          <a class="button" href={`#/${routeText({ view: 'tree', code: '' })}`}>
            {t('browseTree')}
          </a>
        </EmptyState>
      ) : (
        <>
          <p class="small dim" role="status">
            {t('searchCount', { count: search.hits.length })}
          </p>
          <Found hits={search.hits} />
        </>
      )}
    </div>
  );
}

/** Codes stand together under the label of their heading, in the order of the best of them. */
function Found({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { tree } = useKnowledge();
  const { say } = useSpeech();
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = hit.code && hit.code.length > 4 ? hit.code.slice(0, 4) : hit.route;
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  return (
    <>
      {[...groups].map(([group, own]) => {
        const heading = own.some(({ code }) => code !== null && code.length > 4) ? tree.label(group) : null;
        return (
          <section key={group} class="stack tight">
            {heading ? (
              <h2 class="small">
                <a href={`#/${routeText({ view: 'product', code: group })}`}>{printCode(group)}</a> {say(heading)}
              </h2>
            ) : null}
            <ul>
              {own.map((hit) => (
                <FoundRow key={hit.route} hit={hit} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FoundRow({ hit }: { readonly hit: SearchHit }) {
  const { t, say } = useSpeech();
  const mark = hit.kind === 'code' ? 'quiet' : hit.route.startsWith('instrument') ? 'vietnam' : 'applies';
  return (
    <li class="row">
      <MarkIcon mark={mark} />
      <div class="foundrow">
        <a href={`#/${hit.route}`}>
          <span class="title">{say(hit.title)}</span>
          <span>
            <HitName hit={hit} />
          </span>
          {hit.kind === 'act' ? (
            <span class="line2 small">
              <Status mark={mark}>{t('hitAct')}</Status>
            </span>
          ) : null}
        </a>
        <HitReasons hit={hit} links />
      </div>
    </li>
  );
}
