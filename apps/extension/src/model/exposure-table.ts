/** An exposure as a picture and as a file: scaled for reading in the one, exact in the other. What is not known stays a gap. */
import type { Bilingual } from '@luongxanh/core';
import { type Exposure, type Presented, present, unitWords } from '@luongxanh/stats';
import { printCsv } from './csv.ts';
import { type ChartModel, chartOf } from './figure-chart.ts';

/** A value in the unit that people read. */
export const scaledTo = ({ unit }: Exposure, value: number | null): Presented =>
  present({ period: '', value, flag: '', note: null }, unit ?? '');

/** Bars by year: what is wholly in scope, and on top of it at most how much more. */
export function exposureChart(
  answer: Exposure,
  whole: string,
  part: string,
  say: (text: Bilingual) => string,
): ChartModel {
  const years = answer.periods.filter((one) => /^\d{4}$/.test(one.period));
  const row = (label: string, take: (one: (typeof years)[number]) => number | null) => ({
    label,
    years: years.map((one) => ({
      year: one.period,
      value: scaledTo(answer, take(one)).value,
      provisional: one.preliminary,
    })),
  });
  const rows = [row(whole, (one) => one.whole), row(part, (one) => one.atMostMore)];
  const drawn = rows.filter((one) => one.years.some((year) => year.value !== null));
  return chartOf(drawn, { unit: say(unitWords(scaledTo(answer, 0).unit)), stacked: true });
}

/** Year and product with exact values: a sum without its parts cannot be checked. */
export function exposureCsv(answer: Exposure, measure: string): string {
  const rows = answer.products.flatMap(({ series, coverage, entries }) =>
    series.observations.map((one) => [
      measure,
      answer.on,
      series.code,
      coverage === 'part' ? 'part: upper bound' : 'whole',
      entries.map((entry) => entry.code).join(' '),
      one.period,
      one.value,
      series.unit,
      one.flag,
      series.source,
    ]),
  );
  return printCsv(['measure', 'on', 'code', 'coverage', 'entries', 'period', 'value', 'unit', 'flag', 'source'], rows);
}
