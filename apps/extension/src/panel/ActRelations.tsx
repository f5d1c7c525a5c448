/** What a document has to do with others: what it amends, repeals, rests on; and the EU measures it is tied to. */
import type { Instrument, Relation } from '@luongxanh/core';
import { linkWords, relationWords } from '@luongxanh/core/words';
import { numbered } from '../model/page-groups.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function Relations({ relations }: { readonly relations: readonly Relation[] }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  if (relations.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('relations')}</h2>
      <ul class="stack tight">
        {relations.map((relation) => {
          const other = catalogue.instruments.get(relation.id);
          return (
            <li key={relation.kind + relation.id}>
              <span class="dim">{say(relationWords[relation.kind])}</span>{' '}
              {other ? (
                <a href={`#/${routeOfInstrument(other)}`}>
                  {other.number ? say(numbered(other.kind, other.number)) : say(other.title)}
                </a>
              ) : (
                relation.id.slice(3)
              )}
              {other ? <span class="dim small"> {say(other.shortName ?? other.title)}</span> : null}
              {relation.note ? <span class="dim small"> ({say(relation.note)})</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The EU measures that a Vietnamese document is tied to. */
export function Links({ instrument }: { readonly instrument: Instrument }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const links = catalogue.linksOfInstrument(instrument.id);
  if (links.length === 0) return null;
  const once = new Map(links.map((link) => [`${link.measure} ${link.kind} ${link.why.en}`, link]));
  return (
    <section class="stack tight">
      <h2>{t('euMeasures')}</h2>
      <ul class="stack tight">
        {[...once.values()].map((link) => {
          const measure = catalogue.measures.get(link.measure);
          const target = measure ? routeOfInstrument({ id: measure.instrument, date: null }) : null;
          return (
            <li key={link.measure + link.kind + link.why.en} class={link.kind === 'only_resembles' ? 'note warn' : ''}>
              {measure && target ? <a href={`#/${target}`}>{say(measure.shortName)}</a> : link.measure}:{' '}
              {say(linkWords[link.kind])}. <span class="dim">{say(link.why)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
