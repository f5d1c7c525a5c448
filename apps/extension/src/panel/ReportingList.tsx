/** Who reports what to whom, by when: the next day first, counted down. */
import { bodyOn, isIsoDate, type ReportingDuty } from '@luongxanh/core';
import type { StringKey } from '../i18n/index.ts';
import { byDue, nextDue } from '../model/report-due.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted, Deadline } from '../ui/pieces.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';
import { InstrumentLink } from './InstrumentLink.tsx';

const FREQUENCY: Readonly<Record<ReportingDuty['frequency'], StringKey>> = {
  once: 'reportOnce',
  yearly: 'reportYearly',
  half_yearly: 'reportHalfYearly',
  quarterly: 'reportQuarterly',
  every_two_years: 'reportTwoYears',
  on_request: 'reportOnRequest',
  not_stated: 'reportNotStated',
};

interface Props {
  readonly duties: readonly ReportingDuty[];
  /** Beside duties of other documents each names its own. */
  readonly withDocument?: boolean;
}

export function ReportingList({ duties, withDocument = false }: Props) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const dated = byDue(
    duties.map((duty) => ({ duty, next: nextDue(duty, catalogue.instruments.get(duty.instrument), today) })),
  );
  const body = (id: string) => (
    <BodyThenNow then={catalogue.bodies.get(id) ?? null} now={bodyOn(catalogue, id, today)} />
  );
  return (
    <Counted title={t('reporting')} count={duties.length}>
      <ul>
        {dated.map(({ duty, next }) => {
          const instrument = withDocument ? catalogue.instruments.get(duty.instrument) : undefined;
          return (
            <li key={duty.id} class="card plain">
              <p>{say(duty.what)}</p>
              <dl class="facts small">
                <dt>{t('deadline')}</dt>
                <dd>
                  <strong>{t(FREQUENCY[duty.frequency])}</strong>
                  {duty.due && !isIsoDate(duty.due) ? <YearlyDay day={duty.due} /> : null}
                  {next ? (
                    <>
                      {' · '}
                      {isIsoDate(duty.due ?? '') ? '' : `${t('reportNext')} `}
                      <Deadline date={next} />
                    </>
                  ) : null}
                </dd>
                <dt>{t('reportBy')}</dt>
                <dd>{duty.who ? body(duty.who) : t('reportBodyNotNamed')}</dd>
                <dt>{t('reportTo')}</dt>
                <dd>{duty.to ? body(duty.to) : t('reportBodyNotNamed')}</dd>
                <dt>{instrument ? t('document') : t('place')}</dt>
                <dd>
                  {instrument ? (
                    <>
                      <InstrumentLink instrument={instrument} />,{' '}
                    </>
                  ) : null}
                  {say(duty.place)}
                </dd>
              </dl>
              <SourceLine ids={duty.sources} grade={duty.grade} />
            </li>
          );
        })}
      </ul>
    </Counted>
  );
}

/** The day of each year: `12-15`. */
function YearlyDay({ day }: { readonly day: string }) {
  const { language } = useSpeech();
  const date = new Date(`2000-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return <> {day}</>;
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const text =
    language === 'vi' ? `ngày ${date.toLocaleDateString('vi-VN', options)}` : date.toLocaleDateString('en-GB', options);
  return <>, {text}</>;
}
