/**
 * All contradictions of the catalogue, documented or not: between facts (found by comparing dated facts, or recorded) and between
 * figures. A documented one is shown side by side and fails nothing; one that nothing explains does.
 *
 * Figures contradict without being documented when two series of different sources count the same thing (reporter, partner, flow,
 * goods, indicator, unit) in the same period, differ by more than rounding, and no conflict holds both; or when a figure is set
 * aside and no conflict says beside what.
 */
import type { Bilingual, Catalogue } from '@luongxanh/core';
import { findContradictions, contradictions as recorded, tradeConflictsCsv } from '@luongxanh/data';
import { type FigureConflict, readConflicts, type TradeSeries } from '@luongxanh/stats';
import { embeddedSeries } from '../figures.ts';

export interface ShownContradiction {
  readonly id: string;
  readonly kind: 'facts' | 'figures';
  readonly documented: boolean;
  /** False where one reading is right and the record says why; null for figures, which are different counts more often than errors. */
  readonly open: boolean | null;
  readonly about: readonly string[];
  readonly topic: Bilingual;
  /** What each side says; empty where only the comparison found it. */
  readonly readings: readonly Bilingual[];
  readonly kept: Bilingual | null;
}

export function contradictionsOf(catalogue: Catalogue, series = embeddedSeries()): ShownContradiction[] {
  const { conflicts } = readConflicts(tradeConflictsCsv, series);
  const covered = new Set(recorded.flatMap(({ covers }) => covers ?? []));
  return [
    ...recorded.map(
      ({ id, about, topic, readings, kept, open }): ShownContradiction => ({
        id,
        kind: 'facts',
        documented: true,
        open,
        about,
        topic,
        readings: readings.map(({ says }) => says),
        kept,
      }),
    ),
    ...findContradictions(catalogue.records)
      .filter(({ key }) => !covered.has(key))
      .map(({ key, about, what }) => undocumented(key, 'facts', about, what)),
    ...conflicts.map(
      (conflict): ShownContradiction => ({
        id: conflict.id,
        kind: 'figures',
        documented: true,
        open: null,
        about: conflict.members.map(({ series: id, period }) => `${id}@${period}`),
        topic: conflict.title,
        readings: conflict.members.flatMap((member) => readingOf(member, series)),
        kept: conflict.why,
      }),
    ),
    ...figuresApart(series, conflicts),
  ];
}

const undocumented = (
  id: string,
  kind: ShownContradiction['kind'],
  about: readonly string[],
  topic: Bilingual,
): ShownContradiction => ({ id, kind, documented: false, open: true, about, topic, readings: [], kept: null });

function readingOf(member: FigureConflict['members'][number], series: readonly TradeSeries[]): Bilingual[] {
  const one = series.find(({ id }) => id === member.series);
  const value = one?.observations.find(({ period }) => period === member.period)?.value ?? null;
  if (!one || value === null) return [];
  const say = (language: 'en' | 'vi') =>
    `${value.toLocaleString(language)} ${one.unit} (${member.period}, ${one.source}): ${one.title[language]}`;
  return [{ en: say('en'), vi: say('vi') }];
}

/** Printed figures are rounded to a tenth or so: less than this apart is the same figure. */
const ROUNDING = 0.01;

/** Figures of different sources that differ without a conflict that says so. */
export function figuresApart(
  series: readonly TradeSeries[],
  conflicts: readonly FigureConflict[],
): ShownContradiction[] {
  const together = (a: string, b: string) =>
    conflicts.some(({ members }) =>
      [a, b].every((key) => members.some((one) => `${one.series}@${one.period}` === key)),
    );
  const counted = new Map<string, { key: string; value: number; one: TradeSeries }[]>();
  const found: ShownContradiction[] = [];
  for (const one of series) {
    for (const { period, value } of one.observations) {
      if (value === null) continue;
      const key = `${one.id}@${period}`;
      if (one.aside && !conflicts.some(({ members }) => members.some((member) => member.series === one.id)))
        found.push(
          undocumented(`aside:${key}`, 'figures', [key], {
            en: `${key} is set aside, and no conflict says beside what.`,
            vi: `${key} được để riêng nhưng không có ghi chép mâu thuẫn nào đi kèm.`,
          }),
        );
      const goods = one.code || one.title.en;
      const same = [one.reporter, one.partner, one.flow, goods, one.nomenclature, one.indicator, one.unit, period].join(
        '|',
      );
      counted.set(same, [...(counted.get(same) ?? []), { key, value, one }]);
    }
  }
  for (const members of counted.values()) {
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const apart = Math.abs(a.value - b.value) > ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value));
        if (a.one.source === b.one.source || !apart || together(a.key, b.key)) continue;
        found.push(
          undocumented(`figures:${a.key}:${b.key}`, 'figures', [a.key, b.key], {
            en: `${a.key} is ${a.value}, ${b.key} is ${b.value} ${a.one.unit}, and no conflict says why.`,
            vi: `${a.key} là ${a.value}, ${b.key} là ${b.value} ${a.one.unit}, chưa có giải thích.`,
          }),
        );
      }
    }
  }
  return found;
}
