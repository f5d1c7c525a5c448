/**
 * UN Comtrade, CSV and JSON, of the present interface (typeCode, reporterCode, cmdCode, primaryValue …) and the CSV of the
 * former one (Classification, Trade Value (US$), Netweight (kg) …). Values are USD: imports CIF, exports FOB. Rows that break
 * a total down (second partner, customs procedure, mode of transport) are marked, because the total stands beside them.
 * JSON is split record by record, so that a large answer needs no more memory than a small one.
 */
import { badRow, excerpt, type StatsProblem } from '../problem.ts';
import type { Flow } from '../series.ts';
import { flagOf, nomenclatureOf, readCode, readPeriod, readValue } from './cells.ts';
import { comtradeArea } from './countries.ts';
import { JsonRecords } from './json-records.ts';
import { type CellFault, isFault, matches, type ReadBatch, type TradeRow } from './row.ts';
import { type ReadContext, readTable, type TableSource } from './table.ts';

const FLOWS: Readonly<Record<string, Flow>> = {
  M: 'import',
  X: 'export',
  RM: 're-import',
  RX: 're-export',
  '1': 'import',
  '2': 'export',
  '3': 're-export',
  '4': 're-import',
};

/** Comtrade's classification codes; others (SITC, BEC) keep their own name. */
const EDITIONS: Readonly<Record<string, string>> = {
  H0: 'HS1988',
  H1: 'HS1996',
  H2: 'HS2002',
  H3: 'HS2007',
  H4: 'HS2012',
  H5: 'HS2017',
  H6: 'HS2022',
};

/** Columns of the former CSV, in letters and digits only, as the names of today. */
const FORMER: Readonly<Record<string, string>> = {
  classification: 'classificationCode',
  tradeflowcode: 'flowCode',
  reportercode: 'reporterCode',
  reporteriso: 'reporterISO',
  partnercode: 'partnerCode',
  partneriso: 'partnerISO',
  '2ndpartnercode': 'partner2Code',
  customsproccode: 'customsCode',
  modeoftransportcode: 'motCode',
  commoditycode: 'cmdCode',
  netweightkg: 'netWgt',
  grossweightkg: 'grossWgt',
  tradevalueus: 'primaryValue',
  ciftradevalueus: 'cifvalue',
  ciftradevalue: 'cifvalue',
  fobtradevalueus: 'fobvalue',
  qtyunit: 'qtyUnitAbbr',
  qty: 'qty',
  period: 'period',
  year: 'refYear',
};

