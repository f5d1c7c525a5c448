/** Vietnamese obligations behind EU measures, with the body as it was then and as it is now. */
import { bodyOn, type Catalogue } from './catalogue.ts';
import type { Bilingual, Body, IsoDate, Link, LinkKind, MeasureId, Obligation } from './records.ts';
import { rankOf, type Verdict } from './verdict.ts';

/** An obligation, or a whole instrument where the link names no single duty. */
export interface RelatedObligation {
  readonly id: string;
  readonly instrument: string;
  readonly obligation: Obligation | null;
  readonly task: Bilingual;
  readonly place: Bilingual | null;
  readonly lead: Body | null;
  readonly leadNow: Body | null;
  readonly deadline: IsoDate | null;
  /** The measure of the strongest tie, and all measures that it is tied to. */
  readonly measure: MeasureId;
  readonly measures: readonly MeasureId[];
  readonly relation: LinkKind;
  readonly why: Bilingual;
  readonly link: Link;
}

/** Obligations that a link ties to the measure; `code` leaves out ties that are about other products. */
export function relatedObligations(
  catalogue: Catalogue,
  measure: MeasureId,
  on: IsoDate,
  code: string | null,
): RelatedObligation[] {
  return catalogue.linksOfMeasure(measure).flatMap((link) => {
    if (code !== null && link.codes && !link.codes.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code)))
      return [];
    const related = describe(catalogue, link, on);
    return related ? [related] : [];
  });
}

function describe(catalogue: Catalogue, link: Link, on: IsoDate): RelatedObligation | null {
  const obligation = link.obligation === null ? null : (catalogue.obligations.get(link.obligation) ?? null);
  const instrument = catalogue.instruments.get(link.instrument);
  if (!instrument) return null;
  const bodyId = obligation ? obligation.lead : (instrument.issuerBody ?? null);
  return {
    id: obligation?.id ?? instrument.id,
    instrument: instrument.id,
    obligation,
    task: obligation?.task ?? instrument.summary ?? instrument.title,
    place: obligation?.place ?? null,
    lead: bodyId === null ? null : (catalogue.bodies.get(bodyId) ?? null),
    leadNow: bodyId === null ? null : bodyOn(catalogue, bodyId, on),
    deadline: obligation?.deadline ?? null,
    measure: link.measure,
    measures: [link.measure],
    relation: link.kind,
    why: link.why,
    link,
  };
}

/** Words that say that a measure has something to do with the goods, now or later. */
const BEARS: ReadonlySet<Verdict['status']> = new Set([
  'listed',
  'partial',
  'longer_code_needed',
  'later',
  'by_definition',
  'horizontal',
]);

/**
 * The obligations behind all verdicts that bear on a code, each once with all its measures; those of the measures that bind
 * most come first. A tie that only resembles stays apart from one that counts.
 */
export function obligationsBehind(
  catalogue: Catalogue,
  verdicts: readonly Verdict[],
  on: IsoDate,
  code: string | null,
): RelatedObligation[] {
  const reachesOn = (verdict: Verdict) => catalogue.measures.get(verdict.measure)?.beyondList !== undefined;
  const bearing = verdicts
    .filter((verdict) => BEARS.has(verdict.status) || (verdict.status === 'not_listed' && reachesOn(verdict)))
    .sort((a, b) => rankOf(a) - rankOf(b));
  return onceEach(
    bearing.flatMap((verdict) =>
      [...relatedObligations(catalogue, verdict.measure, on, code)].sort((a, b) => strength(a) - strength(b)),
    ),
  );
}

/** Joins ties of one obligation to several measures. */
export function onceEach(related: readonly RelatedObligation[]): RelatedObligation[] {
  const found = new Map<string, RelatedObligation>();
  for (const one of related) {
    const key = `${one.id} ${one.relation === 'only_resembles' ? one.measure : ''}`;
    const known = found.get(key);
    const measures = known ? [...new Set([...known.measures, one.measure])] : [one.measure];
    found.set(key, { ...(known ?? one), measures });
  }
  return [...found.values()];
}

const ORDER: readonly LinkKind[] = [
  'implements',
  'prepares',
  'reports_on',
  'policy_goal',
  'general_tasking',
  'only_resembles',
];
const strength = (related: RelatedObligation) => ORDER.indexOf(related.relation);
