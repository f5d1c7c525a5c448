/** The same tasks as one compact table for the paper, where the cards of the screen would fill forty pages. */
import { bodyOn, type Obligation } from '@luongxanh/core';
import { gradeWords } from '@luongxanh/core/words';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';
import { InstrumentLink } from './InstrumentLink.tsx';

interface Props {
  readonly groups: readonly (readonly [string, readonly Obligation[]])[];
  /** Whether the headings of the groups name the body that leads now. */
  readonly byBody: boolean;
}

export function ObligationsOnPaper({ groups, byBody }: Props) {
  const { t } = useSpeech();
  return (
    <div class="on-paper">
      <table class="small">
        <colgroup>
          <col style={{ inlineSize: '40%' }} />
          <col style={{ inlineSize: '35%' }} />
          <col style={{ inlineSize: '15%' }} />
          <col style={{ inlineSize: '10%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('colTask')}</th>
            <th scope="col">{t('document')}</th>
            <th scope="col">{t(byBody ? 'leadThen' : 'leadBody')}</th>
            <th scope="col">{t('deadline')}</th>
          </tr>
        </thead>
        {groups.map(([name, tasks]) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {name} <span class="count">{tasks.length}</span>
              </th>
            </tr>
            {tasks.map((one) => (
              <Task key={one.id} obligation={one} byBody={byBody} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Task({ obligation, byBody }: { readonly obligation: Obligation; readonly byBody: boolean }) {
  const { catalogue, today } = useKnowledge();
  const { say } = useSpeech();
  const { task, place, deadline, period, grade } = obligation;
  const instrument = catalogue.instruments.get(obligation.instrument);
  const lead = obligation.lead ? (catalogue.bodies.get(obligation.lead) ?? null) : null;
  const now = obligation.lead ? bodyOn(catalogue, obligation.lead, today) : null;
  const years = [period?.from, period?.to].flatMap((date) => date?.slice(0, 4) ?? []);
  return (
    <tr>
      <td>
        {say(task)}
        {grade === 'M' ? <span class="dim"> ({say(gradeWords.M)})</span> : null}
      </td>
      <td>
        {instrument ? <InstrumentLink instrument={instrument} /> : null}, {say(place)}
      </td>
      {byBody ? (
        <td>{lead && lead.id !== now?.id ? say(lead.name) : ''}</td>
      ) : (
        <td>
          <BodyThenNow then={lead} now={now} />
        </td>
      )}
      <td>{deadline ? <Day date={deadline} short /> : [...new Set(years)].join('–')}</td>
    </tr>
  );
}
