/** The answers to a search as a page of its own: what the omnibox and references without a record lead to. */
import { printCode } from '@luongxanh/core';
import { routeText } from '../model/routes.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState, LoadingState } from '../ui/states.tsx';
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
      {!search.ready ? (
        <LoadingState />
      ) : search.hits.length === 0 ? (
        <EmptyState title={t('searchNone')}>
          <p>{t('searchNoneDo')}</p>
          <a class="button" href={`#/${routeText({ view: 'tree', code: '' })}`}>
            {t('browseTree')}
          </a>
        </EmptyState>
      ) : (
        <>
          <p class="small dim" role="status">
            {t(search.hits.length < SHOWN ? 'searchCount' : 'searchFirst', { count: search.hits.length })}
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
    const group = hit.code && hit.code.length >= 4 ? hit.code.slice(0, 4) : hit.route;
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  return (
    <>
      {[...groups].map(([group, own]) => {
        const below = own.filter(({ code }) => code !== group);
        const heading = below.some(({ code }) => code !== null) ? tree.label(group) : null;
        const rows = withSaid(heading ? below : own, group, heading ? [heading.en, heading.vi] : []);
        return (
          <section key={group} class="stack tight">
            {heading ? (
              <h2 class="small">
                <a href={`#/${routeText({ view: 'product', code: group })}`}>{printCode(group)}</a> {say(heading)}
              </h2>
            ) : null}
            <ul>
              {rows.map(({ hit, said }) => (
                <FoundRow key={hit.route} hit={hit} said={said} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** A reason that lies in the heading is the same for all below it, and is said once. */
function withSaid(hits: readonly SearchHit[], heading: string, above: readonly string[]) {
  const said = new Set(above);
  return hits.map((hit) => {
    const before: ReadonlySet<string> = new Set(said);
    for (const { code, text } of hit.found ? [hit.found.why, ...hit.found.also] : [])
      if (code === heading) said.add(text);
    return { hit, said: before };
  });
}

function FoundRow({ hit, said }: { readonly hit: SearchHit; readonly said: ReadonlySet<string> }) {
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
        <HitReasons hit={hit} links said={said} />
      </div>
    </li>
  );
}
