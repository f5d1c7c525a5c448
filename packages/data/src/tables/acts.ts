/** Tables of sources, bodies, instruments and measures, with the lists that a measure or an instrument carries. */
import type {
  ApplicationRule,
  Bilingual,
  CatalogueRecords,
  DatedEvent,
  Duty,
  Relation,
  ScopeEntry,
} from '@luongxanh/core';
import { both, type Column, type DataTable, list, one, same, table } from './columns.ts';
import { owner, type Part, parts, period, sourced } from './parts.ts';

export function acts(records: CatalogueRecords): DataTable[] {
  const { sources, bodies, instruments, measures } = records;
  type Source = (typeof sources)[number];
  type Body = (typeof bodies)[number];
  type Instrument = (typeof instruments)[number];
  type Measure = (typeof measures)[number];
  type Event = { readonly of: string; readonly measure: string; readonly part: DatedEvent };
  const ownEvents = new Set(measures.map(({ instrument }) => instrument));
  const events: Event[] = [
    ...measures.flatMap((measure) =>
      measure.events.map((part) => ({ of: measure.instrument, measure: measure.id, part })),
    ),
    // The act of a measure repeats the events of the measure.
    ...instruments
      .filter(({ id }) => !ownEvents.has(id))
      .flatMap(({ id, events: own }) => own.map((part) => ({ of: id, measure: '', part }))),
  ];
  return [
    table(
      'sources',
      sources,
      same<Source, 'id'>('id'),
      both('publisher', ({ publisher }) => publisher),
      both('title', ({ title }) => title),
      same<Source, 'lang'>('lang'),
      one('original_title', ({ original }) => original),
      same<Source, 'published' | 'read' | 'url' | 'licence' | 'grade'>('published', 'read', 'url', 'licence', 'grade'),
    ),
    table(
      'bodies',
      bodies,
      same<Body, 'id'>('id'),
      both('name', ({ name }) => name),
      both('short', ({ short }) => short),
      same<Body, 'level' | 'from' | 'to'>('level', 'from', 'to'),
      list('successors', ({ successors }) => successors.map(({ body, from, grade }) => `${body}@${from}@${grade}`)),
      sourced(),
    ),
    table(
      'instruments',
      instruments,
      same<Instrument, 'id' | 'jurisdiction' | 'kind' | 'number' | 'celex'>(
        'id',
        'jurisdiction',
        'kind',
        'number',
        'celex',
      ),
      both('title', ({ title }) => title),
      both('short_name', ({ shortName }) => shortName),
      both('issuer', ({ issuer }) => issuer),
      same<Instrument, 'issuerBody' | 'date' | 'inForce' | 'ended' | 'status' | 'eli' | 'url'>(
        'issuerBody',
        'date',
        'inForce',
        'ended',
        'status',
        'eli',
        'url',
      ),
      one('date_grade', ({ dateGrade }) => dateGrade),
      one('in_force_grade', ({ inForceGrade }) => inForceGrade),
      list('consolidations', ({ consolidations }) => consolidations),
      period(),
      both('summary', ({ summary }) => summary),
      sourced(),
    ),
    table(
      'relations',
      parts(instruments, ({ relations }): readonly Relation[] => relations),
      owner('instrument'),
      one('kind', ({ part }) => part.kind),
      one('other', ({ part }) => part.id),
      both('note', ({ part }) => part.note),
    ),
    table(
      'measures',
      measures,
      same<Measure, 'id' | 'instrument' | 'celex' | 'theme' | 'status'>('id', 'instrument', 'celex', 'theme', 'status'),
      both('name', ({ name }) => name),
      both('short_name', ({ shortName }) => shortName),
      both('summary', ({ summary }) => summary),
      same<Measure, 'scopeKind'>('scopeKind'),
      both('definition', ({ definition }) => definition),
      both('beyond_list', ({ beyondList }) => beyondList),
      list('bears_on', ({ bearsOn }) => bearsOn),
      both('vietnam', ({ vietnam }) => vietnam),
      same<Measure, 'asOf'>('asOf'),
      sourced(),
    ),
    table(
      'events',
      events,
      one('instrument', ({ of }) => of),
      one('measure', ({ measure }) => measure),
      one('date', ({ part }) => part.date),
      one('precision', ({ part }) => part.precision),
      both('what', ({ part }) => part.what),
      both('who', ({ part }) => part.who),
      one('article', ({ part }) => part.article),
      one('grade', ({ part }) => part.grade),
    ),
    table(
      'application',
      parts(measures, ({ application }): readonly ApplicationRule[] => application),
      owner('measure'),
      one('date', ({ part }) => part.date),
      both('who', ({ part }) => part.who),
      one('article', ({ part }) => part.article),
      one('group', ({ part }) => part.group),
      one('brings', ({ part }) => part.brings),
    ),
    table(
      'scope',
      parts(measures, ({ scope }) => scope),
      owner('measure'),
      scopeColumns,
    ),
    table(
      'duties',
      parts(measures, ({ duties }): readonly Duty[] => duties),
      owner('measure'),
      both('text', ({ part }) => part.text),
      one('article', ({ part }) => part.article),
      one('grade', ({ part }) => part.grade),
    ),
    table(
      'notes',
      notesOf(records),
      one('of', ({ of }) => of),
      one('kind', ({ kind }) => kind),
      both('text', ({ text }) => text),
    ),
  ];
}

