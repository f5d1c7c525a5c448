/** What the catalogue holds, how old it is, what is overdue, unsourced, contradictory or weak on a date. */
import type { Catalogue, IsoDate } from '@luongxanh/core';
import { weaknesses } from '@luongxanh/data';
import type { TradeSeries } from '@luongxanh/stats';
import { embeddedSeries } from '../figures.ts';
import { contradictionsOf } from './contradictions.ts';

export interface Overdue {
  readonly id: string;
  readonly reviewBy: IsoDate;
}

type Reviewed = { readonly id: string; readonly sources: readonly string[]; readonly reviewBy?: IsoDate };

export function stateOf(
  catalogue: Catalogue,
  tree: { readonly nomenclature: string; all(digits: 8): readonly string[] },
  on: IsoDate,
  series = embeddedSeries(),
) {
  const { records } = catalogue;
  const sourced = sourcedRecords(catalogue);
  const entries = (effect: string) =>
    records.measures.reduce((sum, { scope }) => sum + scope.filter((entry) => entry.effect === effect).length, 0);
  return {
    version: records.version,
    asOf: records.asOf,
    nomenclature: tree.nomenclature,
    counts: {
      measures: records.measures.length,
      scopeEntries: entries('in'),
      exclusions: entries('out'),
      instruments: records.instruments.length,
      obligations: records.obligations.length,
      targets: records.targets.length,
      reportingDuties: records.reportingDuties.length,
      projects: records.projects.length,
      bodies: records.bodies.length,
      links: records.links.length,
      figures: records.figures.length + valuesIn(series),
      series: series.length,
      criteria: records.criteria.length,
      claims: records.claims.length,
      sources: records.sources.length,
      codes: tree.all(8).length,
    },
    oldest: records.sources.map(({ read }) => read).sort()[0] ?? records.asOf,
    overdue: sourced.flatMap(({ id, reviewBy }): Overdue[] =>
      reviewBy !== undefined && reviewBy < on ? [{ id, reviewBy }] : [],
    ),
    unsourced: [
      ...sourced.filter(({ sources }) => !sources.some((id) => catalogue.sources.has(id))).map(({ id }) => id),
      ...series.filter(({ source }) => !catalogue.sources.has(source)).map(({ id }) => id),
    ],
    contradictions: contradictionsOf(catalogue, series),
    weak: weaknesses(records),
  };
}

export type State = ReturnType<typeof stateOf>;

/** Every record that names sources. The act of a measure repeats those of the measure, so it is not counted again. */
function sourcedRecords({ records }: Catalogue): Reviewed[] {
  const own = new Set(records.measures.map(({ instrument }) => instrument));
  return [
    ...records.instruments.filter(({ id }) => !own.has(id)),
    ...records.measures,
    ...records.obligations,
    ...records.targets,
    ...records.reportingDuties,
    ...records.projects,
    ...records.figures,
    ...records.bodies,
    ...records.criteria,
    ...records.claims,
    ...records.links.map((link) => ({ ...link, id: `${link.measure} ${link.obligation ?? link.instrument}` })),
  ];
}

const valuesIn = (series: readonly TradeSeries[]): number =>
  series.reduce((sum, { observations }) => sum + observations.filter(({ value }) => value !== null).length, 0);
