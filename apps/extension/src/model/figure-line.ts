/**
 * One line of figures for a code: what the EU as a whole imported from Viet Nam in the latest year that is known, with the
 * years before it as points. Where only products below it are known, the largest, named. Nothing is known: null, which is not zero. Sources are never mixed.
 */
import { printCode } from '@luongxanh/core';
import {
  type FoundSeries,
  isYear,
  latestOf,
  periodWords,
  present,
  type SeriesMatch,
  seriesAbout,
  unitWords,
} from '@luongxanh/stats';
import type { StringKey } from '../i18n/index.ts';
import type { CardModel } from '../messages.ts';
import { sameGoods } from './same-goods.ts';
import type { World } from './world.ts';

/** What is about more or less than the code says so. */
const LINES: Readonly<Record<SeriesMatch, StringKey>> = {
  exact: 'figureLine',
  wider: 'figureWider',
  narrower: 'figurePart',
  group: 'figureLine',
};

/** The value for the EU; of the products below a code, the one that sells most. */
function lineSeries(all: readonly FoundSeries[]): FoundSeries | undefined {
  const [first, ...others] = all.filter(
    ({ series, match }) =>
      match !== 'group' && series.indicator === 'value' && (series.reporter ?? '').startsWith('EU'),
  );
  if (first?.match !== 'narrower') return first;
  const size = ({ series }: FoundSeries) => latestOf(series)?.value ?? 0;
  return others
    .filter(({ series }) => series.unit === first.series.unit && series.source === first.series.source)
    .reduce((most, one) => (size(one) > size(most) ? one : most), first);
}

export function figureLine(code: string, world: World): CardModel['figure'] {
  const { series, language, t, catalogue } = world;
  const found = lineSeries(seriesAbout(series, code));
  const latest = found && latestOf(found.series);
  if (!found || !latest) return null;
  const { code: counted } = found.series;
  const whole = counted !== null && sameGoods(counted, code, world.tree);
  const shown = present(latest, found.series.unit);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(shown.value ?? 0);
  const values = {
    title: found.series.title[language],
    value: number,
    unit: unitWords(shown.unit)[language],
    period: periodWords(latest.period)[language],
    code: printCode(counted ?? ''),
  };
  const source = catalogue.sources.get(found.series.source);
  const years = found.series.observations.filter((one) => isYear(one.period) && one.value !== null);
  return {
    text: t(whole ? 'figureLine' : LINES[found.match], values),
    points: years.slice(-10).map((one) => one.value as number),
    source: source?.publisher[language] ?? found.series.source,
  };
}
