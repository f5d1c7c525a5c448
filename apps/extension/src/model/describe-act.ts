/** The card of an EU act: status, dates, what the exporter hands over, what Viet Nam has undertaken, whether a newer text is known. */
import { describeAct, type Instrument, relatedObligations } from '@luongxanh/core';
import {
  entryWords,
  instrumentKindWords,
  instrumentStatusWords,
  relationWords,
  shortDate,
  writeDate,
} from '@luongxanh/core/words';
import type { CardModel, ReferenceKey } from '../messages.ts';
import { kindOfCelex, numbered, readableCelex } from './act-title.ts';
import { versionOf } from './act-version.ts';
import { actDates, emptyCard, gradeText, sourcesOf, tasksOf, texts } from './card-parts.ts';
import { eurLexUrl } from './links-out.ts';
import { markOfAct } from './marks.ts';
import { routeText } from './routes.ts';
import type { World } from './world.ts';

export function describeActCard(key: ReferenceKey, world: World): CardModel {
  const { catalogue, language, on, t } = world;
  const celex = key.id.slice(3);
  const act = describeAct(key.id, 1, catalogue, on);
  const { instrument, measure, status } = act;
  const official = eurLexUrl(celex);
  const title = actTitle(celex, instrument, language);
  const blank = { ...emptyCard(key, title), official, citation: citation(title, celex, key.place, official) };
  const kind = kindOfCelex(celex);
  if (!instrument)
    return { ...blank, kind: kind ? instrumentKindWords[kind][language] : 'CELEX', sentence: t('actUnknown') };
  const around = aroundOf(instrument, world);
  const ahead = act.dates.map(({ date }) => date).find((date) => date > on);
  return {
    ...blank,
    mark: markOfAct(act),
    tag:
      ahead && status === 'applies_later' && markOfAct(act) === 'applies'
        ? t('markAppliesFrom', { date: shortDate(ahead, language) })
        : '',
    kind: instrumentKindWords[instrument.kind][language],
    name: measure ? `${measure.name[language]} (${measure.shortName[language]})` : instrument.title[language],
    sentence: measure ? measure.summary[language] : (instrument.summary?.[language] ?? around ?? t('actAround')),
    status: status ? instrumentStatusWords[status][language] : '',
    dates: actDates(instrument, measure, world),
    duties: (measure?.duties ?? []).map((duty) => ({
      text: duty.text[language],
      article: duty.article ? entryWords(duty.article)[language] : '',
    })),
    tasks: measure ? tasksOf(relatedObligations(catalogue, measure.id, on, null), world) : [],
    ...versionWords(celex, instrument, world),
    notes: texts([measure?.vietnam, ...(measure?.caveats ?? []), ...(instrument.notes ?? [])], world),
    citation: citation(`${instrument.title[language]}`, celex, key.place, instrument.eli ?? official),
    sources: sourcesOf([...(measure?.sources ?? []), ...instrument.sources], world),
    grade: gradeText(measure?.grade ?? instrument.grade, world),
    route: routeText({ view: 'act', celex }),
  };
}

/**
 * Of a text of a day: a newer one, and the amendments that it cannot hold. A number alone means the act as it stands, and the page
 * may be that very text: then only the newest text is named.
 */
function versionWords(
  celex: string,
  instrument: Instrument,
  { catalogue, language, on, t }: World,
): Pick<CardModel, 'newer' | 'newest'> {
  const { kind, newer, missing } = versionOf(celex, instrument, catalogue, on);
  const found = newer && {
    text: newer.celex,
    date: newer.date ? writeDate(newer.date, language) : newer.celex,
  };
  if (kind === 'published') return { newer: '', newest: found ? t('actLatest', found) : '' };
  const acts = missing.map((one) => one.instrument.number ?? one.instrument.id.slice(3)).join(', ');
  const said = [found ? t('actNewer', found) : '', acts ? t('newerAmended', { acts }) : ''];
  return { newer: said.filter(Boolean).join(' '), newest: '' };
}

/** "amends EUDR": what an act without a list of its own has to do with the measures. */
function aroundOf(instrument: Instrument, { catalogue, language }: World): string | null {
  const said = instrument.relations.flatMap(({ kind, id }) => {
    const measure = catalogue.measureOfAct(id);
    return measure
      ? [`${relationWords[kind][language]} ${measure.name[language]} (${measure.shortName[language]})`]
      : [];
  });
  const text = said.join('; ');
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : null;
}

function actTitle(celex: string, instrument: Instrument | null, language: 'en' | 'vi'): string {
  if (!instrument) return readableCelex(celex, language);
  return numbered(instrument.kind, instrument.number ?? celex)[language];
}

const citation = (title: string, celex: string, place: string | undefined, url: string): string =>
  `${title}${place ? `, ${place}` : ''} (CELEX ${celex}), ${url}`;
