/**
 * The records of the model: what each holds, and the invariants it keeps.
 *
 * Every entry, event and body is dated; nothing here reads a clock. Codes are digits without spaces. Dates are ISO
 * calendar dates ("2026-12-30"). A `null` date means that the date is not known, never "always".
 * Field names are those of the trade and of the acts: annex entry, date of application, lead agency (cơ quan chủ trì).
 */
export type * from './records/base.ts';
export type * from './records/claim.ts';
export type * from './records/instrument.ts';
export type * from './records/measure.ts';
export type * from './records/vietnam.ts';
