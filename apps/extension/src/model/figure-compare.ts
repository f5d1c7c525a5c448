/**
 * The same thing counted at two readings, side by side: the embedded series and the one that Eurostat gave today. They are the
 * same only where reporter, partner, flow, code, indicator and unit agree; nothing of the one ever fills a gap of the other.
 */
import { observationAt, periodsOf, type TradeSeries } from '@luongxanh/stats';

export const sameThing = (a: TradeSeries, b: TradeSeries): boolean =>
  a.reporter === b.reporter &&
  a.partner === b.partner &&
  a.flow === b.flow &&
  a.code === b.code &&
  a.indicator === b.indicator &&
  a.unit === b.unit;

export interface ComparedYear {
  readonly period: string;
  readonly before: number | null;
  readonly now: number | null;
  /** Per cent, unrounded; null where either is missing or nothing can be divided by. */
  readonly change: number | null;
}

/** Period by period, oldest first, in the unit of the series. */
export function compareReadings(before: TradeSeries, now: TradeSeries): ComparedYear[] {
  return periodsOf([before, now]).map((period) => {
    const was = observationAt(before, period)?.value ?? null;
    const is = observationAt(now, period)?.value ?? null;
    const change = was === null || is === null || was === 0 ? null : (is / was - 1) * 100;
    return { period, before: was, now: is, change };
  });
}

export interface ShareYear {
  readonly period: string;
  readonly part: number | null;
  readonly total: number | null;
  /** Per cent, unrounded; null where either is missing. */
  readonly share: number | null;
}

/** A part in its total, both of one source and unit. */
export function shareByYear(part: TradeSeries, total: TradeSeries): ShareYear[] {
  return periodsOf([part, total]).map((period) => {
    const is = observationAt(part, period)?.value ?? null;
    const of = observationAt(total, period)?.value ?? null;
    return { period, part: is, total: of, share: is === null || of === null || of === 0 ? null : (is / of) * 100 };
  });
}
