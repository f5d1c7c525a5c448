/**
 * What a chart draws, without the library that draws it: years, and one or two rows of values over them. A gap stays a gap, so
 * every year between the first and the last is there. Preliminary years are told from final ones without colour.
 */
import { isYear, present, type TradeSeries } from '@luongxanh/stats';

export interface ChartRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** By year: the value may still change. */
  readonly provisional: readonly boolean[];
}

export interface ChartModel {
  readonly kind: 'bar' | 'line';
  /** True: the second row stands on top of the first. */
  readonly stacked: boolean;
  readonly years: readonly string[];
  readonly unit: string;
  readonly rows: readonly ChartRow[];
}

export interface YearValue {
  readonly year: string;
  readonly value: number | null;
  readonly provisional: boolean;
}

/** Preliminary and estimated figures change. */
export const isProvisional = (flag: string): boolean => flag.split(' ').some((word) => word === 'p' || word === 'e');

/** The whole years of a series, scaled for reading. */
export const yearsOfSeries = (series: TradeSeries): YearValue[] =>
  series.observations
    .filter((one) => isYear(one.period))
    .map((one) => ({
      year: one.period,
      value: present(one, series.unit).value,
      provisional: isProvisional(one.flag),
    }));

/** Puts rows of years on one axis. */
export function chartOf(
  rows: readonly { readonly label: string; readonly years: readonly YearValue[] }[],
  how: { readonly unit: string; readonly kind?: ChartModel['kind']; readonly stacked?: boolean },
): ChartModel {
  const all = rows.flatMap((row) => row.years.map((one) => Number(one.year)));
  const first = all.length === 0 ? 0 : Math.min(...all);
  const years = Array.from({ length: all.length === 0 ? 0 : Math.max(...all) - first + 1 }, (_, at) =>
    String(first + at),
  );
  return {
    kind: how.kind ?? 'bar',
    stacked: how.stacked ?? false,
    unit: how.unit,
    years,
    rows: rows.map((row) => {
      const at = new Map(row.years.map((one) => [one.year, one]));
      return {
        label: row.label,
        values: years.map((year) => at.get(year)?.value ?? null),
        provisional: years.map((year) => at.get(year)?.provisional ?? false),
      };
    }),
  };
}

/** Years that have a value in any row: one alone makes no picture. */
export const drawnYears = (chart: ChartModel): number =>
  chart.years.filter((_, at) => chart.rows.some((row) => row.values[at] !== null)).length;
