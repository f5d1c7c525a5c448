/** The tables of this package's own records. */
import { records } from '../../generated/catalogue.js';
import { contradictions } from '../../generated/contradictions.js';
import { cbamDefaultsCsv, tradeConflictsCsv, tradeObservationsCsv, tradeSeriesCsv } from '../../generated/figures.js';
import type { Contradiction } from '../contradiction.ts';
import type { DataTable } from './columns.ts';
import { tablesOf } from './tables.ts';

/** Every record as flat tables, each named after its file; `writeCsv` turns one into text. */
export const tables = (): DataTable[] =>
  tablesOf(
    records,
    {
      series: tradeSeriesCsv,
      observations: tradeObservationsCsv,
      conflicts: tradeConflictsCsv,
      cbamDefaults: cbamDefaultsCsv,
    },
    contradictions as readonly Contradiction[],
  );
