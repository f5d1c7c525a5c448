/**
 * The products that a page names, with what the EU as a whole imported from Viet Nam in the latest year that is known. Products
 * stand side by side and are never summed: a page may name a heading and its parts. What has no figures is counted, not zero.
 */
import { codeOfReference } from '@luongxanh/core';
import {
  isWholeEu,
  latestOf,
  type Presented,
  present,
  type SeriesMatch,
  seriesFor,
  shareOf,
  type TradeSeries,
  totalOf,
} from '@luongxanh/stats';
import type { PageReport } from '../messages.ts';

export interface PageFigure {
  readonly code: string;
  readonly series: TradeSeries;
  readonly match: SeriesMatch;
  readonly latest: Presented;
  /** Per cent of what the EU bought from outside; null where that is not known. */
  readonly share: number | null;
}

export interface PageFigures {
  readonly known: readonly PageFigure[];
  /** Codes of the page without figures. */
  readonly unknown: readonly string[];
}

export function figuresOfPage(report: Pick<PageReport, 'references'>, series: readonly TradeSeries[]): PageFigures {
  const codes = new Set<string>();
  for (const { kind, id } of report.references) {
    const code = kind === 'product-code' ? codeOfReference(id) : null;
    if (code) codes.add(code.code);
  }
  const known: PageFigure[] = [];
  const unknown: string[] = [];
  for (const code of codes) {
    const found = seriesFor(series, code, { groups: false }).find(
      (one) => one.series.indicator === 'value' && one.series.partner === 'VN' && isWholeEu(one.series.reporter),
    );
    const latest = found && latestOf(found.series);
    if (!found || !latest) {
      unknown.push(code);
      continue;
    }
    const total = totalOf(series, found.series, 'extra');
    const share = total ? shareOf(found.series, total, latest.period) : null;
    known.push({
      code,
      series: found.series,
      match: found.match,
      latest: present(latest, found.series.unit),
      share: share?.ok ? share.value : null,
    });
  }
  return { known, unknown };
}
