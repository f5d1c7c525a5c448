/**
 * A trade series as rows to read: scaled for people, with what a flag means. Years for the chart apart, because months and
 * years do not stand on one axis. Missing stays missing.
 */
import type { Bilingual } from '@luongxanh/core';
import {
  flagWords,
  growth,
  isYear,
  type Presented,
  periodWords,
  presentAll,
  type TradeSeries,
  unitWords,
} from '@luongxanh/stats';
import { isProvisional, type YearValue } from './figure-chart.ts';

export interface FigureRow {
  readonly period: string;
  readonly label: Bilingual;
  readonly value: number | null;
  readonly exact: number | null;
  readonly flags: readonly Bilingual[];
  readonly provisional: boolean;
  /** Per cent on the year before; null where the two do not compare. */
  readonly growth: number | null;
}

export interface FigureTable {
  readonly unit: Bilingual;
  readonly exactUnit: string;
  readonly rows: readonly FigureRow[];
  /** Whole years, with every year between the first and the last, so that a gap shows as a gap. */
  readonly years: readonly YearValue[];
}

export function figureTable(series: TradeSeries): FigureTable {
  const presented: readonly Presented[] = presentAll(series);
  const rows = presented.map((one): FigureRow => {
    const grown = growth(series, one.period);
    return {
      period: one.period,
      label: periodWords(one.period),
      value: one.value,
      exact: one.exact,
      flags: flagWords(one.flag),
      provisional: isProvisional(one.flag),
      growth: grown.ok ? grown.value.percent : null,
    };
  });
  const known = new Map(rows.filter((row) => isYear(row.period)).map((row) => [row.period, row]));
  const all = [...known.keys()].sort();
  const first = Number(all[0] ?? 0);
  const length = all.length === 0 ? 0 : Number(all.at(-1)) - first + 1;
  const years = Array.from({ length }, (_, at) => {
    const year = String(first + at);
    const row = known.get(year);
    return { year, value: row?.value ?? null, provisional: row?.provisional ?? false };
  });
  const unit = presented[0]?.unit ?? series.unit;
  return { unit: unitWords(unit), exactUnit: series.unit, rows, years };
}

/** The decimals that the values of one column need, at most so many: figures below each other have the same number of them. */
export function sharedDecimals(values: readonly (number | null)[], most: number): number {
  const needed = values.map((value) =>
    value === null ? 0 : (String(Number(value.toFixed(most))).split('.')[1]?.length ?? 0),
  );
  return Math.max(0, ...needed);
}
