/** The dossier of an EU act or a Vietnamese document: what it is, its line in time, duties, list, relations, sources. */
import { type Instrument, type Measure, type Problem, relatedObligations } from '@luongxanh/core';
import { entryWords, problemWords } from '@luongxanh/core/words';
import { type ComponentChildren, Fragment } from 'preact';
import { numbered, readableCelex } from '../model/act-title.ts';
import { eurLexUrl } from '../model/links-out.ts';
import { type ActPart, actPartsFor } from '../model/role.ts';
import { type Route, routeOfInstrument } from '../model/routes.ts';
import { settings } from '../storage.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted, Day } from '../ui/pieces.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';
import { ActHead } from './ActHead.tsx';
import { Links, Relations } from './ActRelations.tsx';
import { ActVersion } from './ActVersion.tsx';
import { ApplicationChart } from './ApplicationChart.tsx';
import { findAct } from './find-act.ts';
import { InstrumentTasks } from './InstrumentTasks.tsx';
import { Later } from './Later.tsx';
import { MyEntries } from './MyEntries.tsx';
import { RelatedList, relatedOnce } from './RelatedList.tsx';
import { ScopeTable } from './ScopeTable.tsx';
import { Timeline } from './Timeline.tsx';

const exposureFigures = () => import('./figures/ExposureFigures.tsx').then((module) => module.ExposureFigures);

export function ActView({ route }: { readonly route: Extract<Route, { view: 'act' | 'instrument' }> }) {
  const { catalogue } = useKnowledge();
  const { t, say, language } = useSpeech();
  const { instrument, measure, candidates, withoutIssuer } = findAct(route, catalogue);
  const asked = route.view === 'act' ? route.celex : route.number;
  if (!instrument) {
    const names = candidates.map((one) => one.number ?? one.id);
    const problem: Problem = withoutIssuer
      ? { code: 'issuer_not_named', input: asked, candidates: names }
      : names.length > 0
        ? { code: 'ambiguous_instrument', input: asked, candidates: names }
        : { code: 'unknown_act', input: asked };
    // A number that is well formed names an act all the same: only nothing is recorded about it.
    const known = route.view === 'act' && /^[0-9CE]\d{4}[A-Z]{1,2}\d{4}/.test(route.celex) ? route.celex : null;
    return (
      <div class="stack">
        <h1>{known ? readableCelex(known, language) : asked}</h1>
        <p class={known ? 'note' : 'note warn'}>{known ? t('actUnknown') : say(problemWords(problem))}</p>
        <ul class="stack tight" hidden={candidates.length === 0}>
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
  usePrintedWhole();
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const related = measure ? relatedObligations(catalogue, measure.id, today, null) : [];
  const none = measure ? catalogue.records.noCounterparts.find((one) => one.measure === measure.id) : undefined;
  const { role } = useStored(settings).value;
  const caveats = measure?.caveats ?? [];
  // Asked for by its id alone, the act as published is meant.
  const version = celex ?? (instrument.jurisdiction === 'eu' ? instrument.id.slice(3) : null);
  const parts: Readonly<Record<ActPart, ComponentChildren>> = {
    timing: (
      <>
        {version ? <ActVersion instrument={instrument} celex={version} /> : null}
        {measure ? <ApplicationChart measure={measure} /> : null}
        <Timeline instrument={instrument} measure={measure} />
      </>
    ),
    mine: measure ? <MyEntries measure={measure} /> : null,
    duties:
      measure && measure.duties.length > 0 ? (
        <section class="stack tight">
          <h2>{t('exporterDuties')}</h2>
          <ul class="bullets">
            {measure.duties.map((duty) => (
              <li key={duty.text.en}>
                {say(duty.text)} {duty.article ? <span class="dim">({say(entryWords(duty.article))})</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null,
    list: (
      <>
        {measure && (measure.scope.length > 0 || measure.definition) ? <ScopeTable measure={measure} /> : null}
        {measure && measure.scope.length > 0 ? <Later load={exposureFigures} props={{ measure }} /> : null}
      </>
    ),
    vietnam: (
      <>
        {measure?.vietnam ? (
          <section class="stack tight">
            <h2>{t('aboutVietnam')}</h2>
            <p>{say(measure.vietnam)}</p>
          </section>
        ) : null}
        {measure ? (
          <Counted title={t('obligationsBehind')} count={relatedOnce(related).size}>
            {related.length > 0 ? (
              <RelatedList related={related} />
            ) : (
              <p class="dim">{none ? say(none.why) : t('obligationsNone')}</p>
            )}
          </Counted>
        ) : null}
        <InstrumentTasks instrument={instrument} />
      </>
    ),
  };
  return (
    <article class="stack wide">
      <ActHead instrument={instrument} measure={measure} />
      {actPartsFor(role).map((part) => (
        <Fragment key={part}>{parts[part]}</Fragment>
      ))}
      <Links instrument={instrument} />
      <Relations instrument={instrument} />
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
              {t('asOf')} <Day date={measure.asOf} />
              {measure.reviewBy ? ' · ' : '.'}
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
