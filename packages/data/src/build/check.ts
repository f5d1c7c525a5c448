/**
 * What must hang together across records: ids resolve and are unique, sources exist, codes exist in the nomenclature, dates
 * run forwards and do not overlap, "ex" entries can be settled, criteria answer their own cases as they say.
 */
import {
  type CodeTree,
  evaluateCriterion,
  factsOf,
  type Measure,
  type ScopeEntry,
  type Source,
  type Sourced,
} from '@luongxanh/core';
import { checkCode } from './codes.ts';
import type { Collector } from './collect.ts';
import { shown } from './findings.ts';
import type { ReadRecords } from './read.ts';

export function checkRecords({ records, collector }: ReadRecords, tree: CodeTree): void {
  checkUnique(collector, records);
  checkReferences(collector, records);
  for (const measure of records.measures) {
    checkScope(collector, measure.scope, tree);
    checkApplication(collector, measure);
  }
  for (const dated of [...records.instruments, ...records.bodies]) {
    const from = 'inForce' in dated ? dated.inForce : 'from' in dated ? dated.from : null;
    const to = 'ended' in dated ? dated.ended : 'to' in dated ? dated.to : null;
    checkOrder(collector, dated, from, to);
  }
  checkCriteria(collector, records);
  for (const source of records.sources) checkTitle(collector, source);
}

/** A title copied into the other language is no translation; a title in a third language stands beside both. */
function checkTitle(collector: Collector, source: Source): void {
  if (source.title.en === source.title.vi) {
    collector.fault(source, ['title', source.lang === 'vi' ? 'en' : 'vi'], {
      expected: 'the title in the other language',
      received: shown(source.title.en),
      fix: 'write what it says in our own words',
    });
  }
  const third = source.lang !== null && source.lang !== 'en' && source.lang !== 'vi';
  if (third === (source.original !== undefined)) return;
  collector.fault(source, ['original'], {
    expected: third
      ? `the title as printed, in ${shown(source.lang)}`
      : 'nothing, because the title stands in its own column',
    received: shown(source.original ?? ''),
    fix: 'fill original_title where lang is neither en nor vi, and only there',
  });
}

type Records = ReadRecords['records'];

const KINDS = [
  'sources',
  'bodies',
  'instruments',
  'measures',
  'obligations',
  'targets',
  'reportingDuties',
  'projects',
  'figures',
  'criteria',
  'claims',
] as const;

function checkUnique(collector: Collector, records: Records): void {
  for (const kind of KINDS) {
    const seen = new Map<string, object>();
    for (const record of records[kind]) {
      const first = seen.get(record.id);
      if (first) {
        const { file, row } = collector.placeOf(first, ['id']);
        collector.fault(record, ['id'], {
          expected: 'an id of its own',
          received: `${shown(record.id)}, which records/${file}:${row} has already`,
          fix: 'give one of the two another id, or take it out',
        });
      } else seen.set(record.id, record);
    }
  }
}

function checkReferences(collector: Collector, records: Records): void {
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set(records[kind].map(({ id }) => id))])) as Record<
    (typeof KINDS)[number],
    Set<string>
  >;
  const resolve = (
    record: object,
    path: readonly PropertyKey[],
    kind: (typeof KINDS)[number],
    id: string | null | undefined,
    fix: string,
  ) => {
    if (id === null || id === undefined || ids[kind].has(id) || collector.refused.has(id)) return;
    collector.fault(record, path, { expected: `an id of ${kind}`, received: shown(id), fix });
  };
  const sourced: readonly Sourced[] = [
    ...records.bodies,
    ...records.instruments,
    ...records.measures,
    ...records.obligations,
    ...records.targets,
    ...records.reportingDuties,
    ...records.projects,
    ...records.figures,
    ...records.links,
    ...records.criteria,
    ...records.claims,
  ];
  const own = new Set(records.measures.map(({ instrument }) => instrument));
  for (const record of sourced) {
    // The act of a measure carries the measure's sources: one finding is enough.
    if ('jurisdiction' in record && own.has((record as unknown as { id: string }).id)) continue;
    for (const source of record.sources)
      resolve(record, ['sources'], 'sources', source, 'add the source to sources*.csv, or correct the id');
  }
  const inBodies = 'add the body to bodies.csv, or correct the id';
  for (const body of records.bodies)
    for (const heir of body.successors) resolve(body, ['successors'], 'bodies', heir.body, inBodies);
  const inInstruments = 'write the instrument (instruments/, measures/ or eu-acts.csv), or correct the id';
  for (const instrument of records.instruments) {
    resolve(instrument, ['issuerBody'], 'bodies', instrument.issuerBody, inBodies);
    for (const [at, relation] of instrument.relations.entries())
      resolve(instrument, ['relations', at], 'instruments', relation.id, inInstruments);
  }
  for (const record of [...records.obligations, ...records.projects]) {
    resolve(record, ['lead'], 'bodies', record.lead, inBodies);
    for (const body of record.coordinating) resolve(record, ['coordinating'], 'bodies', body, inBodies);
  }
  for (const duty of records.reportingDuties) {
    resolve(duty, ['who'], 'bodies', duty.who, inBodies);
    resolve(duty, ['to'], 'bodies', duty.to, inBodies);
  }
  const inMeasures = 'write the measure, or correct the id';
  for (const link of records.links) {
    resolve(link, ['measure'], 'measures', link.measure, inMeasures);
    resolve(link, ['instrument'], 'instruments', link.instrument, inInstruments);
    resolve(link, ['obligation'], 'obligations', link.obligation, 'write the obligation, or correct the id');
    const obligation = records.obligations.find(({ id }) => id === link.obligation);
    if (obligation && obligation.instrument !== link.instrument) {
      collector.fault(link, ['instrument'], {
        expected: `${shown(obligation.instrument)}, the instrument of ${link.obligation}`,
        received: shown(link.instrument),
        fix: 'name the instrument of the obligation',
      });
    }
  }
  for (const record of records.noCounterparts) {
    resolve(record, ['measure'], 'measures', record.measure, inMeasures);
    if (records.links.some((link) => link.measure === record.measure && link.kind !== 'only_resembles')) {
      collector.fault(record, ['measure'], {
        expected: 'a measure without a link',
        received: `${shown(record.measure)}, which links.csv ties to an instrument`,
        fix: 'take the row out here or there',
      });
    }
  }
  for (const criterion of records.criteria) {
    resolve(criterion, ['measure'], 'measures', criterion.measure, inMeasures);
    resolve(criterion, ['instrument'], 'instruments', criterion.instrument, inInstruments);
  }
  for (const claim of records.claims) resolve(claim, ['measure'], 'measures', claim.measure, inMeasures);
}

