/**
 * What rests on little: records that nothing verified (`M`) or that one source says (`V1`), counted by kind; and records called
 * verified that name a single source, which may itself be a comparison of several readings. Parts of a record (events, duties,
 * scope lines, application of a successor) carry a grade of their own and are counted apart.
 */
import type { CatalogueRecords, Grade, SourceId } from '@luongxanh/core';

export interface Weakness {
  readonly kind: string;
  readonly total: number;
  /** Grade M: general knowledge. */
  readonly unverified: number;
  /** Grade V1: one source. */
  readonly singleSource: number;
  /** Grade V2 with a single source named; null for parts of a record, which name none. */
  readonly verifiedByOneRecord: number | null;
}

interface Graded {
  readonly grade: Grade;
  readonly sources?: readonly SourceId[];
}

export function weaknesses(records: CatalogueRecords): Weakness[] {
  const { measures, instruments } = records;
  const own = new Set(measures.map(({ instrument }) => instrument));
  const groups: readonly (readonly [string, readonly Graded[]])[] = [
    ['measures', measures],
    ['scope', measures.flatMap(({ scope }) => scope)],
    ['events', [...measures, ...instruments.filter(({ id }) => !own.has(id))].flatMap(({ events }) => events)],
    ['duties', measures.flatMap(({ duties }) => duties)],
    ['instruments', instruments],
    ['obligations', records.obligations],
    ['targets', records.targets],
    ['reportingDuties', records.reportingDuties],
    ['projects', records.projects],
    ['figures', records.figures],
    ['bodies', records.bodies],
    ['successions', records.bodies.flatMap(({ successors }) => successors)],
    ['links', records.links],
    ['criteria', records.criteria],
    ['claims', records.claims],
  ];
  return groups.map(([kind, items]) => ({
    kind,
    total: items.length,
    unverified: items.filter(({ grade }) => grade === 'M').length,
    singleSource: items.filter(({ grade }) => grade === 'V1').length,
    verifiedByOneRecord: items.some(({ sources }) => sources)
      ? items.filter(({ grade, sources }) => grade === 'V2' && sources?.length === 1).length
      : null,
  }));
}
