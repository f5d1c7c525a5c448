/**
 * Tasks under headings, in the order that was chosen. Bodies stand as a person in an office counts them: ministries and other
 * central bodies first, then provinces and those below, then firms; what has no heading comes last.
 */
import { type Body, bodyOn, type Catalogue, type IsoDate, type Obligation } from '@luongxanh/core';
import type { Speech } from '../ui/speech.tsx';
import { numbered } from './act-title.ts';
import { groupBy } from './group-by.ts';
import type { TargetOrder } from './target-spans.ts';
import { tasksByDeadline } from './tasks-once.ts';

export type ObligationOrder = TargetOrder | 'deadline';
export type ObligationGroup = readonly [title: string, tasks: readonly Obligation[]];

export interface GroupingWorld {
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly speech: Pick<Speech, 't' | 'say' | 'compare'>;
}

const RANK: Readonly<Record<Body['level'], number>> = {
  central: 0,
  provincial: 1,
  district: 2,
  commune: 2,
  eu: 3,
  business: 3,
  other: 4,
};
const LAST = 9;

interface Heading {
  readonly title: string;
  readonly rank: number;
}

export function groupObligations(
  tasks: readonly Obligation[],
  order: ObligationOrder,
  { catalogue, today, speech }: GroupingWorld,
): readonly ObligationGroup[] {
  const { t, say, compare } = speech;
  if (order === 'deadline')
    return tasksByDeadline(tasks, today).map(({ group, tasks: all }) => [
      group.kind === 'year' ? group.year : t(group.kind === 'past' ? 'deadlinePast' : 'deadlineNone'),
      all,
    ]);
  const none: Heading = { title: t(order === 'measure' ? 'noMeasure' : 'noLead'), rank: LAST };
  const headings = (one: Obligation): readonly Heading[] => {
    if (order === 'instrument') {
      const instrument = catalogue.instruments.get(one.instrument);
      const title = instrument?.number
        ? say(numbered(instrument.kind, instrument.number))
        : instrument
          ? say(instrument.shortName ?? instrument.title)
          : one.instrument;
      return [{ title, rank: 0 }];
    }
    if (order === 'body') {
      const body = one.lead ? bodyOn(catalogue, one.lead, today) : null;
      return body ? [{ title: say(body.name), rank: RANK[body.level] }] : [none];
    }
    const links = catalogue.records.links.filter((link) => link.obligation === one.id);
    const names = new Set(links.flatMap((link) => catalogue.measures.get(link.measure)?.shortName ?? []).map(say));
    return names.size > 0 ? [...names].map((title) => ({ title, rank: 0 })) : [none];
  };
  const pairs = tasks.flatMap((one) => headings(one).map((heading) => ({ heading, one })));
  return [...groupBy(pairs, ({ heading }) => heading.title)]
    .map(([title, all]) => ({ title, rank: all[0]?.heading.rank ?? LAST, all: all.map(({ one }) => one) }))
    .sort((a, b) => a.rank - b.rank || compare(a.title, b.title))
    .map(({ title, all }) => [title, all]);
}
