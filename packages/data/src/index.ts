/** The curated records, built and validated: plain data, and the catalogue that the reasoning walks. */
import { type Catalogue, createCatalogue } from '@luongxanh/core';
import { records } from '../generated/catalogue.js';

export { cbamDefaultsCsv, tradeConflictsCsv, tradeObservationsCsv, tradeSeriesCsv } from '../generated/figures.js';
export { records };

/** The records with their indices. */
export const catalogue: Catalogue = /* @__PURE__ */ createCatalogue(records);
