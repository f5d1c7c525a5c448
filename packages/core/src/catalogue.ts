/**
 * The catalogue: the records with the indices that the reasoning walks. Built once from plain data that was validated when
 * it was made; building checks nothing again.
 */

import type { CatalogueRecords } from './catalogue-records.ts';
import { foldMarks } from './fold.ts';
import type {
  Body,
  BodyId,
  Instrument,
  InstrumentId,
  IsoDate,
  Link,
  Measure,
  MeasureId,
  Obligation,
  ReportingDuty,
  ScopeEntry,
  Source,
  SourceId,
  Target,
} from './records.ts';

export interface Catalogue {
  readonly records: CatalogueRecords;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  measureOfAct(id: InstrumentId): Measure | null;
  /** The entries of a measure that stand at, above or below a code, by its chapter. */
  entriesNear(measure: MeasureId, code: string): readonly ScopeEntry[];
  linksOfMeasure(measure: MeasureId): readonly Link[];
  linksOfInstrument(instrument: InstrumentId): readonly Link[];
  obligationsOf(instrument: InstrumentId): readonly Obligation[];
  targetsOf(instrument: InstrumentId): readonly Target[];
  reportingDutiesOf(instrument: InstrumentId): readonly ReportingDuty[];
  /** A Vietnamese number without its year repeats over the years: all records that carry it. */
  instrumentsByNumber(number: string): readonly Instrument[];
}

const NONE: readonly never[] = [];

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** Indexes plain records. The records themselves are shared, not copied. */
export function createCatalogue(records: CatalogueRecords): Catalogue {
  const measures = byId(records.measures);
  const instruments = byId(records.instruments);
  const chapters = new Map(
    records.measures.map((measure) => [measure.id, groupBy(measure.scope, (entry) => entry.code.slice(0, 2))]),
  );
  const measureByAct = new Map(records.measures.map((measure) => [measure.instrument, measure]));
  const linksByMeasure = groupBy(records.links, (link) => link.measure);
  const linksByInstrument = groupBy(records.links, (link) => link.instrument);
  const obligationsByInstrument = groupBy(records.obligations, (obligation) => obligation.instrument);
  const targetsByInstrument = groupBy(records.targets, (target) => target.instrument);
  const reportsByInstrument = groupBy(records.reportingDuties, (duty) => duty.instrument);
  const numbered = records.instruments.flatMap((instrument) =>
    [instrument.number, ...(instrument.otherNumbers ?? [])].flatMap((number) =>
      number === null ? [] : [{ number: foldMarks(number), instrument }],
    ),
  );
  const byNumber = new Map(
    [...groupBy(numbered, ({ number }) => number)].map(([number, group]) => [
      number,
      group.map(({ instrument }) => instrument),
    ]),
  );
  return {
    records,
    measures,
    instruments,
    obligations: byId(records.obligations),
    bodies: byId(records.bodies),
    sources: byId(records.sources),
    measureOfAct: (id) => measureByAct.get(id) ?? null,
    entriesNear: (measure, code) => chapters.get(measure)?.get(code.slice(0, 2)) ?? NONE,
    linksOfMeasure: (measure) => linksByMeasure.get(measure) ?? NONE,
    linksOfInstrument: (instrument) => linksByInstrument.get(instrument) ?? NONE,
    obligationsOf: (instrument) => obligationsByInstrument.get(instrument) ?? NONE,
    targetsOf: (instrument) => targetsByInstrument.get(instrument) ?? NONE,
    reportingDutiesOf: (instrument) => reportsByInstrument.get(instrument) ?? NONE,
    instrumentsByNumber: (number) => byNumber.get(foldMarks(number)) ?? NONE,
  };
}

/**
 * The act on a date: what its own dates and its dates of application say, before the status that was read on the day of
 * the record. `measure` is the measure of the act, where it is one.
 */
export function statusOn(instrument: Instrument, on: IsoDate, measure: Measure | null = null): Instrument['status'] {
  const { status, ended, inForce } = instrument;
  if (status === 'proposal') return 'proposal';
  // What ran out by itself is not repealed.
  if (ended !== null && on > ended) return status === 'expired' || status === 'historical' ? status : 'repealed';
  if (inForce !== null && on < inForce) return 'applies_later';
  const dates = (measure?.application ?? []).map(({ date }) => date).sort();
  const [first] = dates;
  if (first !== undefined && on < first) {
    // Read as partly applying while the first date of application was ahead: parts for bodies and authorities came before it.
    const early = status === 'partly_applies' && measure !== null && measure.asOf < first;
    return early ? 'partly_applies' : 'applies_later';
  }
  if (status === 'applies_later' && first !== undefined)
    return (dates.at(-1) ?? first) <= on ? 'in_force' : 'partly_applies';
  if (status === 'repealed' || status === 'expired' || status === 'historical') return ended ? 'in_force' : status;
  return status;
}

/** The body that holds the work of `id` on a date: itself, or whoever took over, followed as far as known. */
export function bodyOn(catalogue: Catalogue, id: BodyId, on: IsoDate): Body | null {
  let body = catalogue.bodies.get(id) ?? null;
  const seen = new Set<BodyId>();
  while (body && !seen.has(body.id)) {
    seen.add(body.id);
    const next = body.successors.find((successor) => successor.from <= on);
    const heir = next ? catalogue.bodies.get(next.body) : undefined;
    if (!heir) return body;
    body = heir;
  }
  return body;
}
