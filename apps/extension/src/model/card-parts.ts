/** Parts that cards of every kind share: dates, Vietnamese obligations, sources, notes, an empty card to fill. */
import {
  type ApplicationDate,
  type Bilingual,
  daysBetween,
  type Grade,
  type Instrument,
  type Measure,
  type RelatedObligation,
  type SourceId,
} from '@luongxanh/core';
import { gradeWords, linkWords, shortDate, writeDate } from '@luongxanh/core/words';
import type { CardDate, CardModel, CardSource, CardTask, ReferenceKey } from '../messages.ts';
import { countdown } from './countdown.ts';
import { routeOf } from './routes.ts';
import { timelineOf } from './timeline.ts';
import type { World } from './world.ts';

/** A card with nothing but its key. */
export function emptyCard(key: ReferenceKey, title: string): CardModel {
  return {
    key,
    mark: 'quiet',
    tag: '',
    title,
    kind: '',
    name: '',
    sentence: '',
    status: '',
    dates: [],
    verdicts: [],
    duties: [],
    tasks: [],
    figure: null,
    newer: '',
    newest: '',
    notes: [],
    citation: '',
    official: null,
    sources: [],
    grade: '',
    route: routeOf(key),
  };
}

/** The dates of an act: its events and dates of application, oldest first. */
export function actDates(instrument: Instrument | null, measure: Measure | null, world: World): CardDate[] {
  const { language, on, t } = world;
  return timelineOf(instrument, measure, on).map((entry) => ({
    date: writeDate(entry.date, language, entry.precision === 'day' ? undefined : entry.precision),
    text: entry.what?.[language] ?? '',
    who: entry.who?.[language] ?? '',
    // Days are counted only to a day that is known.
    countdown:
      entry.when === 'past' ? '' : entry.precision === 'day' ? countdown(entry.days, language) : t('markComing'),
  }));
}

/** Dates on which duties begin, for one code or one measure. */
export function applicationDates(name: string, dates: readonly ApplicationDate[], world: World): CardDate[] {
  const { language, on } = world;
  return dates.map(({ date, who }) => ({
    date: writeDate(date, language),
    text: name,
    who: who[language],
    countdown: date > on ? countdown(daysBetween(on, date), language) : '',
  }));
}

/** Vietnamese obligations, the body as it was then and as it is now. */
export function tasksOf(related: readonly RelatedObligation[], world: World): CardTask[] {
  const { catalogue, language, t } = world;
  return related.map((one) => {
    const instrument = catalogue.instruments.get(one.instrument);
    const lead = one.lead ? (one.lead.short ?? one.lead.name)[language] : '';
    const now = one.leadNow && one.leadNow.id !== one.lead?.id ? (one.leadNow.short ?? one.leadNow.name)[language] : '';
    return {
      instrument: shortTitle(instrument, one.instrument, world),
      instrumentTitle: instrument?.title[language] ?? '',
      task: one.task[language],
      lead: lead || (one.obligation ? t('leadUnnamed') : ''),
      leadNow: now,
      deadline: one.deadline ? shortDate(one.deadline, language) : '',
      warning: one.relation === 'only_resembles' ? linkWords.only_resembles[language] : '',
      why: one.why[language],
    };
  });
}

const shortTitle = (instrument: Instrument | undefined, id: string, { language }: World): string =>
  instrument?.number ?? instrument?.shortName?.[language] ?? instrument?.title[language] ?? id.slice(3);

export function sourcesOf(ids: readonly SourceId[], world: World): CardSource[] {
  const { catalogue, language } = world;
  return [...new Set(ids)].flatMap((id) => {
    const source = catalogue.sources.get(id);
    if (!source) return [];
    return {
      title: source.title[language],
      publisher: source.publisher[language],
      url: source.url,
      read: shortDate(source.read, language),
      grade: gradeWords[source.grade][language],
    };
  });
}

export const gradeText = (grade: Grade, { language }: World): string => gradeWords[grade][language];

/** Texts in the person's language, without the empty ones. */
export const texts = (list: readonly (Bilingual | null | undefined)[], { language }: World): string[] =>
  list.flatMap((text) => (text?.[language] ? [text[language]] : []));
