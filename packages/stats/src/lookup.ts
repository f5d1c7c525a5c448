/**
 * Which series speak for a product code. The exact code first, else the nearest wider code, labelled as wider; groups that
 * cover the code come after, labelled as groups. Nothing is summed here, and series of different sources stay apart.
 */
import { comparePeriods } from './period.ts';
import { type Presented, present } from './present.ts';
import { type FigureConflict, INDICATORS, type Observation, type TradeSeries } from './series.ts';

/**
 * `exact`: the series is about this very code. `wider`: about the nearest code above it, so it counts more goods. `group`:
 * about a group without a code of its own that roughly covers it (our reading). `narrower`: about a code below it, one of
 * its products; such parts are listed side by side and never summed to a figure of the whole.
 */
export type SeriesMatch = 'exact' | 'wider' | 'group' | 'narrower';

export interface FoundSeries {
  readonly series: TradeSeries;
  readonly match: SeriesMatch;
}

export interface SeriesForOptions {
  /** Also series of groups without a code that cover the code. Default true. */
  readonly groups?: boolean;
  /** Also the totals beside Viet Nam's figures (extra-EU, intra-EU). Default false. */
  readonly totals?: boolean;
}

/** Partners that are sums over countries: they stand beside countries and are never summed with them. */
export const isAggregate = (area: string): boolean =>
  /^(?:WORLD|W00|WLD|(?:EXT_|INT_)?EU\d*(?:_.*)?|(?:EXT_|INT_)?EA\d*(?:_\d{4})?|EUROPE.*|EXTRA_.*|INTRA_.*)$/.test(
    area,
  );

const aboutVietnam = (series: TradeSeries) =>
  series.partner === 'VN' || series.reporter === 'VN' || series.reporter === null;

/** The EU as a whole, of whatever size; "Europe" as the press uses it is not it. */
export const isWholeEu = (area: string | null): boolean => area !== null && /^EU(?!ROPE)/.test(area);

const GRADES = ['V2', 'V1', 'M'];
const areaOf = (series: TradeSeries) =>
  series.reporter === 'VN' ? series.partner : (series.reporter ?? series.partner);

/** Words by which a source says that a number is not exact, or that it was read off a chart. */
const INEXACT = /\b(?:rounded|over|nearly|chart|year_unclear)\b/;
const isInexact = (series: TradeSeries) => INEXACT.test(latestOf(series)?.flag ?? '');

/** What a figure rests on: the whole EU before member states, then the better grade, then exact before rounded. */
const compareStanding = (a: TradeSeries, b: TradeSeries): number =>
  Number(!isWholeEu(areaOf(a))) - Number(!isWholeEu(areaOf(b))) ||
  GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
  Number(isInexact(a)) - Number(isInexact(b));

/** The order in which series are shown: by what they rest on, value before quantity, then the latest period first. */
function compareSeries(a: TradeSeries, b: TradeSeries): number {
  return (
    Number(a.aside) - Number(b.aside) ||
    Number(!aboutVietnam(a)) - Number(!aboutVietnam(b)) ||
    compareStanding(a, b) ||
    INDICATORS.indexOf(a.indicator) - INDICATORS.indexOf(b.indicator) ||
    comparePeriods(latestOf(b)?.period ?? '0000', latestOf(a)?.period ?? '0000') ||
    a.id.localeCompare(b.id)
  );
}

/** The series about a code, best first; empty where nothing is known, which is not zero. */
export function seriesFor(series: readonly TradeSeries[], code: string, options: SeriesForOptions = {}): FoundSeries[] {
  const { groups = true, totals = false } = options;
  const usable = series.filter((one) => !one.aside && (totals || aboutVietnam(one)));
  const at = (wanted: string, match: SeriesMatch): FoundSeries[] =>
    usable
      .filter((one) => one.code === wanted)
      .sort(compareSeries)
      .map((one) => ({ series: one, match }));
  const found = at(code, 'exact');
  for (let length = code.length - 2; found.length === 0 && length >= 2; length -= 2) {
    found.push(...at(code.slice(0, length), 'wider'));
  }
  if (groups && code !== 'TOTAL') {
    const covering = usable.filter((one) => one.code === null && one.covers.some((prefix) => code.startsWith(prefix)));
    found.push(...covering.sort(compareSeries).map((one) => ({ series: one, match: 'group' as const })));
  }
  return found;
}

/** The series about codes strictly below a code (products of a heading), best first. They are parts: their sum is no total. */
export function seriesBelow(series: readonly TradeSeries[], code: string): TradeSeries[] {
  return series
    .filter(
      (one) => !one.aside && aboutVietnam(one) && one.code !== null && one.code !== code && one.code.startsWith(code),
    )
    .sort((a, b) => (a.code as string).localeCompare(b.code as string) || compareSeries(a, b));
}

/**
 * The series about a code and, where none gives a value of the whole for the EU, the products below it, each for itself: a
 * rounded quantity of a heading does not hide the exact values of its products. What rests on the better grade comes first.
 */
