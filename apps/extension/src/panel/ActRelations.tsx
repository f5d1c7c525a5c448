/** What a document has to do with others: what it amends, repeals, rests on; and the EU measures it is tied to. */
import type { Instrument } from '@luongxanh/core';
import { linkWords, relationWords } from '@luongxanh/core/words';
import { CHANGED_BY } from '../i18n/changed-by.ts';
import { changesTo } from '../model/act-history.ts';
import { numbered, readableCelex } from '../model/act-title.ts';
import { groupBy } from '../model/group-by.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function Relations({ instrument }: { readonly instrument: Instrument }) {
  const { catalogue } = useKnowledge();
  const { t, say, language } = useSpeech();
  const { relations } = instrument;
  const changes = changesTo(instrument.id, catalogue);
  if (relations.length === 0 && changes.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('relations')}</h2>
      <ul class="stack tight">
        {changes.map(({ by, kind, date, note, proposed }) => (
          <li key={kind + by.id}>
            <span class="dim">{proposed ? t('amendmentProposed') : t(CHANGED_BY[kind])}</span> <Other other={by} />
            {date ? (
              <span class="small">
                {' '}
                · {proposed ? '' : `${t('rowSince')} `}
                <Day date={date} short />
              </span>
            ) : null}
            {note ? <span class="dim small"> ({say(note)})</span> : null}
          </li>
        ))}
        {relations.map((relation) => {
          const other = catalogue.instruments.get(relation.id);
          return (
            <li key={relation.kind + relation.id}>
              <span class="dim">{say(relationWords[relation.kind])}</span>{' '}
              {other ? <Other other={other} /> : nameOfId(relation.id, language)}
              {relation.note ? <span class="dim small"> ({say(relation.note)})</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Other({ other }: { readonly other: Instrument }) {
  const { say } = useSpeech();
  return (
    <>
      <a href={`#/${routeOfInstrument(other)}`}>
        {other.number ? say(numbered(other.kind, other.number)) : say(other.title)}
      </a>
      <span class="dim small"> {say(other.shortName ?? other.title)}</span>
    </>
  );
}

/** An act that only the relation names: in full by its CELEX, a Vietnamese number as it stands. */
const nameOfId = (id: string, language: 'en' | 'vi'): string =>
  id.startsWith('eu:') ? readableCelex(id.slice(3), language) : id.slice(3);

/** The EU measures that a Vietnamese document is tied to. */
export function Links({ instrument }: { readonly instrument: Instrument }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const links = catalogue.linksOfInstrument(instrument.id);
  if (links.length === 0) return null;
  const byMeasure = groupBy(links, ({ measure }) => measure);
  return (
    <section class="stack tight">
      <h2>
        {t('euMeasures')} <span class="count">{byMeasure.size}</span>
      </h2>
      <ul class="stack">
        {[...byMeasure].map(([id, ties]) => {
          const measure = catalogue.measures.get(id);
          const once = [...new Map(ties.map((tie) => [`${tie.kind} ${tie.why.en}`, tie])).values()];
          const resembles = once.every(({ kind }) => kind === 'only_resembles');
          return (
            <li key={id} class={resembles ? 'note warn' : ''}>
              {measure ? (
                <a href={`#/${routeOfInstrument({ id: measure.instrument, date: null })}`}>{say(measure.shortName)}</a>
              ) : (
                id
              )}
              {once.map(({ kind, why }) => (
                <p key={kind + why.en} class="small">
                  {say(linkWords[kind])}. <span class="dim">{say(why)}</span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
