/**
 * One line of figures for a code: what the EU as a whole imported from Viet Nam in the latest year that is known, with the
 * years before it as points. Nothing is known: null, which is not zero. Sources are never mixed.
 */
import { printCode } from '@luongxanh/core';
import { isYear, latestOf, periodWords, present, seriesFor, unitWords } from '@luongxanh/stats';
import type { CardModel } from '../messages.ts';
import type { World } from './world.ts';

export function figureLine(code: string, world: World): CardModel['figure'] {
  const { series, language, t, catalogue } = world;
  const found = seriesFor(series, code, { groups: false }).find(
    (one) => one.series.indicator === 'value' && (one.series.reporter ?? '').startsWith('EU'),
  );
  const latest = found && latestOf(found.series);
  if (!found || !latest) return null;
  const shown = present(latest, found.series.unit);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(shown.value ?? 0);
  const values = {
    title: found.series.title[language],
    value: number,
    unit: unitWords(shown.unit)[language],
    period: periodWords(latest.period)[language],
    code: printCode(found.series.code ?? ''),
  };
  const source = catalogue.sources.get(found.series.source);
  const years = found.series.observations.filter((one) => isYear(one.period) && one.value !== null);
  return {
    text: t(found.match === 'wider' ? 'figureWider' : 'figureLine', values),
    points: years.slice(-10).map((one) => one.value as number),
    source: source?.publisher ?? found.series.source,
  };
}
