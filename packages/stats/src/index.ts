/** Public surface of the figures: series and what is computed from them, readers, the live client, exposure, CBAM. */

export * from './area-words.ts';
export * from './cbam.ts';
export * from './cbam-defaults.ts';
export type * from './cbam-model.ts';
export * from './cbam-rates.ts';
export { type CbamScope, type CbamScopeFailure, cbamScope, dayOfImport, refuseCbamScope } from './cbam-scope.ts';
export * from './cbam-words.ts';
export * from './clock.ts';
export * from './compare.ts';
export * from './exposure.ts';
export * from './exposure-words.ts';
export * from './live.ts';
export * from './live-words.ts';
export * from './lookup.ts';
export * from './patient-http.ts';
export * from './period.ts';
export * from './present.ts';
export * from './problem.ts';
export * from './problem-words.ts';
export * from './read-series.ts';
export { areaKind, comextArea, comtradeArea } from './readers/countries.ts';
export type { ReadInput } from './readers/input.ts';
export * from './readers/read-any.ts';
export { matches, type ReadBatch, ROW_COLUMNS, type RowFilter, rowToCsv, type TradeRow } from './readers/row.ts';
export * from './rows-to-series.ts';
export type * from './series.ts';
export { FLOWS, INDICATORS } from './series.ts';