export function seriesAbout(series: readonly TradeSeries[], code: string): FoundSeries[] {
  const whole = seriesFor(series, code);
  const hasValue = whole.some(
    ({ series: one, match }) => match !== 'group' && one.indicator === 'value' && isWholeEu(areaOf(one)),
  );
  if (hasValue) return whole;
  const below = seriesBelow(series, code);
  // Parts by member state are only wanted where nothing else is known.
  const parts = whole.length === 0 ? below : below.filter((one) => isWholeEu(areaOf(one)));
  const all = [...whole, ...parts.map((one) => ({ series: one, match: 'narrower' as const }))];
  return whole.length === 0 ? all : all.sort((a, b) => compareStanding(a.series, b.series));
}

/** What is about the very code comes before what is about more, a part of it, or a group. */
const NEAREST: readonly SeriesMatch[] = ['exact', 'wider', 'narrower', 'group'];

/** What the EU as a whole trades of this very code, as a value: nothing answers better. */
const isWholeValue = ({ series, match }: FoundSeries): boolean =>
  match === 'exact' && series.indicator === 'value' && isWholeEu(areaOf(series));

/**
 * Which of the series that several places (embedded, asked, imported) put first is shown first: the value of the code itself for
 * the EU, never a group where there is a code, then by what it rests on, then the nearest to the code that was asked for.
 * Undefined where no place has any.
 */
export function bestOf<Found extends FoundSeries>(firsts: readonly Found[]): Found | undefined {
  return firsts.toSorted(
    (a, b) =>
      Number(!isWholeValue(a)) - Number(!isWholeValue(b)) ||
      Number(a.match === 'group') - Number(b.match === 'group') ||
      compareStanding(a.series, b.series) ||
      NEAREST.indexOf(a.match) - NEAREST.indexOf(b.match),
  )[0];
}

/** The latest observation that has a value. */
export function latestOf(series: TradeSeries): Observation | null {
  let latest: Observation | null = null;
  for (const one of series.observations) {
    if (one.value !== null && (!latest || comparePeriods(one.period, latest.period) > 0)) latest = one;
  }
  return latest;
}

export const observationAt = (series: TradeSeries, period: string): Observation | null =>
  series.observations.find((one) => one.period === period) ?? null;

/** One line of the `figures` field of an answer. */
export interface FigureAnswer {
  readonly series: string;
  readonly match: SeriesMatch;
  readonly latest: Presented;
}

/**
 * The figures that go with an answer about a code: for the EU as a whole, value first, then quantity, of the best source
 * that has the code or the nearest wider one. Where there is no value for the code itself, the products below it stand beside,
 * each on its own; the better grade and the exact number come first. Empty where nothing is known.
 */
export function figuresFor(series: readonly TradeSeries[], code: string): FigureAnswer[] {
  const whole = (one: FoundSeries) => isWholeEu(areaOf(one.series));
  const found = seriesFor(series, code, { groups: false }).filter(whole);
  const best = found.filter((one) => one.series.source === found[0]?.series.source);
  const parts = best.some((one) => one.series.indicator === 'value')
    ? []
    : seriesBelow(series, code).map((one) => ({ series: one, match: 'narrower' as const }));
  const ordered = [...best, ...parts.filter(whole)].sort((a, b) => compareStanding(a.series, b.series));
  return ordered.flatMap(({ series: one, match }) => {
    const latest = latestOf(one);
    return latest ? [{ series: one.id, match, latest: present(latest, one.unit) }] : [];
  });
}

/** The total that a series is a part of: same source, reporter, flow, code, indicator and unit, other partner. */
export function totalOf(
  series: readonly TradeSeries[],
  part: TradeSeries,
  partner: 'extra' | 'intra',
): TradeSeries | null {
  const prefix = partner === 'extra' ? 'EXT_' : 'INT_';
  return (
    series.find(
      (one) =>
        one.partner.startsWith(prefix) &&
        one.source === part.source &&
        one.reporter === part.reporter &&
        one.flow === part.flow &&
        one.code === part.code &&
        one.indicator === part.indicator &&
        one.unit === part.unit,
    ) ?? null
  );
}

/** The same product of the same source by member state. */
export function membersOf(series: readonly TradeSeries[], whole: TradeSeries): TradeSeries[] {
  return series.filter(
    (one) =>
      one.reporter !== null &&
      !isAggregate(one.reporter) &&
      one.source === whole.source &&
      one.partner === whole.partner &&
      one.flow === whole.flow &&
      one.code === whole.code &&
      one.indicator === whole.indicator &&
      one.unit === whole.unit,
  );
}

/** The contradictions that a series takes part in. */
export const conflictsOf = (conflicts: readonly FigureConflict[], series: TradeSeries): FigureConflict[] =>
  conflicts.filter((conflict) => conflict.members.some((member) => member.series === series.id));
