/**
 * How much of Viet Nam's exports to the EU falls into the scope of a measure on a date, as far as figures are known. Series
 * of one source are summed over the entries that cover them; where an entry takes only part of a code ("ex", or a code
 * longer than the series), the whole series is counted as an upper bound and labelled so. What has no figures is unknown,
 * never zero. Entries that are only search aids (indicative, assumed) are not counted.
 */
import { type IsoDate, isLaw, isWithin, type ScopeEntry } from '@luongxanh/core';
import { isWholeEu, latestOf } from './lookup.ts';
import { comparePeriods } from './period.ts';
import type { TradeSeries } from './series.ts';

/** `whole`: all goods of the series are in scope. `part`: some are; the series is an upper bound. */
export type Coverage = 'whole' | 'part';

export interface ExposedProduct {
  readonly series: TradeSeries;
  readonly coverage: Coverage;
  /** The entries that cover it. */
  readonly entries: readonly ScopeEntry[];
}

export interface ExposedPeriod {
  readonly period: string;
  /** Sum over products that are wholly in scope. Null: no value is known. */
  readonly whole: number | null;
  /** Sum over products of which only part is in scope: at most this much more. Null: there are none with a value. */
  readonly atMostMore: number | null;
  /** `whole` and `atMostMore` together; an upper bound where the second is not null. */
  readonly total: number | null;
  readonly upperBound: boolean;
  /** Products in scope whose value is missing for the period: the sum lacks them. */
  readonly missing: readonly string[];
  readonly preliminary: boolean;
}

/** How much of the list has figures. By entries, not by value: the value of what is unknown is unknown. */
export interface KnownEntries {
  /** Entries in force on the date. */
  readonly inForce: number;
  /** Entries with a series for all their goods: at their code or above it. */
  readonly complete: number;
  /** Entries with any series, at, above or below their code. A heading with two of its products is one of these. */
  readonly withFigures: number;
  /** Entries without any figures. */
  readonly without: readonly ScopeEntry[];
}

export interface Exposure {
  /**
   * `unknown`: no series lies in the scope. `partly_known`: some of it has figures, so the sums are what is known, not the
   * whole. `known`: every entry has a series for all its goods.
   */
  readonly status: 'unknown' | 'partly_known' | 'known';
  readonly on: IsoDate;
  /** The one source of all figures here; null where nothing is known. */
  readonly source: string | null;
  readonly unit: string | null;
  readonly products: readonly ExposedProduct[];
  /** Oldest first. */
  readonly periods: readonly ExposedPeriod[];
  readonly entries: KnownEntries;
}

const covers = (wide: string, narrow: string) => narrow.startsWith(wide);
const touches = (a: string, b: string) => covers(a, b) || covers(b, a);

function coverageOf(code: string, entries: readonly ScopeEntry[], outs: readonly ScopeEntry[]): Coverage | null {
  const touching = entries.filter((entry) => touches(entry.code, code));
  if (touching.length === 0) return null;
  // An exclusion takes the whole code out only where it is no "ex" and at least as wide.
  if (outs.some((out) => !out.part && covers(out.code, code))) return null;
  const cut = outs.some((out) => touches(out.code, code));
  const full = touching.some((entry) => !entry.part && covers(entry.code, code));
  return full && !cut ? 'whole' : 'part';
}

const groupOf = (series: TradeSeries) =>
  [series.source, series.reporter, series.partner, series.flow, series.unit].join('|');

export interface ExposureOptions {
  readonly on: IsoDate;
  /** Whose figures: by default the EU's imports from Viet Nam, then Viet Nam's exports to the EU. */
  readonly reporter?: string;
}

/** The exposure of one scope. Give the entries of one measure. */
export function exposure(
  scope: readonly ScopeEntry[],
  series: readonly TradeSeries[],
  { on, reporter }: ExposureOptions,
): Exposure {
  const valid = scope.filter((entry) => isWithin(on, entry.from, entry.to) && isLaw(entry.basis));
  const entries = valid.filter((entry) => entry.effect === 'in');
  const outs = valid.filter((entry) => entry.effect === 'out');
  const usable = series.filter((one) => isUsable(one, reporter));

  const groups = new Map<string, ExposedProduct[]>();
  for (const one of usable) {
    const code = one.code as string;
    const coverage = coverageOf(code, entries, outs);
    if (!coverage) continue;
    const group = groups.get(groupOf(one)) ?? [];
    group.push({ series: one, coverage, entries: entries.filter((entry) => touches(entry.code, code)) });
    groups.set(groupOf(one), group);
  }
  // One source only: the one that knows most products; a wider series already holds the narrower ones below it.
  const [best] = [...groups.values()].sort((a, b) => b.length - a.length || grade(a) - grade(b));
  const products = (best ?? [])
    .filter(
      ({ series: one }) => !best?.some((other) => isStrictlyBelow(one.code as string, other.series.code as string)),
    )
    .sort((a, b) => (a.series.code as string).localeCompare(b.series.code as string));

  const without = entries.filter((entry) => !products.some((product) => product.entries.includes(entry)));
  const withFigures = entries.length - without.length;
  const complete = entries.filter((entry) =>
    products.some(({ series: one }) => covers(one.code as string, entry.code)),
  );
  const known = products.some((product) => latestOf(product.series) !== null);
  return {
    status: !known ? 'unknown' : complete.length === entries.length ? 'known' : 'partly_known',
    on,
    source: products[0]?.series.source ?? null,
    unit: products[0]?.series.unit ?? null,
    products,
    periods: periodsOfProducts(products),
    entries: {
      inForce: entries.length,
      complete: known ? complete.length : 0,
      withFigures: known ? withFigures : 0,
      without: known ? without : entries,
    },
  };
}

const GRADES = ['V2', 'V1', 'M'];
const grade = (products: readonly ExposedProduct[]) => GRADES.indexOf(products[0]?.series.grade ?? 'M');
const isStrictlyBelow = (code: string, other: string) => code !== other && code.startsWith(other);

function isUsable(series: TradeSeries, reporter: string | undefined): boolean {
  if (series.aside || series.indicator !== 'value' || series.code === null || !/^\d+$/.test(series.code)) return false;
  if (reporter !== undefined) return series.reporter === reporter && (series.partner === 'VN' || reporter === 'VN');
  const euImports = series.partner === 'VN' && series.flow === 'import' && isWholeEu(series.reporter);
  const vnExports = series.reporter === 'VN' && series.flow === 'export' && isWholeEu(series.partner);
  return euImports || vnExports;
}

function periodsOfProducts(products: readonly ExposedProduct[]): ExposedPeriod[] {
  const periods = new Set<string>();
  for (const { series } of products) for (const seen of series.observations) periods.add(seen.period);
  return [...periods].sort(comparePeriods).map((period) => {
    const sum: Record<Coverage, number | null> = { whole: null, part: null };
    const missing: string[] = [];
    let preliminary = false;
    for (const { series, coverage } of products) {
      const seen = series.observations.find((one) => one.period === period);
      if (!seen || seen.value === null) {
        missing.push(series.code as string);
        continue;
      }
      sum[coverage] = (sum[coverage] ?? 0) + seen.value;
      preliminary ||= seen.flag.split(' ').includes('p');
    }
    const total = sum.whole === null && sum.part === null ? null : (sum.whole ?? 0) + (sum.part ?? 0);
    return {
      period,
      whole: sum.whole,
      atMostMore: sum.part,
      total,
      upperBound: sum.part !== null,
      missing,
      preliminary,
    };
  });
}
