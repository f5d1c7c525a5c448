/** All targets in the order that was chosen for the obligations, one axis of years for all groups. */
import { bodyOn, type Target } from '@luongxanh/core';
import { numbered } from '../model/act-title.ts';
import { axisOf, groupTargets, spanOf, type TargetOrder } from '../model/target-spans.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted, FoldedGroup } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';
import { TargetChart } from './TargetTable.tsx';

export function Targets({ targets, order }: { readonly targets: readonly Target[]; readonly order: TargetOrder }) {
  const { catalogue, today } = useKnowledge();
  const { t, say, compare } = useSpeech();
  const axis = axisOf(
    targets.map((target) => spanOf(target, today)),
    today,
  );
  const nameOf = (key: string | null): string => {
    if (key === null) return order === 'measure' ? t('noMeasure') : t('noLead');
    if (order === 'body') return say(catalogue.bodies.get(key)?.name ?? { en: key, vi: key });
    if (order === 'measure') return say(catalogue.measures.get(key)?.shortName ?? { en: key, vi: key });
    const instrument = catalogue.instruments.get(key);
    return instrument?.number
      ? say(numbered(instrument.kind, instrument.number))
      : say(instrument?.title ?? { en: key, vi: key });
  };
  const groups = [...groupTargets(targets, order, catalogue, today)]
    .map(([key, all]) => ({ key, name: nameOf(key), all }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || compare(a.name, b.name));
  return (
    <Counted title={t('targets')} count={targets.length}>
      {groups.length === 1 ? (
        <TargetChart targets={targets} axis={axis} withDocument />
      ) : (
        groups.map(({ key, name, all }) => (
          <FoldedGroup key={key ?? ''} title={name} count={all.length}>
            {order === 'body' ? <IssuedBy targets={all} /> : null}
            <TargetChart targets={all} axis={axis} withDocument={order !== 'instrument'} />
          </FoldedGroup>
        ))
      )}
    </Counted>
  );
}

/** The bodies that set the targets, as they were then and are now. */
function IssuedBy({ targets }: { readonly targets: readonly Target[] }) {
  const { catalogue, today } = useKnowledge();
  const { t } = useSpeech();
  const ids = new Set(targets.map(({ instrument }) => catalogue.instruments.get(instrument)?.issuerBody));
  const bodies = [...ids].flatMap((id) => (id ? (catalogue.bodies.get(id) ?? []) : []));
  return (
    <p class="small dim">
      {t('issuedBy')}:{' '}
      {bodies.map((body) => (
        <BodyThenNow key={body.id} then={body} now={bodyOn(catalogue, body.id, today)} />
      ))}
    </p>
  );
}
