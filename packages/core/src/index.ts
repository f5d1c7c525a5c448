/** Public surface of the model and the reasoning. */

export { isLaw } from './assess/basis.ts';
export * from './assess.ts';
export * from './brief.ts';
export * from './calendar.ts';
export * from './catalogue.ts';
export type * from './catalogue-records.ts';
export * from './changes.ts';
export * from './claims.ts';
export * from './code.ts';
export * from './criteria.ts';
export * from './dates.ts';
export * from './facts.ts';
export * from './fold.ts';
export * from './obligations.ts';
export * from './problem.ts';
export type * from './records.ts';
export * from './reference.ts';
export * from './relations.ts';
export * from './tree.ts';
export * from './verdict.ts';
