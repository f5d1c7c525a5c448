/** The common CSV that `rowToCsv` writes, read back: what was imported once can be asked again without the original. */
import { parseDecimal } from '../decimal.ts';
import { isPeriod } from '../period.ts';
import { FLOWS, type Flow, INDICATORS, type Indicator } from '../series.ts';
import { type ReadBatch, ROW_COLUMNS } from './row.ts';
import { type ReadContext, readTable, type TableSource } from './table.ts';

const source: TableSource = {
  canonical: (name) => name,
  needed: ROW_COLUMNS,
  rows: (cell) => {
    const fault = (reason: 'flow' | 'indicator' | 'period' | 'value', field: string) => [
      { reason, field, received: cell(field) },
    ];
    const flow = cell('flow') as Flow;
    const indicator = cell('indicator') as Indicator;
    const value = cell('value') === '' ? null : parseDecimal(cell('value'));
    if (!FLOWS.includes(flow)) return fault('flow', 'flow');
    if (!INDICATORS.includes(indicator)) return fault('indicator', 'indicator');
    if (!isPeriod(cell('period'))) return fault('period', 'period');
    if (value === undefined) return fault('value', 'value');
    return [
      {
        source: cell('source'),
        reporter: cell('reporter'),
        partner: cell('partner'),
        flow,
        nomenclature: cell('nomenclature'),
        code: cell('code'),
        period: cell('period'),
        indicator,
        value,
        unit: cell('unit'),
        flag: cell('flag'),
      },
    ];
  },
};

export const readOwnCsv = (chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> =>
  readTable(chunks, source, context);
