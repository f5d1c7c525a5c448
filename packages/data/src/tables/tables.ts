/**
 * Every record of the catalogue as flat tables, for a spreadsheet or another program. Nothing is left out and nothing computed:
 * a list inside a record becomes a table of its own that names its record, a text becomes two columns, `_en` and `_vi`.
 * Conditions of criteria and patterns of claims are trees; they stand in one cell as JSON.
 */
import type {
  ApplicationRule,
  Bilingual,
  CatalogueRecords,
  DatedEvent,
  Duty,
  Period,
  Relation,
  ScopeEntry,
  Sourced,
} from '@luongxanh/core';
import type { Contradiction, Reading } from '../contradiction.ts';
import { both, type Column, type DataTable, list, one, same, table } from './columns.ts';
import { readCsv } from './csv.ts';

/** CSV texts of the figures, as the package exports them. */
export interface FigureCsv {
  readonly series: string;
  readonly observations: string;
  readonly conflicts: string;
  readonly cbamDefaults: string;
}

const sourced = <Row extends Sourced>(): Column<Row>[] => [
  ...list<Row>('sources', ({ sources }) => sources),
  ...one<Row>('grade', ({ grade }) => grade),
  ...one<Row>('review_by', ({ reviewBy }) => reviewBy),
];
const period = <Row extends { readonly period?: Period | null }>(): Column<Row>[] => [
  ...one<Row>('period_from', (row) => row.period?.from),
  ...one<Row>('period_to', (row) => row.period?.to),
];

/** A part of a record with the id of the record that holds it. */
type Part<T> = { readonly of: string; readonly part: T };
const parts = <R extends { readonly id: string }, T>(records: readonly R[], of: (record: R) => readonly T[]) =>
  records.flatMap((record): Part<T>[] => of(record).map((part) => ({ of: record.id, part })));
const owner = <T>(name: string) => one<Part<T>>(name, ({ of }) => of);

export function tablesOf(
  records: CatalogueRecords,
  figures: FigureCsv,
  contradictions: readonly Contradiction[],
): DataTable[] {
  return [
    ...acts(records),
    ...vietnamese(records),
    ...reasoning(records),
    ...series(figures),
    ...sideBySide(contradictions),
  ];
}

