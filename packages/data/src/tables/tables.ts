/**
 * Every record of the catalogue as flat tables, for a spreadsheet or another program. Nothing is left out and nothing computed:
 * a list inside a record becomes a table of its own that names its record, a text becomes two columns, `_en` and `_vi`.
 */
import type { CatalogueRecords } from '@luongxanh/core';
import type { Contradiction } from '../contradiction.ts';
import { acts } from './acts.ts';
import type { DataTable } from './columns.ts';
import { type FigureCsv, series, sideBySide } from './figures.ts';
import { reasoning } from './reasoning.ts';
import { vietnamese } from './vietnamese.ts';

export function tablesOf(
  records: CatalogueRecords,
  figures: FigureCsv,
  contradictions: readonly Contradiction[],
): DataTable[] {
  return [
    ...acts(records),
    ...vietnamese(records),
    ...reasoning(records),
    ...series(figures),
    ...sideBySide(contradictions),
  ];
}
