/** One Vietnamese task: who leads, then and now, who helps, by when. */
import { bodyOn, type Obligation } from '@luongxanh/core';
import { Fragment } from 'preact';
import { numbered } from '../model/act-title.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Deadline } from '../ui/pieces.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';

export function ObligationItem({
  obligation,
  withDocument = false,
  withLead = true,
}: {
  readonly obligation: Obligation;
  readonly withDocument?: boolean;
  /** Under a heading that names the lead body only what is unclear about it is said. */
  readonly withLead?: boolean;
}) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const lead = obligation.lead ? (catalogue.bodies.get(obligation.lead) ?? null) : null;
  const now = obligation.lead ? bodyOn(catalogue, obligation.lead, today) : null;
  const helpers = obligation.coordinating.flatMap((id) => catalogue.bodies.get(id) ?? []);
  const instrument = withDocument ? catalogue.instruments.get(obligation.instrument) : undefined;
  const { period, deadline } = obligation;
  return (
    <li class="card plain">
      <p>{say(obligation.task)}</p>
      <dl class="facts small">
        {instrument ? (
          <>
            <dt>{t('document')}</dt>
            <dd>
              <a href={`#/${routeOfInstrument(instrument)}`}>
                {instrument.number
                  ? say(numbered(instrument.kind, instrument.number))
                  : say(instrument.shortName ?? instrument.title)}
              </a>
              , {say(obligation.place)}
            </dd>
          </>
        ) : (
          <>
            <dt>{t('place')}</dt>
            <dd>{say(obligation.place)}</dd>
          </>
        )}
        {withLead || obligation.leadUnclear ? (
          <>
            <dt>{t('leadBody')}</dt>
            <dd>
              <BodyThenNow then={lead} now={now} />
              {obligation.leadUnclear ? <span class="dim"> ({say(obligation.leadUnclear)})</span> : null}
            </dd>
          </>
        ) : null}
        {helpers.length > 0 ? (
          <>
            <dt>{t('coordinating')}</dt>
            <dd>
              {helpers.map((body, at) => (
                <Fragment key={body.id}>
                  {at > 0 ? '; ' : ''}
                  <BodyThenNow then={body} now={bodyOn(catalogue, body.id, today)} />
                </Fragment>
              ))}
            </dd>
          </>
        ) : null}
        {deadline ? (
          <>
            <dt>{t('deadline')}</dt>
            <dd>
              <Deadline date={deadline} />
            </dd>
          </>
        ) : null}
        {!deadline && (period?.from || period?.to) ? (
          <>
            <dt>{t('period')}</dt>
            <dd>
              {period.from?.slice(0, 4) ?? ''}–{period.to?.slice(0, 4) ?? ''}
            </dd>
          </>
        ) : null}
      </dl>
      <SourceLine ids={obligation.sources} grade={obligation.grade} />
    </li>
  );
}
