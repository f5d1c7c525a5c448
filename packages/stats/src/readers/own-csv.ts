/** The common CSV that `rowToCsv` writes, read back: what was imported once can be asked again without the original. */
import { isPeriod } from '../period.ts';
import { FLOWS, type Flow, INDICATORS, type Indicator } from '../series.ts';
import { readCode, readValue } from './cells.ts';
import { type CellFault, type ReadBatch, ROW_COLUMNS } from './row.ts';
import { type ReadContext, readTable, type TableSource } from './table.ts';

const source: TableSource = {
  canonical: (name) => name,
  needed: ROW_COLUMNS,
  rows: (cell) => {
    const fault = (reason: CellFault['reason'], field: string) => [{ reason, field, received: cell(field) }];
    const empty = ['source', 'reporter', 'partner', 'code', 'unit'].find((field) => cell(field) === '');
    if (empty) return fault('empty', empty);
    const flow = cell('flow') as Flow;
    const indicator = cell('indicator') as Indicator;
    if (!FLOWS.includes(flow)) return fault('flow', 'flow');
    if (!INDICATORS.includes(indicator)) return fault('indicator', 'indicator');
    if (!isPeriod(cell('period'))) return fault('period', 'period');
    // SITC and other lists have codes of any length; only the Harmonized System comes in pairs.
    const code = /^(?:HS|CN)/.test(cell('nomenclature')) ? readCode(cell('code'), 'code') : cell('code');
    if (typeof code !== 'string') return [code];
    const read = readValue(cell('value'), 'value');
    if ('reason' in read) return [read];
    return [
      {
        source: cell('source'),
        reporter: cell('reporter'),
        partner: cell('partner'),
        flow,
        nomenclature: cell('nomenclature'),
        code,
        period: cell('period'),
        indicator,
        value: read.value,
        unit: cell('unit'),
        flag: cell('flag'),
      },
    ];
  },
};

export const readOwnCsv = (chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> =>
  readTable(chunks, source, context);
