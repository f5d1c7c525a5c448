/** The dossier of an EU act or a Vietnamese document: what it is, its line in time, duties, list, relations, sources. */
import {
  baseCelex,
  type Instrument,
  type Measure,
  newerText,
  type Relation,
  relatedObligations,
  statusOn,
} from '@luongxanh/core';
import { instrumentStatusWords, linkWords, problemWords, relationWords } from '@luongxanh/core/words';
import { eurLexInfoUrl, eurLexUrl } from '../model/links-out.ts';
import { numbered } from '../model/page-groups.ts';
import { type Route, routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Both, Day } from '../ui/pieces.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { findAct } from './find-act.ts';
import { InstrumentTasks } from './InstrumentTasks.tsx';
import { RelatedList } from './RelatedList.tsx';
import { ScopeTable } from './ScopeTable.tsx';
import { Timeline } from './Timeline.tsx';

export function ActView({ route }: { readonly route: Extract<Route, { view: 'act' | 'instrument' }> }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const { instrument, measure, candidates } = findAct(route, catalogue);
  const asked = route.view === 'act' ? route.celex : route.number;
  if (!instrument) {
    const problem =
      candidates.length > 0
        ? ({
            code: 'ambiguous_instrument',
            input: asked,
            candidates: candidates.map((one) => one.number ?? one.id),
          } as const)
        : ({ code: 'unknown_act', input: asked } as const);
    return (
      <div class="stack">
        <h1>{asked}</h1>
        <p class="note warn">{say(problemWords(problem))}</p>
        <ul class="stack tight">
          {candidates.map((one) => (
            <li key={one.id}>
              <a href={`#/${routeOfInstrument(one)}`}>
                {one.number ? say(numbered(one.kind, one.number)) : say(one.title)}
              </a>{' '}
              <span class="dim">
                {one.date ? <Day date={one.date} short /> : null} {say(one.title)}
              </span>
            </li>
          ))}
        </ul>
        {route.view === 'act' ? (
          <p>
            <a href={eurLexUrl(route.celex)} target="_blank" rel="noreferrer">
              {t('officialText')}
            </a>
          </p>
        ) : null}
      </div>
    );
  }
  return <Dossier instrument={instrument} measure={measure} celex={route.view === 'act' ? route.celex : null} />;
}

interface Props {
  readonly instrument: Instrument;
  readonly measure: Measure | null;
  /** As asked for: a consolidated text keeps its date. */
  readonly celex: string | null;
}