const scopeColumns: Column<Part<ScopeEntry>>[] = [
  ...one<Part<ScopeEntry>>('effect', ({ part }) => part.effect),
  ...one<Part<ScopeEntry>>('code', ({ part }) => part.code),
  ...one<Part<ScopeEntry>>('ex', ({ part }) => part.part),
  ...both<Part<ScopeEntry>>('condition', ({ part }) => part.condition),
  ...both<Part<ScopeEntry>>('question', ({ part }) => part.question),
  ...one<Part<ScopeEntry>>('from', ({ part }) => part.from),
  ...one<Part<ScopeEntry>>('to', ({ part }) => part.to),
  ...one<Part<ScopeEntry>>('annex_entry', ({ part }) => part.annexEntry),
  ...one<Part<ScopeEntry>>('basis', ({ part }) => part.basis),
  ...one<Part<ScopeEntry>>('grade', ({ part }) => part.grade),
  ...one<Part<ScopeEntry>>('category', ({ part }) => part.category),
  ...one<Part<ScopeEntry>>('group', ({ part }) => part.group),
  ...list<Part<ScopeEntry>>('taric', ({ part }) => part.taric),
  ...one<Part<ScopeEntry>>('law_code', ({ part }) => part.lawCode),
  ...one<Part<ScopeEntry>>('law_year', ({ part }) => part.lawYear),
  ...one<Part<ScopeEntry>>('gases', ({ part }) => part.gases?.join('; ')),
  ...one<Part<ScopeEntry>>('check_percent', ({ part }) => part.checkPercent),
  ...one<Part<ScopeEntry>>('threshold_kg', ({ part }) => part.thresholdKg),
  ...one<Part<ScopeEntry>>('quota_t', ({ part }) => part.quotaTonnes),
  ...one<Part<ScopeEntry>>('seldom', ({ part }) => part.seldom),
  ...one<Part<ScopeEntry>>('usual', ({ part }) => part.usual),
];

interface Note {
  readonly of: string;
  readonly kind: 'caveat' | 'note' | 'principle';
  readonly text: Bilingual;
}
const notesOf = ({ measures, instruments }: CatalogueRecords): Note[] => [
  ...measures.flatMap(({ id, caveats }) => caveats.map((text): Note => ({ of: id, kind: 'caveat', text }))),
  ...instruments.flatMap(({ id, notes }) => (notes ?? []).map((text): Note => ({ of: id, kind: 'note', text }))),
  ...instruments.flatMap(({ id, principles }) =>
    (principles ?? []).map((text): Note => ({ of: id, kind: 'principle', text })),
  ),
];
