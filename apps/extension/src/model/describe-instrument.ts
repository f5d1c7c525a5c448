/** The card of a Vietnamese document: its status, its tasks with the body then and now, what it has to do with EU measures. */
import {
  bodyOn,
  circularsNumbered,
  daysBetween,
  findInstrument,
  type Instrument,
  type Obligation,
  statusOn,
} from '@luongxanh/core';
import { instrumentStatusWords, linkWords, shortDate, writeDate } from '@luongxanh/core/words';
import type { CardDate, CardModel, CardTask, ReferenceKey } from '../messages.ts';
import { numbered } from './act-title.ts';
import { actDates, emptyCard, gradeText, sourcesOf, texts } from './card-parts.ts';
import { countdown } from './countdown.ts';
import { byDue, nextDue } from './report-due.ts';
import { routeOfInstrument } from './routes.ts';
import type { World } from './world.ts';

export function describeInstrumentCard(key: ReferenceKey, world: World): CardModel {
  const { catalogue, language, on, t } = world;
  const number = key.id.slice(3);
  const { instrument, ambiguous } = findInstrument(key, catalogue);
  const blank = emptyCard(key, key.year === undefined ? number : `${number} (${key.year})`);
  if (!instrument) {
    const list = catalogue
      .instrumentsByNumber(number)
      .map((one) => `${one.number} ${one.date?.slice(0, 4) ?? ''}`.trim())
      .join('; ');
    const sentence = ambiguous
      ? t('instrumentAmbiguous', { list })
      : (issuerNotNamed(number, world) ?? t('instrumentUnknown'));
    return { ...blank, sentence };
  }
  const obligations = catalogue.obligationsOf(instrument.id);
  const issued = instrument.date ? writeDate(instrument.date, language) : '';
  const title = instrument.number ? numbered(instrument.kind, instrument.number)[language] : instrument.title[language];
  return {
    ...blank,
    mark: 'vietnam',
    title,
    kind: [instrument.issuer[language], issued].filter(Boolean).join(', '),
    name: instrument.number ? instrument.title[language] : '',
    sentence: instrument.summary?.[language] ?? '',
    status: instrumentStatusWords[statusOn(instrument, on)][language],
    dates: [...reportDates(instrument, world), ...actDates(instrument, null, world)],
    tasks: obligations.map((one) => taskOf(one, instrument, world)),
    notes: [...measuresOf(instrument, world), ...texts(instrument.notes ?? [], world)],
    citation: [title, issued, instrument.title[language], instrument.url].filter(Boolean).join(', '),
    official: instrument.url ?? null,
    sources: sourcesOf(instrument.sources, world),
    grade: gradeText(instrument.grade, world),
    route: routeOfInstrument(instrument),
  };
}

/** The days on which reports under the document are due next: what an official is asked first. */
function reportDates(instrument: Instrument, { catalogue, language, on }: World): CardDate[] {
  const duties = catalogue
    .reportingDutiesOf(instrument.id)
    .map((duty) => ({ duty, next: nextDue(duty, instrument, on) }));
  return byDue(duties).flatMap(({ duty, next }) => {
    if (next === null || next < on) return [];
    const body = duty.who === null ? null : bodyOn(catalogue, duty.who, on);
    return {
      date: writeDate(next, language),
      text: duty.what[language],
      who: body ? (body.short ?? body.name)[language] : '',
      countdown: countdown(daysBetween(on, next), language),
    };
  });
}

function issuerNotNamed(number: string, { catalogue, t }: World): string | null {
  const known = circularsNumbered(number, catalogue);
  if (!known) return null;
  const list = known.map((one) => one.number).join('; ');
  return list ? t('instrumentNoIssuerKnown', { list }) : t('instrumentNoIssuer');
}

function taskOf(obligation: Obligation, instrument: Instrument, { catalogue, language, on, t }: World): CardTask {
  const lead = obligation.lead === null ? null : (catalogue.bodies.get(obligation.lead) ?? null);
  const now = obligation.lead === null ? null : bodyOn(catalogue, obligation.lead, on);
  return {
    instrument: obligation.place[language],
    instrumentTitle: instrument.title[language],
    task: obligation.task[language],
    lead: lead ? (lead.short ?? lead.name)[language] : t('leadUnnamed'),
    leadNow: now && now.id !== lead?.id ? (now.short ?? now.name)[language] : '',
    deadline: obligation.deadline ? shortDate(obligation.deadline, language) : '',
    warning: '',
    why: '',
  };
}

/** "EUDR: prepares for it. …": each measure once, with the strongest words that a link gives. */
function measuresOf(instrument: Instrument, { catalogue, language }: World): string[] {
  const said = new Map<string, string>();
  for (const link of catalogue.linksOfInstrument(instrument.id)) {
    const measure = catalogue.measures.get(link.measure);
    if (measure && !said.has(measure.id)) {
      said.set(measure.id, `${measure.shortName[language]}: ${linkWords[link.kind][language]}. ${link.why[language]}`);
    }
  }
  return [...said.values()];
}