function checkScope(collector: Collector, scope: readonly ScopeEntry[], tree: CodeTree): void {
  const groups = new Map<string, ScopeEntry[]>();
  for (const entry of scope) {
    checkCode(collector, entry, tree);
    checkOrder(collector, entry, entry.from, entry.to);
    if (entry.part && (entry.condition === null || (entry.effect === 'in' && entry.question === null))) {
      const field = entry.condition === null ? 'condition' : 'question';
      collector.fault(entry, [field, 'en'], {
        expected: `a ${field}, because the entry is "ex"`,
        received: 'nothing',
        fix: `say in both languages ${field === 'condition' ? 'which part of the code is meant' : 'what settles it'}`,
      });
    }
    const key = [entry.code, entry.annexEntry, entry.category, entry.effect, entry.part].join('|');
    const same = groups.get(key) ?? [];
    for (const other of same) {
      if (!overlap(entry, other)) continue;
      collector.fault(entry, ['from'], {
        expected: 'dates that do not overlap for one code, annex entry and category',
        received: `${entry.from ?? '…'} to ${entry.to ?? '…'} beside row ${collector.placeOf(other).row} (${other.from ?? '…'} to ${other.to ?? '…'})`,
        fix: 'end one window the day before the other begins, or name different annex entries',
      });
    }
    groups.set(key, [...same, entry]);
  }
}

/** A date after the first adds firms, goods or duties, and views say which. */
function checkApplication(collector: Collector, measure: Measure): void {
  const first = measure.application.map(({ date }) => date).sort()[0];
  for (const [at, { date, brings }] of measure.application.entries()) {
    if (date === first || brings !== undefined) continue;
    collector.fault(measure, ['application', at, 'date'], {
      expected: 'what this later date adds',
      received: 'nothing',
      fix: 'add "brings: firms", "brings: goods" or "brings: duties"',
    });
  }
}

const overlap = (a: ScopeEntry, b: ScopeEntry): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);

function checkOrder(collector: Collector, record: object, from: string | null, to: string | null): void {
  if (from === null || to === null || from <= to) return;
  collector.fault(record, ['to'], {
    expected: `a date on or after ${from}`,
    received: shown(to),
    fix: 'swap or correct the two dates',
  });
}

const NEEDED = ['met', 'not_met', 'not_known'] as const;

function checkCriteria(collector: Collector, records: Records): void {
  for (const criterion of records.criteria) {
    const answers = new Set(criterion.cases.map(({ answer }) => answer));
    const missing = NEEDED.filter((answer) => !answers.has(answer));
    if (missing.length > 0) {
      collector.fault(criterion, ['cases'], {
        expected: `cases for ${NEEDED.join(', ')}`,
        received: `none for ${missing.join(', ')}`,
        fix: 'add a case with facts that give this answer',
      });
    }
    for (const [at, { facts, on, answer }] of criterion.cases.entries()) {
      const found = evaluateCriterion(criterion, facts, on).answer;
      if (found === answer) continue;
      collector.fault(criterion, ['cases', at, 'answer'], {
        expected: `"${found}", which the condition gives`,
        received: shown(answer),
        fix: 'correct the condition, the facts or the answer of the case',
      });
    }
    const named = new Set(criterion.facts.map(({ name }) => name));
    const read = [...factsOf(criterion.met), ...(criterion.when ? factsOf(criterion.when) : [])];
    for (const name of new Set(read)) {
      if (named.has(name)) continue;
      collector.fault(criterion, ['facts'], {
        expected: `a fact named ${shown(name)}, which the condition reads`,
        received: [...named].join(', '),
        fix: 'describe the fact, or correct its name',
      });
    }
  }
}
