/** Words at the edge: what the model's values say in English and Vietnamese. No markup. */
export * from './dates.ts';
export * from './entry.ts';
export * from './fact.ts';
export * from './problem.ts';
export * from './reason.ts';
export * from './source.ts';
export * from './status.ts';