/** Names of today, by their lower case: some exports change it. */
const PRESENT = new Map(
  [
    ...['period', 'refYear', 'reporterCode', 'reporterISO', 'flowCode', 'partnerCode', 'partnerISO', 'partner2Code'],
    ...['classificationCode', 'cmdCode', 'customsCode', 'mosCode', 'motCode', 'qtyUnitAbbr', 'qty', 'isQtyEstimated'],
    ...['netWgt', 'isNetWgtEstimated', 'grossWgt', 'isGrossWgtEstimated', 'cifvalue', 'fobvalue', 'primaryValue'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** What a total may be broken down by: the column, the word of the flag, and the values that mean "all of them". */
const BREAKDOWNS: readonly (readonly [field: string, name: string, total: readonly string[]])[] = [
  ['partner2Code', 'partner2', ['', '0', 'W00']],
  ['customsCode', 'customs', ['', 'C00']],
  ['motCode', 'mot', ['', '0']],
  ['mosCode', 'mos', ['', '0']],
];

type Cell = (name: string) => string;

const isTrue = (text: string) => /^(?:true|1)$/i.test(text);

/** The rows of one Comtrade record. */
function rowsOf(cell: Cell): (TradeRow | CellFault)[] {
  const classification = cell('classificationCode');
  const harmonised = classification === '' || /^H(?:S|\d)$/.test(classification);
  // SITC codes have one to five digits; only HS codes come in pairs.
  const code = harmonised ? readCode(cell('cmdCode'), 'cmdCode') : cell('cmdCode');
  if (typeof code !== 'string') return [code];
  if (code === '') return [{ reason: 'empty', field: 'cmdCode', received: '' }];
  const flow = FLOWS[cell('flowCode').toUpperCase()];
  if (!flow) return [{ reason: 'flow', field: 'flowCode', received: cell('flowCode') }];
  const period = readPeriod(cell('period') || cell('refYear'), 'period');
  if (typeof period !== 'string') return [period];
  for (const field of ['reporter', 'partner']) {
    if (cell(`${field}Code`) === '' && cell(`${field}ISO`) === '') {
      return [{ reason: 'empty', field: `${field}Code`, received: '' }];
    }
  }
  const reporter = comtradeArea(cell('reporterCode'), cell('reporterISO'));
  const partner = comtradeArea(cell('partnerCode'), cell('partnerISO'));
  const parts = BREAKDOWNS.flatMap(([field, name, total]) =>
    total.includes(cell(field)) ? [] : [`${name}_${cell(field).replace(/\s+/g, '-')}`],
  );
  const part = parts.length > 0 ? ['breakdown', ...parts].join(' ') : '';
  const flag = (estimated: boolean) => flagOf(estimated ? ['e'] : [], reporter, partner, code, part);
  const nomenclature = EDITIONS[classification] ?? (harmonised ? nomenclatureOf(code, period) : classification);
  const rows: (TradeRow | CellFault)[] = [];
  const add = (field: string, indicator: TradeRow['indicator'], unit: string, estimated = false) => {
    const got = readValue(cell(field), field);
    rows.push(
      'reason' in got
        ? got
        : {
            source: 'un:comtrade',
            reporter,
            partner,
            flow,
            nomenclature: code === 'TOTAL' ? '' : nomenclature,
            code,
            period,
            indicator,
            value: got.value,
            unit,
            flag: flag(estimated),
          },
    );
  };
  add('primaryValue', 'value', 'USD');
  add('netWgt', 'quantity', 'kg', isTrue(cell('isNetWgtEstimated')));
  for (const [field, indicator] of [
    ['cifvalue', 'value_cif'],
    ['fobvalue', 'value_fob'],
  ] as const) {
    if (cell(field) !== '' && Number(cell(field)) !== Number(cell('primaryValue'))) add(field, indicator, 'USD');
  }
  if (cell('grossWgt') !== '') add('grossWgt', 'gross_weight', 'kg', isTrue(cell('isGrossWgtEstimated')));
  const unit = cell('qtyUnitAbbr');
  if (cell('qty') !== '' && !/^(?:|N\/A|kg|no quantity|weight in kilograms)$/i.test(unit)) {
    add('qty', 'supplementary_quantity', unit, isTrue(cell('isQtyEstimated')));
  }
  return rows;
}

const source: TableSource = {
  canonical: (name) => {
    const bare = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    return PRESENT.get(bare) ?? FORMER[bare] ?? name;
  },
  needed: ['flowCode', 'cmdCode', 'primaryValue'],
  rows: rowsOf,
};

/** Reads the CSV in batches. */
export const readComtradeCsv = (chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> =>
  readTable(chunks, source, context);

/** Reads `{"data": [ … ]}` in batches, record by record. */
export async function* readComtradeJson(
  chunks: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadBatch> {
  const { file, filter } = context;
  const records = new JsonRecords('data');
  let count = -1;
  for await (const chunk of asDocument(chunks)) {
    const rows: TradeRow[] = [];
    const problems: StatsProblem[] = [];
    for (const { line, text } of records.push(chunk)) {
      const record = parseRecord(text);
      count += 1;
      if (!record) {
        problems.push(badRow(file, line, 'json', null, text));
        continue;
      }
      const cell: Cell = (name) => {
        const value = record[name];
        return value === null || value === undefined ? '' : String(value).trim();
      };
      for (const one of rowsOf(cell)) {
        if (isFault(one))
          problems.push(
            badRow(file, line, one.reason, `data[${count}].${one.field}`, one.received, one.suggestion ?? null),
          );
        else if (!filter || matches(one, filter)) rows.push({ ...one, line });
      }
    }
    yield { rows, problems, bytes: context.bytes() };
  }
  const problems: StatsProblem[] = [];
  const { complete, around, line } = records.end();
  if (!complete) problems.push({ code: 'truncated', file, line });
  else {
    const rest = parseRecord(around);
    const message = rest?.error || (rest?.data === undefined ? rest?.message : '');
    if (typeof message === 'string' && message !== '') {
      problems.push({ code: 'source_error', file, received: excerpt(message) });
    } else if (!rest) problems.push(badRow(file, 1, 'json', null, around));
  }
  yield { rows: [], problems, bytes: context.bytes() };
}

/** A bare list of records, as some programs save it, is put where the service puts it. */
async function* asDocument(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let bare: boolean | null = null;
  for await (const chunk of chunks) {
    if (bare === null && chunk.trim() !== '') {
      bare = chunk.trimStart().startsWith('[');
      if (bare) yield '{"data":';
    }
    yield chunk;
  }
  if (bare) yield '}';
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