function Dossier({ instrument, measure, celex }: Props) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const related = measure ? relatedObligations(catalogue, measure.id, today, null) : [];
  const none = measure ? catalogue.records.noCounterparts.find((one) => one.measure === measure.id) : undefined;
  const caveats = measure?.caveats ?? [];
  return (
    <article class="stack wide">
      <Head instrument={instrument} measure={measure} celex={celex} />
      <Timeline instrument={instrument} measure={measure} />
      {measure && measure.duties.length > 0 ? (
        <section class="stack tight">
          <h2>{t('exporterDuties')}</h2>
          <ul class="stack tight">
            {measure.duties.map((duty) => (
              <li key={duty.text.en}>
                {say(duty.text)} {duty.article ? <span class="dim">({duty.article})</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {measure?.vietnam ? (
        <section class="stack tight">
          <h2>{t('aboutVietnam')}</h2>
          <p>{say(measure.vietnam)}</p>
        </section>
      ) : null}
      {measure && (measure.scope.length > 0 || measure.definition) ? <ScopeTable measure={measure} /> : null}
      {measure ? (
        <section class="stack">
          <h2>
            {t('obligationsBehind')} <span class="count">{related.length}</span>
          </h2>
          {related.length > 0 ? (
            <RelatedList related={related} />
          ) : (
            <p class="dim">{none ? say(none.why) : t('obligationsNone')}</p>
          )}
        </section>
      ) : null}
      <InstrumentTasks instrument={instrument} />
      <Links instrument={instrument} />
      <Relations relations={instrument.relations} />
      {instrument.principles && instrument.principles.length > 0 ? (
        <section class="stack tight">
          <h2>{t('principles')}</h2>
          <ul class="stack tight">
            {instrument.principles.map((one) => (
              <li key={one.en}>{say(one)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {caveats.length > 0 || (instrument.notes?.length ?? 0) > 0 ? (
        <section class="stack tight">
          <h2>{t('caveats')}</h2>
          <ul class="stack tight">
            {[...caveats, ...(instrument.notes ?? [])].map((one) => (
              <li key={one.en} class="note">
                {say(one)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="stack tight">
        <h2>{t('sources')}</h2>
        <p class="small dim">
          {measure ? (
            <>
              {t('asOf')} <Day date={measure.asOf} />.{' '}
            </>
          ) : null}
          {(measure ?? instrument).reviewBy ? (
            <>
              {t('reviewBy')} <Day date={(measure ?? instrument).reviewBy ?? ''} />.
            </>
          ) : null}
        </p>
        <SourceLine
          ids={[...new Set([...(measure?.sources ?? []), ...instrument.sources])]}
          grade={(measure ?? instrument).grade}
        />
      </section>
    </article>
  );
}

function Head({ instrument, measure, celex }: Props) {
  const { today } = useKnowledge();
  const { t, say } = useSpeech();
  const newer = celex ? newerText(celex, instrument, today) : null;
  const summary = measure?.summary ?? instrument.summary;
  const title = measure?.name ?? instrument.shortName ?? instrument.title;
  return (
    <header class="stack">
      <h1>{say(title)}</h1>
      <dl class="facts">
        <dt>{t('document')}</dt>
        <dd>{instrument.number ? say(numbered(instrument.kind, instrument.number)) : t('noNumber')}</dd>
        <dt>{t('fullTitle')}</dt>
        <dd class="stack tight">
          <Both text={instrument.title} />
        </dd>
        <dt>{t('issuer')}</dt>
        <dd>{say(instrument.issuer)}</dd>
        <dt>{t('colStatus')}</dt>
        <dd>
          <strong>{say(instrumentStatusWords[statusOn(instrument, today, measure)])}</strong>
        </dd>
        {instrument.date ? (
          <>
            <dt>{t('dateOfAct')}</dt>
            <dd>
              <Day date={instrument.date} />
            </dd>
          </>
        ) : null}
        {instrument.inForce ? (
          <>
            <dt>{t('inForce')}</dt>
            <dd>
              <Day date={instrument.inForce} />
            </dd>
          </>
        ) : null}
        {instrument.ended ? (
          <>
            <dt>{t('ended')}</dt>
            <dd>
              <Day date={instrument.ended} />
            </dd>
          </>
        ) : null}
      </dl>
      {summary ? <p class="lead">{say(summary)}</p> : null}
      {newer && celex?.startsWith('0') ? <p class="note warn">{t('newerText', { celex: newer })}</p> : null}
      <OfficialLinks instrument={instrument} />
    </header>
  );
}

function OfficialLinks({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useSpeech();
  const celex = instrument.celex ?? (instrument.id.startsWith('eu:') ? instrument.id.slice(3) : null);
  const texts = instrument.consolidations ?? [];
  return (
    <ul class="bar links">
      {celex ? (
        <>
          <li>
            <a href={eurLexUrl(celex)} target="_blank" rel="noreferrer">
              {t('officialText')}
            </a>
          </li>
          <li>
            <a href={eurLexInfoUrl(celex)} target="_blank" rel="noreferrer">
              {t('linkAllAbout')}
            </a>
          </li>
        </>
      ) : instrument.url ? (
        <li>
          <a href={instrument.url} target="_blank" rel="noreferrer">
            {t('officialText')}
          </a>
        </li>
      ) : null}
      {texts.toReversed().map((text) => (
        <li key={text}>
          <a href={eurLexUrl(text)} target="_blank" rel="noreferrer">
            {t('consolidated')} <ConsolidatedDay celex={text} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `02023R1115-20260918` says its day at the end. */
function ConsolidatedDay({ celex }: { readonly celex: string }) {
  const day = /-(\d{4})(\d{2})(\d{2})$/.exec(celex);
  return day ? <Day date={`${day[1]}-${day[2]}-${day[3]}`} short /> : <span>{baseCelex(celex)}</span>;
}

function Relations({ relations }: { readonly relations: readonly Relation[] }) {
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
function Links({ instrument }: { readonly instrument: Instrument }) {
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
