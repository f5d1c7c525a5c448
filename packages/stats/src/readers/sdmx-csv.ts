/**
 * Eurostat SDMX-CSV, 1.0 (`DATAFLOW,LAST UPDATE,freq,…`) and 2.0 (`STRUCTURE,STRUCTURE_ID,…`), of the Comext data sets
 * DS-045409 (VALUE_IN_EUROS, QUANTITY_IN_100KG, SUPPLEMENTARY_QUANTITY) and DS-059341 (VALUE_EUR, QUANTITY_KG, VALUE_NAC).
 * The unit follows from the indicator's name; an indicator of another name is a fault, because its unit would be a guess.
 */
import type { Flow, Indicator } from '../series.ts';
import { flagOf, nomenclatureOf, readCode, readFlags, readPeriod, readValue } from './cells.ts';
import { comextArea } from './countries.ts';
import type { CellFault, ReadBatch, TradeRow } from './row.ts';
import { type ReadContext, readTable, type TableSource } from './table.ts';

interface Measured {
  readonly indicator: Indicator;
  readonly unit: string;
  /** Power of ten from the printed unit to ours. */
  readonly power: number;
}

const INDICATORS_BY_NAME: Readonly<Record<string, Measured>> = {
  VALUE_IN_EUROS: { indicator: 'value', unit: 'EUR', power: 0 },
  VALUE_EUR: { indicator: 'value', unit: 'EUR', power: 0 },
  QUANTITY_IN_100KG: { indicator: 'quantity', unit: 'kg', power: 2 },
  QUANTITY_KG: { indicator: 'quantity', unit: 'kg', power: 0 },
  SUPPLEMENTARY_QUANTITY: { indicator: 'supplementary_quantity', unit: 'supplementary unit', power: 0 },
  QUANTITY_SUPPL_UNIT: { indicator: 'supplementary_quantity', unit: 'supplementary unit', power: 0 },
  VALUE_NAC: { indicator: 'value_national', unit: 'national currency', power: 0 },
};

const FLOWS_BY_NUMBER: Readonly<Record<string, Flow>> = { '1': 'import', '2': 'export' };

/** The dimensions of one Comext observation as printed, whatever the format. */
export interface ComextCells {
  readonly dataset: string;
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: string;
  readonly indicators: string;
  readonly time: string;
  readonly value: string;
  readonly flags: string;
}

/** One row from printed dimensions, shared with JSON-stat: same data sets, same quirks. */
export function comextRow(cells: ComextCells, valueField: string): TradeRow | CellFault {
  const code = readCode(cells.product, 'product');
  if (typeof code !== 'string') return code;
  const flow = FLOWS_BY_NUMBER[cells.flow];
  if (!flow) return { reason: 'flow', field: 'flow', received: cells.flow };
  const measured = INDICATORS_BY_NAME[cells.indicators];
  if (!measured) return { reason: 'indicator', field: 'indicators', received: cells.indicators };
  const period = readPeriod(cells.time, 'TIME_PERIOD');
  if (typeof period !== 'string') return period;
  for (const field of ['reporter', 'partner'] as const) {
    if (cells[field] === '') return { reason: 'empty', field, received: '' };
  }
  const read = readValue(cells.value, valueField, measured.power);
  if ('reason' in read) return read;
  const reporter = comextArea(cells.reporter);
  const partner = comextArea(cells.partner);
  return {
    source: cells.dataset ? `eurostat:${cells.dataset}` : 'eurostat',
    reporter,
    partner,
    flow,
    nomenclature: nomenclatureOf(code, period),
    code,
    period,
    indicator: measured.indicator,
    value: read.value,
    unit: measured.unit,
    // A missing value may carry its flag: `: c`.
    flag: flagOf(readFlags(cells.flags || (cells.value.startsWith(':') ? cells.value : '')), reporter, partner, code),
  };
}

/** `ESTAT:DS-045409(1.0)` -> `DS-045409`. */
const datasetOf = (text: string): string => /[A-Z]+:([A-Za-z0-9_-]+)/.exec(text)?.[1]?.toUpperCase() ?? '';

/** With `label=both` cells read `VN:Viet Nam`; the code is what stands before the colon. */
const codePart = (text: string) => (text.length > 1 && text.includes(':') ? text.slice(0, text.indexOf(':')) : text);

const source: TableSource = {
  canonical: (name) => {
    const bare = name.startsWith('DATAFLOW') || name.startsWith('STRUCTURE') ? name : codePart(name);
    const upper = bare.toUpperCase();
    if (upper === 'TIME' || upper === 'TIME_PERIOD') return 'TIME_PERIOD';
    return ['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'OBS_VALUE', 'OBS_FLAG', 'CONF_STATUS'].includes(upper)
      ? upper
      : bare.toLowerCase();
  },
  needed: ['reporter', 'partner', 'product', 'flow', 'indicators', 'TIME_PERIOD', 'OBS_VALUE'],
  rows: (cell) => {
    const action = cell('ACTION');
    if (action === 'D') return [{ reason: 'action', field: 'ACTION', received: action }];
    const secret = codePart(cell('CONF_STATUS')) === 'C' ? 'c' : '';
    return [
      comextRow(
        {
          dataset: datasetOf(cell('DATAFLOW') || cell('STRUCTURE_ID')),
          reporter: codePart(cell('reporter')),
          partner: codePart(cell('partner')),
          product: codePart(cell('product')),
          flow: codePart(cell('flow')),
          indicators: codePart(cell('indicators')),
          time: codePart(cell('TIME_PERIOD')),
          value: cell('OBS_VALUE'),
          flags: codePart(cell('OBS_FLAG')) + secret,
        },
        'OBS_VALUE',
      ),
    ];
  },
};

/** Reads SDMX-CSV 1.0 or 2.0 in batches. */
export const readSdmxCsv = (chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> =>
  readTable(chunks, source, context);
