/**
 * Comext bulk files (`full_v2_YYYYMM.dat`): 18 columns, plain commas, no quotes, about 4.9 million lines and 400 MB a file.
 * Walks the text line by line in constant memory. One line gives the value, the net mass, the supplementary quantity where
 * the product has such a unit, and the value in national currency where it differs from the euro value.
 * A line is one statistical procedure (1 normal, 2 and 3 processing, 9 not recorded); the total of a product is all of them.
 */
import { badRow, type StatsProblem } from '../problem.ts';
import type { Flow } from '../series.ts';
import { flagOf, nomenclatureOf, readCode, readPeriod, readValue } from './cells.ts';
import { comextArea } from './countries.ts';
import { type CellFault, isFault, matches, type ReadBatch, type TradeRow } from './row.ts';
import type { ReadContext } from './table.ts';

const NEEDED = ['REPORTER', 'PARTNER', 'PRODUCT_NC', 'FLOW', 'PERIOD', 'VALUE_EUR', 'QUANTITY_KG'] as const;
const FLOWS: Readonly<Record<string, Flow>> = { '1': 'import', '2': 'export' };
const AREA = /^[A-Z]{2}$/;

/** Reads a bulk file in batches. With a filter, lines of other partners are passed over after a glance at their area codes. */
export async function* readComextBulk(chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> {
  const { file, filter } = context;
  let rest = '';
  let line = 0;
  let columns: Columns | null = null;

  const take = (text: string, last: boolean, rows: TradeRow[], problems: StatsProblem[]): boolean => {
    line += 1;
    const clean = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (clean === '') return true;
    if (!columns) {
      const header = clean.split(',').map((name) => name.trim());
      const missing = NEEDED.filter((name) => !header.includes(name));
      if (missing.length > 0) {
        problems.push({ code: 'missing_columns', file, columns: missing });
        return false;
      }
      columns = columnsOf(header);
      return true;
    }
    if (filter && columns.plain && isElsewhere(clean, filter.reporters, filter.partners)) return true;
    const cells = clean.split(',');
    if (cells.length !== columns.width) {
      problems.push(badRow(file, line, last && cells.length < columns.width ? 'truncated' : 'columns', null, clean));
      return true;
    }
    const made = rowsOf(cells, columns);
    if (!Array.isArray(made)) {
      problems.push(badRow(file, line, made.reason, made.field, made.received, made.suggestion ?? null));
      return true;
    }
    for (const row of made) {
      if (isFault(row)) problems.push(badRow(file, line, row.reason, row.field, row.received));
      else if (!filter || matches(row, filter)) rows.push(row);
    }
    return true;
  };

  for await (const chunk of chunks) {
    const rows: TradeRow[] = [];
    const problems: StatsProblem[] = [];
    let from = 0;
    let going = true;
    for (let end = chunk.indexOf('\n'); end !== -1 && going; end = chunk.indexOf('\n', from)) {
      going = take(rest + chunk.slice(from, end), false, rows, problems);
      rest = '';
      from = end + 1;
    }
    rest += chunk.slice(from);
    yield { rows, problems, bytes: context.bytes() };
    if (!going) return;
  }
  if (rest !== '') {
    const rows: TradeRow[] = [];
    const problems: StatsProblem[] = [];
    take(rest, true, rows, problems);
    yield { rows, problems, bytes: context.bytes() };
  }
}

interface Columns {
  readonly width: number;
  /** Reporter and partner stand first, as in every file seen. */
  readonly plain: boolean;
  readonly reporter: number;
  readonly partner: number;
  readonly product: number;
  readonly flow: number;
  readonly period: number;
  readonly procedure: number;
  readonly supplUnit: number;
  readonly value: number;
  readonly national: number;
  readonly weight: number;
  readonly supplementary: number;
}

function columnsOf(header: readonly string[]): Columns {
  const at = (name: string) => header.indexOf(name);
  return {
    width: header.length,
    plain: at('REPORTER') === 0 && at('PARTNER') === 1,
    reporter: at('REPORTER'),
    partner: at('PARTNER'),
    product: at('PRODUCT_NC'),
    flow: at('FLOW'),
    period: at('PERIOD'),
    procedure: at('STAT_PROCEDURE'),
    supplUnit: at('SUPPL_UNIT'),
    value: at('VALUE_EUR'),
    national: at('VALUE_NAC'),
    weight: at('QUANTITY_KG'),
    supplementary: at('QUANTITY_SUPPL_UNIT'),
  };
}

/** True for a line whose area codes read well and are not wanted. A line that does not begin so is looked at in full. */
function isElsewhere(line: string, reporters?: ReadonlySet<string>, partners?: ReadonlySet<string>): boolean {
  const first = line.indexOf(',');
  const second = line.indexOf(',', first + 1);
  if (first === -1 || second === -1) return false;
  const reporter = line.slice(0, first);
  const partner = line.slice(first + 1, second);
  if (!AREA.test(reporter) || !AREA.test(partner)) return false;
  return (
    (reporters && !reporters.has(comextArea(reporter))) || (partners && !partners.has(comextArea(partner))) || false
  );
}

function rowsOf(cells: readonly string[], columns: Columns): (TradeRow | CellFault)[] | CellFault {
  const cell = (index: number) => (index === -1 ? '' : (cells[index] ?? '').trim());
  const code = readCode(cell(columns.product), 'PRODUCT_NC');
  if (typeof code !== 'string') return code;
  const flow = FLOWS[cell(columns.flow)];
  if (!flow) return { reason: 'flow', field: 'FLOW', received: cell(columns.flow) };
  const period = readPeriod(cell(columns.period), 'PERIOD');
  if (typeof period !== 'string') return period;
  const reporter = comextArea(cell(columns.reporter));
  const partner = comextArea(cell(columns.partner));
  if (reporter === '') return { reason: 'empty', field: 'REPORTER', received: '' };
  if (partner === '') return { reason: 'empty', field: 'PARTNER', received: '' };
  const procedure = cell(columns.procedure);
  const flag = flagOf([], reporter, partner, code, procedure === '' ? '' : `procedure_${procedure}`);
  const common = {
    source: 'eurostat:comext-bulk',
    reporter,
    partner,
    flow,
    nomenclature: nomenclatureOf(code, period),
    code,
    period,
    flag,
  } as const;
  const read = (index: number, field: string, indicator: TradeRow['indicator'], unit: string): TradeRow | CellFault => {
    const got = readValue(cell(index), field);
    return 'reason' in got ? got : { ...common, indicator, value: got.value, unit };
  };
  const rows = [
    read(columns.value, 'VALUE_EUR', 'value', 'EUR'),
    read(columns.weight, 'QUANTITY_KG', 'quantity', 'kg'),
  ];
  const unit = cell(columns.supplUnit);
  // NO_SU: the product has no supplementary unit; the 0 beside it measures nothing.
  if (unit !== '' && unit !== 'NO_SU') {
    rows.push(read(columns.supplementary, 'QUANTITY_SUPPL_UNIT', 'supplementary_quantity', unit));
  }
  const national = cell(columns.national);
  if (national !== '' && national !== cell(columns.value)) {
    rows.push(read(columns.national, 'VALUE_NAC', 'value_national', 'national currency'));
  }
  return rows;
}
