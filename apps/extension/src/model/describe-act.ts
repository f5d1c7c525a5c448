/** The card of an EU act: status, dates, what the exporter hands over, what Viet Nam has undertaken, whether a newer text is known. */
import { baseCelex, describeAct, type Instrument, relatedObligations } from '@luongxanh/core';
import {
  entryWords,
  instrumentKindWords,
  instrumentStatusWords,
  relationWords,
  writeDate,
} from '@luongxanh/core/words';
import type { CardModel, ReferenceKey } from '../messages.ts';
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
  if (!instrument) return { ...blank, kind: kindOfCelex(celex, language), sentence: t('actUnknown') };
  const around = aroundOf(instrument, world);
  return {
    ...blank,
    mark: markOfAct(act),
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
    newer: newerWords(celex, instrument, world),
    notes: texts([measure?.vietnam, ...(measure?.caveats ?? []), ...(instrument.notes ?? [])], world),
    citation: citation(`${instrument.title[language]}`, celex, key.place, instrument.eli ?? official),
    sources: sourcesOf([...(measure?.sources ?? []), ...instrument.sources], world),
    grade: gradeText(measure?.grade ?? instrument.grade, world),
    route: routeText({ view: 'act', celex }),
  };
}

/** A newer text; and where a text of a day is named, the amendments that it cannot hold. */
function newerWords(celex: string, instrument: Instrument, { catalogue, language, on, t }: World): string {
  const { kind, newer, missing } = versionOf(celex, instrument, catalogue, on);
  const acts = (kind === 'consolidated' ? missing : [])
    .map((one) => one.instrument.number ?? one.instrument.id.slice(3))
    .join(', ');
  return [
    // A number alone means the act as it stands, and the page may be that very text: only a dated text can be an older one.
    newer
      ? t(kind === 'consolidated' ? 'actNewer' : 'actLatest', {
          text: newer.celex,
          date: newer.date ? writeDate(newer.date, language) : newer.celex,
        })
      : '',
    acts ? t('newerAmended', { acts }) : '',
  ]
    .filter(Boolean)
    .join(' ');
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
  const kind = instrumentKindWords[instrument.kind][language];
  return `${kind} ${instrument.number ?? celex}`;
}

const LETTERS = { R: 'regulation', L: 'directive', D: 'decision', PC: 'proposal' } as const;

function kindOfCelex(celex: string, language: 'en' | 'vi'): string {
  const letter = /^[0-9CE]\d{4}([A-Z]{1,2})/.exec(celex)?.[1] as keyof typeof LETTERS | undefined;
  const kind = letter ? LETTERS[letter] : undefined;
  return kind ? instrumentKindWords[kind][language] : 'CELEX';
}

/** A number reads year first since 2015 and for Directives; an older Regulation has its number first. */
export function readableCelex(celex: string, language: 'en' | 'vi'): string {
  const parts = /^3(\d{4})([RLD])0*(\d+)$/.exec(baseCelex(celex));
  if (!parts) return `CELEX ${celex}`;
  const [, year = '', letter, number = ''] = parts;
  const old = letter === 'R' && Number(year) < 2015;
  return `${kindOfCelex(celex, language)} ${old ? `${number}/${year}` : `${year}/${number}`}`;
}

const citation = (title: string, celex: string, place: string | undefined, url: string): string =>
  `${title}${place ? `, ${place}` : ''} (CELEX ${celex}), ${url}`;
