/**
 * The common walk over CSV sources: header, then records to rows, in batches. Each source says which columns it needs and
 * what a record means; this file sees to lines, wrong column counts, cut ends and open quotes.
 */
import { badRow, type StatsProblem } from '../problem.ts';
import { type CsvRecord, CsvSplitter, separatorOf } from './csv.ts';
import { type CellFault, isFault, matches, type ReadBatch, type RowFilter, type TradeRow } from './row.ts';

export interface ReadContext {
  readonly file: string;
  readonly filter?: RowFilter;
  bytes(): number;
}

/** What a source makes of its header. */
export interface TableSource {
  /** Names in the file's own spelling, as canonical names; unknown columns are left alone. */
  canonical(name: string): string;
  readonly needed: readonly string[];
  /** The rows of one record, faults among them. */
  rows(cell: (name: string) => string): readonly (TradeRow | CellFault)[];
}

/**
 * Where the columns stand. With labels beside codes a file has `product` and `Product`: the name in its exact spelling is the
 * code, else the first of them. The exact name twice cannot be told apart.
 */
function columnsOf(
  names: readonly string[],
  source: TableSource,
): { readonly columns: Map<string, number>; readonly double: readonly string[] } {
  const columns = new Map<string, number>();
  const exact = new Set<string>();
  const double: string[] = [];
  for (const [index, printed] of names.entries()) {
    const name = printed.trim();
    const canonical = source.canonical(name);
    const isExact = name === canonical;
    if (isExact && exact.has(canonical) && source.needed.includes(canonical)) double.push(canonical);
    if (!columns.has(canonical) || (isExact && !exact.has(canonical))) columns.set(canonical, index);
    if (isExact) exact.add(canonical);
  }
  return { columns, double };
}

export async function* readTable(
  chunks: AsyncIterable<string>,
  source: TableSource,
  context: ReadContext,
): AsyncGenerator<ReadBatch> {
  const { file, filter } = context;
  let splitter: CsvSplitter | null = null;
  let head = '';
  let columns: Map<string, number> | null = null;
  let width = 0;
  let failed = false;

  const take = (records: readonly CsvRecord[]): { rows: TradeRow[]; problems: StatsProblem[] } => {
    const rows: TradeRow[] = [];
    const problems: StatsProblem[] = [];
    for (const record of records) {
      if (failed) break;
      if (!columns) {
        // Spreadsheets announce the separator of a file in a line of its own.
        if (/^sep=/i.test(record.cells[0] ?? '')) continue;
        const header = columnsOf(record.cells, source);
        columns = header.columns;
        width = record.cells.length;
        if (header.double.length > 0) {
          failed = true;
          problems.push({ code: 'double_columns', file, columns: header.double });
          continue;
        }
        const missing = source.needed.filter((name) => !columns?.has(name));
        if (missing.length > 0) {
          failed = true;
          problems.push({ code: 'missing_columns', file, columns: missing });
        }
        continue;
      }
      const whole = () => record.cells.join(',');
      if (record.broken) {
        problems.push(badRow(file, record.line, record.last ? 'truncated' : 'columns', null, whole()));
        continue;
      }
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      // Some producers end every row with one more separator: empty cells beyond the header say nothing.
      const beyond = record.cells.slice(width);
      if (record.cells.length < width || beyond.some((cell) => cell !== '')) {
        const cut = record.last && record.cells.length < width;
        problems.push(badRow(file, record.line, cut ? 'truncated' : 'columns', null, whole()));
        continue;
      }
      const found = columns;
      const cell = (name: string) => {
        const index = found.get(name);
        return index === undefined ? '' : (record.cells[index] ?? '').trim();
      };
      for (const one of source.rows(cell)) {
        if (isFault(one)) {
          problems.push(badRow(file, record.line, one.reason, one.field, one.received, one.suggestion ?? null));
        } else if (!filter || matches(one, filter)) rows.push({ ...one, line: record.line });
      }
    }
    return { rows, problems };
  };

  for await (const chunk of chunks) {
    if (!splitter) {
      head += chunk;
      const first = head.trimStart();
      const end = first.indexOf('\n');
      if (end === -1) continue;
      splitter = new CsvSplitter(separatorOf(first.slice(0, end)));
      yield { ...take(splitter.push(head)), bytes: context.bytes() };
    } else {
      yield { ...take(splitter.push(chunk)), bytes: context.bytes() };
    }
    if (failed) return;
  }
  if (!splitter) {
    splitter = new CsvSplitter(separatorOf(head));
    const records = splitter.push(head);
    yield { ...take(records), bytes: context.bytes() };
  }
  yield { ...take(splitter.end()), bytes: context.bytes() };
}
