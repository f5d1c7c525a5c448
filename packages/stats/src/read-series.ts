/**
 * Reads the embedded figures: `series.csv`, `observations.csv`, `conflicts.csv` (columns in docs/records.md). A wrong row is
 * a problem with its file and line; the others are read. An empty value is missing, never zero.
 */
import type { Bilingual, Grade } from '@luongxanh/core';
import Papa from 'papaparse';
import { parseDecimal } from './decimal.ts';
import { comparePeriods, isPeriod } from './period.ts';
import { type BadRowReason, badRow, type StatsProblem } from './problem.ts';
import {
  type FigureConflict,
  FLOWS,
  type Flow,
  INDICATORS,
  type Indicator,
  type Observation,
  type TradeSeries,
} from './series.ts';

type Row = Readonly<Record<string, string | undefined>>;

interface Table {
  readonly rows: readonly { readonly line: number; readonly cells: Row }[];
  readonly problems: StatsProblem[];
}

/** Rows with the line they begin on: a quoted cell may hold line ends, so lines are counted, not rows. */
function readTable(csv: string, file: string, needed: readonly string[]): Table {
  const parsed = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const [header = [], ...body] = parsed.data;
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) return { rows: [], problems: [{ code: 'missing_columns', file, columns: missing }] };
  const problems: StatsProblem[] = [];
  const rows: { line: number; cells: Row }[] = [];
  const linesIn = (cells: readonly string[]) =>
    1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  let line = 1 + linesIn(header);
  for (const cells of body) {
    const at = line;
    line += linesIn(cells);
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length !== header.length) {
      problems.push(badRow(file, at, 'columns', null, cells.join(',')));
      continue;
    }
    rows.push({ line: at, cells: Object.fromEntries(header.map((name, index) => [name, cells[index]?.trim() ?? ''])) });
  }
  return { rows, problems };
}

const bilingual = (row: Row, name: string): Bilingual => ({ en: row[`${name}_en`] ?? '', vi: row[`${name}_vi`] ?? '' });
const words = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter(Boolean);

export interface SeriesRead {
  readonly series: readonly TradeSeries[];
  readonly problems: readonly StatsProblem[];
}

const SERIES_COLUMNS = [
  'id',
  'source',
  'reporter',
  'partner',
  'flow',
  'code',
  'nomenclature',
  'indicator',
  'unit',
  'definition_en',
  'definition_vi',
  'grade',
  'title_en',
  'title_vi',
];

/** Reads both files into series, oldest observation first. */
export function readSeries(
  seriesCsv: string,
  observationsCsv: string,
  names: { readonly series?: string; readonly observations?: string } = {},
): SeriesRead {
  const file = names.series ?? 'series.csv';
  const { rows, problems } = readTable(seriesCsv, file, SERIES_COLUMNS);
  const heads = new Map<string, Omit<TradeSeries, 'observations'>>();
  for (const { line, cells } of rows) {
    const wrong = wrongCell(cells, heads);
    if (wrong) {
      problems.push(badRow(file, line, wrong.reason, wrong.field, cells[wrong.field] ?? ''));
      continue;
    }
    heads.set(cells.id as string, {
      id: cells.id as string,
      source: cells.source as string,
      reporter: cells.reporter || null,
      partner: cells.partner as string,
      flow: cells.flow as Flow,
      code: cells.code || null,
      nomenclature: cells.nomenclature || null,
      covers: words(cells.covers),
      indicator: cells.indicator as Indicator,
      unit: cells.unit as string,
      title: bilingual(cells, 'title'),
      definition: bilingual(cells, 'definition'),
      grade: cells.grade as Grade,
      aside: cells.aside === 'yes',
    });
  }
  const observations = readObservations(observationsCsv, names.observations ?? 'observations.csv', heads, problems);
  const series = [...heads.values()].map((head) => ({
    ...head,
    observations: (observations.get(head.id) ?? []).sort((a, b) => comparePeriods(a.period, b.period)),
  }));
  return { series, problems };
}

function wrongCell(row: Row, seen: ReadonlyMap<string, unknown>): { reason: BadRowReason; field: string } | null {
  for (const field of ['id', 'source', 'partner', 'unit', 'title_en', 'title_vi', 'definition_en', 'definition_vi']) {
    if (!row[field]) return { reason: 'empty', field };
  }
  if (seen.has(row.id as string)) return { reason: 'duplicate', field: 'id' };
  if (!FLOWS.includes(row.flow as Flow)) return { reason: 'flow', field: 'flow' };
  if (!INDICATORS.includes(row.indicator as Indicator)) return { reason: 'indicator', field: 'indicator' };
  if (!['V2', 'V1', 'M'].includes(row.grade ?? '')) return { reason: 'word', field: 'grade' };
  const code = row.code ?? '';
  if (code !== '' && code !== 'TOTAL' && !/^(?:\d\d){1,5}$/.test(code)) {
    return { reason: /^\d+$/.test(code) ? 'lost_zero' : 'code', field: 'code' };
  }
  if (words(row.covers).some((prefix) => !/^(?:\d\d){1,5}$/.test(prefix))) return { reason: 'code', field: 'covers' };
  return null;
}

function readObservations(
  csv: string,
  file: string,
  heads: ReadonlyMap<string, unknown>,
  problems: StatsProblem[],
): Map<string, Observation[]> {
  const table = readTable(csv, file, ['series', 'period', 'value', 'flag']);
  problems.push(...table.problems);
  const bySeries = new Map<string, Observation[]>();
  for (const { line, cells } of table.rows) {
    const { series = '', period = '', value = '', flag = '' } = cells;
    const wrong = (reason: BadRowReason, field: string) =>
      problems.push(badRow(file, line, reason, field, cells[field] ?? ''));
    const number = value === '' ? null : parseDecimal(value);
    const list = bySeries.get(series) ?? [];
    if (!heads.has(series)) wrong('unknown_series', 'series');
    else if (!isPeriod(period)) wrong('period', 'period');
    else if (number === undefined) wrong('value', 'value');
    else if (list.some((one) => one.period === period)) wrong('duplicate', 'period');
    else {
      const note = bilingual(cells, 'note');
      list.push({ period, value: number, flag, note: note.en || note.vi ? note : null });
      bySeries.set(series, list);
    }
  }
  return bySeries;
}

/** Reads `conflicts.csv`: `id,title_en,title_vi,why_en,why_vi,members`, a member being `series@period`. */
export function readConflicts(
  csv: string,
  series: readonly TradeSeries[],
  file = 'conflicts.csv',
): { readonly conflicts: readonly FigureConflict[]; readonly problems: readonly StatsProblem[] } {
  const { rows, problems } = readTable(csv, file, ['id', 'title_en', 'title_vi', 'why_en', 'why_vi', 'members']);
  const known = new Map(series.map((one) => [one.id, one]));
  const conflicts: FigureConflict[] = [];
  for (const { line, cells } of rows) {
    const members = words(cells.members).map((member) => {
      const [id = '', period = ''] = member.split('@');
      return { series: id, period };
    });
    const lost = members.find((one) => !known.get(one.series)?.observations.some((seen) => seen.period === one.period));
    if (lost) problems.push(badRow(file, line, 'unknown_series', 'members', `${lost.series}@${lost.period}`));
    conflicts.push({
      id: cells.id as string,
      title: bilingual(cells, 'title'),
      why: bilingual(cells, 'why'),
      members: members.filter((one) => one !== lost),
    });
  }
  return { conflicts, problems };
}
