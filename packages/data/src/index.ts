/** The curated records, built and validated: plain data, the catalogue that the reasoning walks, and flat tables of all of it. */
import { type Catalogue, createCatalogue } from '@luongxanh/core';
import { records } from '../generated/catalogue.js';
import { contradictions as documented } from '../generated/contradictions.js';
import type { Contradiction } from './contradiction.ts';

export { cbamDefaultsCsv, tradeConflictsCsv, tradeObservationsCsv, tradeSeriesCsv } from '../generated/figures.js';
export * from './contradiction.ts';
export * from './find-contradictions.ts';
export type { DataTable } from './tables/columns.ts';
export { type Cell, cellText, writeCsv } from './tables/csv.ts';
export type { FigureCsv } from './tables/figures.ts';
export { tables } from './tables/own.ts';
export { tablesOf } from './tables/tables.ts';
export { type Weakness, weaknesses } from './weaknesses.ts';
export { records };

/** The records with their indices. */
export const catalogue: Catalogue = /* @__PURE__ */ createCatalogue(records);

/** Contradictions between sources that are documented, side by side. */
export const contradictions = documented as readonly Contradiction[];
