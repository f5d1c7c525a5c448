/**
 * Targets as spans on one axis of years: from when to when each runs, and whether it is over, running or ahead on a day. A
 * target with only an end has no known beginning: it is a point, never a span that nobody stated.
 */
import { bodyOn, type Catalogue, type IsoDate, type Target } from '@luongxanh/core';
import { groupBy } from './group-by.ts';

export interface TargetSpan {
  readonly target: Target;
  /** Years; null where the text gives none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly when: 'over' | 'running' | 'ahead' | 'undated';
}

export interface YearAxis {
  readonly first: number;
  /** The year after the last one. */
  readonly end: number;
  /** Years to write under the axis. */
  readonly ticks: readonly number[];
}

const yearOf = (date: IsoDate | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

export function spanOf(target: Target, on: IsoDate): TargetSpan {
  const { from = null, to = null } = target.period ?? {};
  return { target, from: yearOf(from), to: yearOf(to), when: whenOf(from, to, on) };
}

/** An aim of which only the year to come is known lies ahead: nobody said that it has begun. */
function whenOf(from: IsoDate | null, to: IsoDate | null, on: IsoDate): TargetSpan['when'] {
  if (from === null && to === null) return 'undated';
  if (to !== null && to < on) return 'over';
  return from === null || from > on ? 'ahead' : 'running';
}

/** What runs first, then what is ahead, then what is over; inside by the year in which it ends. */
export function sortSpans(spans: readonly TargetSpan[]): TargetSpan[] {
  const order = { running: 0, ahead: 1, undated: 2, over: 3 } as const;
  return [...spans].sort((a, b) => order[a.when] - order[b.when] || (a.to ?? 9999) - (b.to ?? 9999));
}

/** One axis for all spans, with the day's year on it. */
export function axisOf(spans: readonly TargetSpan[], on: IsoDate): YearAxis {
  const years = [
    Number(on.slice(0, 4)),
    ...spans.flatMap(({ from, to }) => [from, to].filter((year) => year !== null)),
  ];
  const first = Math.min(...years);
  const end = Math.max(...years) + 1;
  const step = [1, 2, 5, 10, 20].find((size) => (end - first) / size <= 5) ?? 50;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < end; year += step) ticks.push(year);
  return { first, end, ticks };
}

/** Where a year, or a day, stands on the axis, from 0 to 1. */
export function placeOn({ first, end }: YearAxis, year: number): number {
  return Math.min(1, Math.max(0, (year - first) / (end - first)));
}

/** The day as a year with its part: 22 November 2026 is near 2026.9. */
export function yearWithPart(on: IsoDate): number {
  const year = Number(on.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${on}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

export type TargetOrder = 'body' | 'measure' | 'instrument';

/** Ids of what each target belongs to: the body that issued its document as it is now, the measures it is tied to, its document. */
export function groupTargets(
  targets: readonly Target[],
  order: TargetOrder,
  catalogue: Catalogue,
  on: IsoDate,
): ReadonlyMap<string | null, readonly Target[]> {
  const keys = ({ instrument }: Target): readonly (string | null)[] => {
    if (order === 'instrument') return [instrument];
    if (order === 'body') {
      const body = catalogue.instruments.get(instrument)?.issuerBody;
      return [body ? (bodyOn(catalogue, body, on)?.id ?? body) : null];
    }
    const measures = catalogue.linksOfInstrument(instrument).map(({ measure }) => measure);
    return measures.length > 0 ? [...new Set(measures)] : [null];
  };
  const pairs = targets.flatMap((target) => keys(target).map((key) => ({ key, target })));
  return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, all]) => [key, all.map(({ target }) => target)]));
}
