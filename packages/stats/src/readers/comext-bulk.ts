/**
 * Comext bulk files (`full_v2_YYYYMM.dat`): 18 columns, plain commas, no quotes, about 4.9 million lines and 400 MB a file.
 * Walks the text line by line in constant memory. One line gives the value, the net mass, the supplementary quantity where
 * the product has such a unit, and the value in national currency where it differs from the euro value.
 * A line is one statistical procedure (1 normal, 2 and 3 processing, 9 not recorded); the total of a product is all of them.
 */
import { badRow, type StatsProblem } from '../problem.ts';
import type { Flow } from '../series.ts';
import { flagOf, isConfidentialCode, nomenclatureOf, readCode, readPeriod, readValue } from './cells.ts';
import { comextArea } from './countries.ts';
import { separatorOf } from './csv.ts';
import { type CellFault, isFault, matches, type ReadBatch, type RowFilter, type TradeRow } from './row.ts';
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
  // Lines of one reporter and partner stand together: once a pair is not wanted, its lines need no second look.
  let unwanted: string | null = null;
  const readRows = createRowReader();
  let cells = new LineCells(',');

  const take = (text: string, last: boolean, rows: TradeRow[], problems: StatsProblem[]): boolean => {
    line += 1;
    const clean = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (clean === '') return true;
    if (!columns) {
      // Files that went through a spreadsheet have semicolons or quotes; Eurostat's own have neither.
      const separator = separatorOf(clean);
      const header = clean.split(separator).map((name) => name.replaceAll('"', '').trim());
      const missing = NEEDED.filter((name) => !header.includes(name));
      if (missing.length > 0) {
        problems.push({ code: 'missing_columns', file, columns: missing });
        return false;
      }
      columns = columnsOf(header, separator);
      cells = new LineCells(separator);
      return true;
    }
    if (filter && columns.plain) {
      const pair = elsewhere(clean, filter);
      if (pair !== null) {
        unwanted = pair;
        return true;
      }
    }
    const found = cells.cut(clean);
    if (found !== columns.width) {
      problems.push(badRow(file, line, last && found < columns.width ? 'truncated' : 'columns', null, clean));
      return true;
    }
    const made = readRows(cells, columns);
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
      if (unwanted !== null && rest === '' && chunk.startsWith(unwanted, from)) line += 1;
      else {
        going = take(rest + chunk.slice(from, end), false, rows, problems);
        rest = '';
      }
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
  /** Reporter and partner stand first with commas behind them, as in every file of Eurostat's. */
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

function columnsOf(header: readonly string[], separator: string): Columns {
  const at = (name: string) => header.indexOf(name);
  return {
    width: header.length,
    plain: separator === ',' && at('REPORTER') === 0 && at('PARTNER') === 1,
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

/** The area codes of a line (`DE,CN,`) where they read well and are not wanted; null for a line to look at in full. */
function elsewhere(line: string, { reporters, partners, areas }: RowFilter): string | null {
  const first = line.indexOf(',');
  const second = line.indexOf(',', first + 1);
  if (first === -1 || second === -1) return null;
  const printed = [line.slice(0, first), line.slice(first + 1, second)];
  if (!printed.every((area) => AREA.test(area))) return null;
  const [reporter = '', partner = ''] = printed.map(comextArea);
  const wanted =
    (!reporters || reporters.has(reporter)) &&
    (!partners || partners.has(partner)) &&
    (!areas || areas.has(reporter) || areas.has(partner));
  return wanted ? null : line.slice(0, second + 1);
}

/** Digits alone, short enough to be exact: nearly every cell of these files. */
const PLAIN = /^\d{1,15}$/;

/**
 * The cells of one line after another. It keeps where the commas stand and cuts out only what is asked for: half of the
 * columns are never looked at, and cutting all of them is a third of the time.
 */
class LineCells {
  #line = '';
  readonly #separator: string;
  readonly #ends: number[] = [];

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Takes a line; gives the number of its cells. No cell of these files holds a separator, so quotes are only taken off. */
  cut(printed: string): number {
    const line = printed.includes('"') ? printed.replaceAll('"', '') : printed;
    this.#line = line;
    let count = 0;
    for (let at = line.indexOf(this.#separator); at !== -1; at = line.indexOf(this.#separator, at + 1)) {
      this.#ends[count] = at;
      count += 1;
    }
    this.#ends[count] = line.length;
    return count + 1;
  }

  /** A cell without blanks around it, empty where the column is not there. These files have no blanks, so looking is cheaper. */
  at(index: number): string {
    if (index === -1) return '';
    const text = this.#line.slice(index === 0 ? 0 : (this.#ends[index - 1] as number) + 1, this.#ends[index]);
    return text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32 ? text : text.trim();
  }
}

/**
 * Reads the cells of a line. Millions of lines share a few periods and marks, and equal ones stand together, so the last
 * period and the last marks are kept.
 */
function createRowReader(): (cells: LineCells, columns: Columns) => (TradeRow | CellFault)[] | CellFault {
  let printedPeriod: string | null = null;
  let period: ReturnType<typeof readPeriod> = '';
  let marked = { reporter: '', partner: '', procedure: '', secret: false, flag: '' };
  return (cells, columns) => {
    const cell = (index: number) => cells.at(index);
    const code = readCode(cell(columns.product), 'PRODUCT_NC');
    if (typeof code !== 'string') return code;
    const flow = FLOWS[cell(columns.flow)];
    if (!flow) return { reason: 'flow', field: 'FLOW', received: cell(columns.flow) };
    const printed = cell(columns.period);
    if (printed !== printedPeriod) {
      printedPeriod = printed;
      period = readPeriod(printed, 'PERIOD');
    }
    if (typeof period !== 'string') return period;
    const reporter = comextArea(cell(columns.reporter));
    const partner = comextArea(cell(columns.partner));
    if (reporter === '') return { reason: 'empty', field: 'REPORTER', received: '' };
    if (partner === '') return { reason: 'empty', field: 'PARTNER', received: '' };
    const procedure = cell(columns.procedure);
    const secret = isConfidentialCode(code);
    if (
      marked.reporter !== reporter ||
      marked.partner !== partner ||
      marked.procedure !== procedure ||
      marked.secret !== secret
    ) {
      const flag = flagOf([], reporter, partner, code, procedure === '' ? '' : `procedure_${procedure}`);
      marked = { reporter, partner, procedure, secret, flag };
    }
    const { flag } = marked;
    const year = period;
    const nomenclature = nomenclatureOf(code, year);
    const read = (
      index: number,
      field: string,
      indicator: TradeRow['indicator'],
      unit: string,
    ): TradeRow | CellFault => {
      const text = cell(index);
      const got = PLAIN.test(text) ? { value: Number(text) } : readValue(text, field);
      if ('reason' in got) return got;
      return {
        source: 'eurostat:comext-bulk',
        reporter,
        partner,
        flow,
        nomenclature,
        code,
        period: year,
        indicator,
        value: got.value,
        unit,
        flag,
      };
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
  };
}
