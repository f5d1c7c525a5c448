/** Who reports what to whom, by when. */
import { bodyOn, isIsoDate, type ReportingDuty } from '@luongxanh/core';
import type { StringKey } from '../i18n/index.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { PlainTable } from '../ui/tables.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';

const FREQUENCY: Readonly<Record<ReportingDuty['frequency'], StringKey>> = {
  once: 'reportOnce',
  yearly: 'reportYearly',
  half_yearly: 'reportHalfYearly',
  quarterly: 'reportQuarterly',
  every_two_years: 'reportTwoYears',
  on_request: 'reportOnRequest',
  not_stated: 'reportNotStated',
};

export function ReportingTable({ duties }: { readonly duties: readonly ReportingDuty[] }) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const body = (id: string | null) =>
    id === null ? '' : <BodyThenNow then={catalogue.bodies.get(id) ?? null} now={bodyOn(catalogue, id, today)} />;
  return (
    <Counted title={t('reporting')} count={duties.length}>
      <PlainTable name={t('reporting')} columns={[t('colWhat'), t('colWhoToWhom'), t('deadline')]}>
        {duties.map((duty) => (
          <tr key={duty.id}>
            <th scope="row" class="light">
              {say(duty.what)} <span class="dim small">{say(duty.place)}</span>
            </th>
            <td>
              {body(duty.who)}
              {duty.to ? <span class="arrow"> → {body(duty.to)}</span> : null}
            </td>
            <td>
              {t(FREQUENCY[duty.frequency])} {duty.due ? <Due due={duty.due} /> : null}
            </td>
          </tr>
        ))}
      </PlainTable>
    </Counted>
  );
}

/** A whole date, or the day of each year: `12-15`. */
function Due({ due }: { readonly due: string }) {
  const { language } = useSpeech();
  if (isIsoDate(due)) return <Day date={due} short />;
  const date = new Date(`2000-${due}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return <>{due}</>;
  return (
    <>
      {date.toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      })}
    </>
  );
}
