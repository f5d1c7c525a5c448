/**
 * Growth, share and rank: computed when asked, never stored, and refused where the figures do not compare (another source,
 * unit or definition, or a missing value). A refusal says why; it is never a zero.
 */

import { observationAt } from './lookup.ts';
import { comparePeriods, yearBefore } from './period.ts';
import type { TradeSeries } from './series.ts';

export type NotComparable =
  | 'missing_value'
  | 'zero_base'
  | 'other_source'
  | 'other_unit'
  | 'other_indicator'
  | 'other_flow'
  | 'no_earlier_period'
  | 'aside';

export type Computed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: NotComparable };

const refuse = (reason: NotComparable): { readonly ok: false; readonly reason: NotComparable } => ({
  ok: false,
  reason,
});

export interface Growth {
  readonly from: string;
  readonly to: string;
  /** Per cent, unrounded. */
  readonly percent: number;
  /** Either end is preliminary. */
  readonly preliminary: boolean;
}

const isPreliminary = (flag: string) => flag.split(' ').includes('p');

/** Growth of a period on the same period a year before. */
export function growth(series: TradeSeries, period: string): Computed<Growth> {
  const before = yearBefore(period);
  const now = observationAt(series, period);
  const then = before === null ? null : observationAt(series, before);
  if (before === null || !then) return refuse('no_earlier_period');
  if (!now || now.value === null || then.value === null) return refuse('missing_value');
  if (then.value === 0) return refuse('zero_base');
  const percent = (now.value / then.value - 1) * 100;
  return {
    ok: true,
    value: { from: before, to: period, percent, preliminary: isPreliminary(now.flag) || isPreliminary(then.flag) },
  };
}

/** Whether two series may stand in one computation. */
export function comparable(a: TradeSeries, b: TradeSeries): NotComparable | null {
  if (a.aside || b.aside) return 'aside';
  if (a.source !== b.source) return 'other_source';
  if (a.indicator !== b.indicator) return 'other_indicator';
  if (a.unit !== b.unit) return 'other_unit';
  if (a.flow !== b.flow) return 'other_flow';
  return null;
}

/** The share of a part in its total, per cent, unrounded. Both must come from one source, in one unit. */
export function shareOf(part: TradeSeries, total: TradeSeries, period: string): Computed<number> {
  const wrong = comparable(part, total);
  if (wrong) return refuse(wrong);
  const of = observationAt(total, period)?.value ?? null;
  const is = observationAt(part, period)?.value ?? null;
  if (of === null || is === null) return refuse('missing_value');
  if (of === 0) return refuse('zero_base');
  return { ok: true, value: (is / of) * 100 };
}

export interface Rank {
  readonly series: TradeSeries;
  /** 1 = the largest; equal values share a rank. */
  readonly rank: number;
  readonly value: number;
}

export interface Ranking {
  readonly period: string;
  readonly ranks: readonly Rank[];
  /** Series without a value for the period: not ranked, not last. */
  readonly unknown: readonly TradeSeries[];
}

/** Order by size in one period. All series must come from one source, in one unit. */
export function rank(series: readonly TradeSeries[], period: string): Computed<Ranking> {
  const [first] = series;
  for (const one of series) {
    const wrong = first ? comparable(first, one) : null;
    if (wrong) return refuse(wrong);
  }
  const known: { series: TradeSeries; value: number }[] = [];
  const unknown: TradeSeries[] = [];
  for (const one of series) {
    const value = observationAt(one, period)?.value ?? null;
    if (value === null) unknown.push(one);
    else known.push({ series: one, value });
  }
  known.sort((a, b) => b.value - a.value || a.series.id.localeCompare(b.series.id));
  const ranks = known.map((one) => ({ ...one, rank: known.findIndex((other) => other.value === one.value) + 1 }));
  return { ok: true, value: { period, ranks, unknown } };
}

/** Periods for which any of the series has a value, oldest first. */
export function periodsOf(series: readonly TradeSeries[]): string[] {
  const periods = new Set<string>();
  for (const one of series) for (const seen of one.observations) if (seen.value !== null) periods.add(seen.period);
  return [...periods].sort(comparePeriods);
}