function acts(records: CatalogueRecords): DataTable[] {
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

function vietnamese(records: CatalogueRecords): DataTable[] {
  const { obligations, targets, reportingDuties, projects, figures, links, noCounterparts } = records;
  const placed = <
    Row extends { readonly id: string; readonly instrument: string | null; readonly place: Bilingual },
  >() => [
    ...one<Row>('id', ({ id }) => id),
    ...one<Row>('instrument', ({ instrument }) => instrument),
    ...both<Row>('place', ({ place }) => place),
  ];
  type Of<T extends readonly unknown[]> = T[number];
  return [
    table(
      'obligations',
      obligations,
      placed<Of<typeof obligations>>(),
      one('lead', ({ lead }) => lead),
      list('coordinating', ({ coordinating }) => coordinating),
      both('task', ({ task }) => task),
      period(),
      one('deadline', ({ deadline }) => deadline),
      one('theme', ({ theme }) => theme),
      both('lead_unclear', ({ leadUnclear }) => leadUnclear),
      sourced(),
    ),
    table(
      'targets',
      targets,
      placed<Of<typeof targets>>(),
      both('metric', ({ metric }) => metric),
      same<Of<typeof targets>, 'comparator' | 'value' | 'upper'>('comparator', 'value', 'upper'),
      both('unit', ({ unit }) => unit),
      period(),
      both('baseline', ({ baseline }) => baseline),
      one('theme', ({ theme }) => theme),
      sourced(),
    ),
    table(
      'reporting-duties',
      reportingDuties,
      placed<Of<typeof reportingDuties>>(),
      same<Of<typeof reportingDuties>, 'who' | 'to'>('who', 'to'),
      both('what', ({ what }) => what),
      same<Of<typeof reportingDuties>, 'frequency' | 'due'>('frequency', 'due'),
      sourced(),
    ),
    table(
      'projects',
      projects,
      placed<Of<typeof projects>>(),
      both('title', ({ title }) => title),
      one('lead', ({ lead }) => lead),
      list('coordinating', ({ coordinating }) => coordinating),
      period(),
      sourced(),
    ),
    table(
      'figures',
      figures,
      same<Of<typeof figures>, 'id' | 'instrument'>('id', 'instrument'),
      both('metric', ({ metric }) => metric),
      one('value', ({ value }) => value),
      both('unit', ({ unit }) => unit),
      one('period', ({ period: when }) => when),
      one('change_value', ({ change }) => change?.value),
      one('change_unit', ({ change }) => change?.unit),
      one('change_versus', ({ change }) => change?.versus),
      both('note', ({ note }) => note),
      sourced(),
    ),
    table(
      'links',
      links,
      same<Of<typeof links>, 'measure' | 'obligation' | 'instrument' | 'kind'>(
        'measure',
        'obligation',
        'instrument',
        'kind',
      ),
      both('why', ({ why }) => why),
      list('codes', ({ codes }) => codes),
      sourced(),
    ),
    table(
      'no-counterparts',
      noCounterparts,
      one('measure', ({ measure }) => measure),
      both('why', ({ why }) => why),
    ),
  ];
}

function reasoning({ criteria, claims }: CatalogueRecords): DataTable[] {
  type Criterion = (typeof criteria)[number];
  type Claim = (typeof claims)[number];
  return [
    table(
      'criteria',
      criteria,
      same<Criterion, 'id' | 'measure' | 'instrument' | 'article'>('id', 'measure', 'instrument', 'article'),
      both('title', ({ title }) => title),
      both('question', ({ question }) => question),
      list('codes', ({ codes }) => codes),
      same<Criterion, 'from' | 'to'>('from', 'to'),
      one('when', ({ when }) => (when ? JSON.stringify(when) : null)),
      one('met', ({ met }) => JSON.stringify(met)),
      sourced(),
    ),
    table(
      'criterion-facts',
      parts(criteria, ({ facts }) => facts),
      owner('criterion'),
      one('fact', ({ part }) => part.name),
      one('kind', ({ part }) => part.kind),
      one('unit', ({ part }) => part.unit),
      list('choices', ({ part }) => part.choices),
      both('ask', ({ part }) => part.ask),
    ),
    table(
      'criterion-evidence',
      parts(criteria, ({ evidence }) => evidence),
      owner('criterion'),
      both('evidence', ({ part }) => part),
    ),
    table(
      'criterion-cases',
      parts(criteria, ({ cases }) => cases),
      owner('criterion'),
      one('case', ({ part }) => part.name),
      one('on', ({ part }) => part.on),
      one('facts', ({ part }) => JSON.stringify(part.facts)),
      one('answer', ({ part }) => part.answer),
    ),
    table(
      'claims',
      claims,
      same<Claim, 'id' | 'measure' | 'since'>('id', 'measure', 'since'),
      both('claim', ({ claim }) => claim),
      both('correction', ({ correction }) => correction),
      one('patterns', ({ patterns }) => JSON.stringify(patterns)),
      sourced(),
    ),
  ];
}

/** Figures are kept as CSV: their columns pass through as they are. */
function series(figures: FigureCsv): DataTable[] {
  const named: readonly (readonly [string, string])[] = [
    ['series', figures.series],
    ['observations', figures.observations],
    ['figure-conflicts', figures.conflicts],
    ['cbam-defaults', figures.cbamDefaults],
  ];
  return named.map(([name, text]) => {
    const [columns = [], ...rows] = readCsv(text);
    return { name, columns, rows };
  });
}

const sideBySide = (contradictions: readonly Contradiction[]): DataTable[] => [
  table(
    'contradictions',
    contradictions,
    one('id', ({ id }) => id),
    list('about', ({ about }) => about),
    both('topic', ({ topic }) => topic),
    both('kept', ({ kept }) => kept),
    one('open', ({ open }) => open),
    list('covers', ({ covers }) => covers),
  ),
  table(
    'contradiction-readings',
    parts(contradictions, ({ readings }): readonly Reading[] => readings),
    owner('contradiction'),
    both('says', ({ part }) => part.says),
    list('sources', ({ part }) => part.sources),
  ),
];
