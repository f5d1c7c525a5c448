/**
 * What every reader gives: flat rows with a stated unit, and the problems beside them. A missing value is null; a value is
 * never guessed, rescaled only where the source's unit is a multiple (100 kg -> kg), and never summed here.
 */
import type { BadRowReason, StatsProblem } from '../problem.ts';
import type { Flow, Indicator } from '../series.ts';

/** One observation as a file reports it. */
export interface TradeRow {
  /** `eurostat:DS-045409`, `eurostat:comext-bulk`, `un:comtrade`. */
  readonly source: string;
  /** Two letters, or an aggregate as the source names it (`EU27_2020`, `WORLD`). */
  readonly reporter: string;
  readonly partner: string;
  readonly flow: Flow;
  /** `CN2024`, `HS2022`; empty for totals and for lists without an edition. */
  readonly nomenclature: string;
  /** Text: leading zeros stay, confidential codes keep their X. */
  readonly code: string;
  /** As in `period.ts`. */
  readonly period: string;
  readonly indicator: Indicator;
  /** Null: missing. */
  readonly value: number | null;
  readonly unit: string;
  /**
   * Words separated by a space: the source's letters (`p`, `c`, `e` …), and `aggregate` (the reporter or partner is a sum
   * over countries), `confidential` (a code with X, left out of sums over CN codes), `breakdown` (part of a total that
   * stands beside it), `procedure_1` … (one statistical procedure; the total is all of them).
   */
  readonly flag: string;
  /** Where the row stands in its file, where the reader says so. */
  readonly line?: number;
}

/** A stretch of a file. Batches keep memory constant and carry progress. */
export interface ReadBatch {
  readonly rows: readonly TradeRow[];
  readonly problems: readonly StatsProblem[];
  /** Bytes taken in so far (characters, where the input was text). */
  readonly bytes: number;
}

/** Which rows are wanted; absent = all. With a filter only rows that could match are checked for errors. */
export interface RowFilter {
  readonly reporters?: ReadonlySet<string>;
  readonly partners?: ReadonlySet<string>;
  /** The reporter or the partner is one of these. */
  readonly areas?: ReadonlySet<string>;
  readonly flows?: ReadonlySet<Flow>;
  /** Code prefixes. */
  readonly codes?: readonly string[];
}

export const matches = (row: TradeRow, filter: RowFilter): boolean =>
  (!filter.reporters || filter.reporters.has(row.reporter)) &&
  (!filter.partners || filter.partners.has(row.partner)) &&
  (!filter.areas || filter.areas.has(row.reporter) || filter.areas.has(row.partner)) &&
  (!filter.flows || filter.flows.has(row.flow)) &&
  (!filter.codes || filter.codes.some((prefix) => row.code.startsWith(prefix)));

/** What a cell was wrong about; the reader adds file and line. */
export interface CellFault {
  readonly reason: BadRowReason;
  readonly field: string;
  readonly received: string;
  readonly suggestion?: string | null;
}

export const isFault = (value: object): value is CellFault => 'reason' in value;

/** Header of the common CSV, in the order of its columns. */
export const ROW_COLUMNS = [
  'source',
  'reporter',
  'partner',
  'flow',
  'nomenclature',
  'code',
  'period',
  'indicator',
  'value',
  'unit',
  'flag',
] as const satisfies readonly (keyof TradeRow)[];

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of the common CSV, without its line end. Missing is an empty cell. */
export function rowToCsv(row: TradeRow): string {
  return `${quote(row.source)},${quote(row.reporter)},${quote(row.partner)},${row.flow},${quote(row.nomenclature)},${quote(row.code)},${row.period},${row.indicator},${row.value ?? ''},${quote(row.unit)},${quote(row.flag)}`;
}
