/** The embedded figures, in a chunk of their own: read only when a view shows figures. */
import { tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { readSeries, type TradeSeries } from '@luongxanh/stats';

let series: readonly TradeSeries[] | undefined;

export function embeddedSeries(): readonly TradeSeries[] {
  series ??= readSeries(tradeSeriesCsv, tradeObservationsCsv).series;
  return series;
}
