/** Joins the embedded figures (kept by data) with what is computed from them (by stats). Read once, at first use. */
import { tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { figuresFor, readSeries, type TradeSeries } from '@luongxanh/stats';

let kept: readonly TradeSeries[] | undefined;

export function embeddedSeries(): readonly TradeSeries[] {
  kept ??= readSeries(tradeSeriesCsv, tradeObservationsCsv).series;
  return kept;
}

/** The `figures` field of an answer: the latest value of each series about the code. */
export const figuresOf = (code: string) => figuresFor(embeddedSeries(), code);
