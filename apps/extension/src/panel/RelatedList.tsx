/**
 * Vietnamese obligations behind measures: task, document, body then and now, deadline. What only resembles a measure says so
 * before anything else. One obligation stands once, with every measure that it belongs to.
 */
import type { RelatedObligation } from '@luongxanh/core';
import { linkWords } from '@luongxanh/core/words';
import { useState } from 'preact/hooks';
import { groupBy } from '../model/group-by.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Deadline } from '../ui/pieces.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';
import { InstrumentLink } from './InstrumentLink.tsx';

const FIRST = 5;

export function RelatedList({ related }: { readonly related: readonly RelatedObligation[] }) {
  const { t } = useSpeech();
  const [all, setAll] = useState(false);
  const groups = [...relatedOnce(related).values()];
  return (
    <>
      <ul>
        {groups.map((group, at) => (
          <RelatedItem key={`${group[0]?.id} ${group[0]?.relation}`} group={group} paperOnly={!all && at >= FIRST} />
        ))}
      </ul>
      {!all && groups.length > FIRST ? (
        <button type="button" class="no-print" onClick={() => setAll(true)}>
          {t('showAll', { count: groups.length })}
        </button>
      ) : null}
    </>
  );
}

/** One entry a task: what belongs to several measures stands once. */
export const relatedOnce = (related: readonly RelatedObligation[]) =>
  groupBy(related, (one) => `${one.id} ${one.relation === 'only_resembles'}`);

interface ItemProps {
  readonly group: readonly RelatedObligation[];
  /** Not yet asked for on the screen; a printed list is whole. */
  readonly paperOnly: boolean;
}

function RelatedItem({ group, paperOnly }: ItemProps) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const first = group[0] as RelatedObligation;
  const instrument = catalogue.instruments.get(first.instrument);
  const name = (id: string) => {
    const measure = catalogue.measures.get(id);
    return measure ? say(measure.shortName) : id;
  };
  return (
    <li class={`card plain${paperOnly ? ' on-paper' : ''}`}>
      {first.relation === 'only_resembles' ? (
        <p class="note warn">
          <strong>{t('onlyResembles', { measure: group.map((one) => name(one.measure)).join(', ') })}</strong>{' '}
          {say(first.why)}
        </p>
      ) : null}
      <p class="bar" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
        <MarkIcon mark="vietnam" />
        <span>{say(first.task)}</span>
      </p>
      <dl class="facts small">
        <dt>{t('document')}</dt>
        <dd>
          {instrument ? <InstrumentLink instrument={instrument} /> : first.instrument}
          {first.place ? `, ${say(first.place)}` : ''}
        </dd>
        <dt>{first.obligation ? t('leadBody') : t('issuedBy')}</dt>
        <dd>
          <BodyThenNow then={first.lead} now={first.leadNow} />
          {first.obligation?.leadUnclear ? <span class="dim"> ({say(first.obligation.leadUnclear)})</span> : null}
        </dd>
        {first.deadline ? (
          <>
            <dt>{t('deadline')}</dt>
            <dd>
              <Deadline date={first.deadline} />
            </dd>
          </>
        ) : null}
        {first.relation === 'only_resembles' ? null : (
          <>
            <dt>{t('relation')}</dt>
            <dd>
              {group.map((one) => (
                <p key={one.measure}>
                  {name(one.measure)}: {say(linkWords[one.relation])}. <span class="dim">{say(one.why)}</span>
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      <SourceLine
        ids={first.obligation?.sources ?? first.link.sources}
        grade={first.obligation?.grade ?? first.link.grade}
      />
    </li>
  );
}
