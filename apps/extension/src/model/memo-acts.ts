/**
 * The acts of a page in its memo. The act that the page is the text of comes first and is told which newer text is known and which
 * amendments it lacks; what that act merely cites stands in a few lines, with its newest text. On other pages every act is told in full.
 */
import { type ActFinding, baseCelex, type Measure } from '@luongxanh/core';
import { entryWords, gradeWords, instrumentStatusWords } from '@luongxanh/core/words';
import { CHANGED_BY } from '../i18n/changed-by.ts';
import { type ActChange, changesTo } from './act-history.ts';
import { numbered, readableCelex } from './act-title.ts';
import { dayOfText, versionOf } from './act-version.ts';
import { eurLexUrl } from './links-out.ts';
import { address, plain } from './markdown.ts';
import { dayFirst, type Memo, mentions, type Voice } from './memo-parts.ts';
import { timelineOf } from './timeline.ts';

export function actLines(memo: Memo): string[] {
  const { found, voice, subject } = memo;
  const { t } = voice;
  const isSubject = ({ id }: ActFinding) =>
    subject?.startsWith('eu:') === true && baseCelex(id.slice(3)) === baseCelex(subject.slice(3));
  const known = found.acts
    .filter((act) => act.instrument !== null)
    .sort((a, b) => Number(isSubject(b)) - Number(isSubject(a)));
  const others = found.acts.filter((act) => act.instrument === null);
  const ofAct = known.some(isSubject);
  const [told, cited] = ofAct ? [known.filter(isSubject), known.filter((act) => !isSubject(act))] : [known, []];
  return [
    ...(told.length > 0
      ? [`## ${t('pageMemoActs')}`, '', ...told.flatMap((act) => oneAct(act, isSubject(act), memo))]
      : []),
    ...(cited.length > 0 ? [`## ${t('pageMemoCitedActs')}`, '', ...cited.map((act) => citedAct(act, memo)), ''] : []),
    ...(others.length > 0
      ? [
          `## ${t('pageMemoOtherActs')}`,
          '',
          // Nothing is known of them here: enough to look them up, in one paragraph.
          `${[...others]
            .sort((a, b) => b.mentions - a.mentions)
            .map(({ id, mentions: count }) => {
              const often = count > 1 ? ` (${t('mentions', { count })})` : '';
              return `${nameOf(id, voice)}CELEX ${id.slice(3)}${often}`;
            })
            .join('; ')}.`,
          '',
        ]
      : []),
  ];
}

/** An act that the text of the page cites: what it is, whether it is current, the next day, what it means. */
function citedAct(act: ActFinding, memo: Memo): string {
  const { found, voice, cite, world } = memo;
  const { t, say, shortDay } = voice;
  const { measure, instrument, status } = act;
  const next = act.dates
    .map(({ date }) => date)
    .filter((date) => date > world.on)
    .sort()[0];
  return [
    `- **${plain(nameAndShort(act, voice))}**: ${citation(act, voice)}.`,
    status ? ` ${t('colStatus')}: ${say(instrumentStatusWords[status])}.` : '',
    newestText(act, voice),
    ...historyOf(act, false, memo).map((line) => ` ${line}`),
    next ? ` ${t('applicationTitle')}: ${shortDay(next)}.` : '',
    mentions(act.id, found, voice),
    measure ? ` ${plain(say(measure.summary))}${cite(measure.sources)}` : cite(instrument?.sources ?? []),
  ].join('');
}

const nameAndShort = ({ measure, instrument }: ActFinding, { say }: Voice): string =>
  measure ? `${say(measure.name)} (${say(measure.shortName)})` : say(instrument?.title ?? { en: '', vi: '' });

function oneAct(act: ActFinding, isSubject: boolean, memo: Memo): string[] {
  const { found, voice, cite, world } = memo;
  const { t, say, day } = voice;
  const { measure, instrument, status } = act;
  const statusLine = status ? ` ${t('colStatus')}: **${say(instrumentStatusWords[status])}**.` : '';
  return [
    `### ${plain(nameAndShort(act, voice))}`,
    '',
    `${citation(act, voice)}.${statusLine}${isSubject ? '' : newestText(act, voice)}${mentions(act.id, found, voice)}`,
    '',
    ...(isSubject ? version(act, memo) : []),
    ...bulleted(historyOf(act, isSubject, memo)),
    ...(measure ? [`${plain(say(measure.summary))}${cite(measure.sources)}`, ''] : []),
    ...listed(t('applicationTitle'), measure ? application(measure, voice) : []),
    ...listed(t('memoAhead'), ahead(act, memo)),
    ...listed(
      t('exporterDuties'),
      (measure?.duties ?? []).map(
        ({ text, article }) => `${plain(say(text))}${article ? ` (${say(entryWords(article))})` : ''}`,
      ),
    ),
    ...(measure?.vietnam ? [`${t('aboutVietnam')}: ${plain(say(measure.vietnam))}`, ''] : []),
    ...(measure
      ? [`${t('grade')}: ${say(gradeWords[measure.grade])}. ${t('asOf')} ${day(measure.asOf)}.`, '']
      : instrument
        ? [`${t('grade')}: ${say(gradeWords[instrument.grade])}.${cite(instrument.sources)}`, '']
        : []),
  ];

  function listed(title: string, lines: readonly string[]): string[] {
    return lines.length > 0 ? [`${title}:`, '', ...lines.map((line) => `- ${line}`), ''] : [];
  }

  function application({ application: rules }: Measure, spoken: Voice): string[] {
    return [...rules]
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ date, who, article }) => {
        const begun = date <= world.on ? ` (${t('applicationBegun')})` : '';
        return `${dayFirst(date, spoken)}${begun}: ${plain(say(who))}${article ? ` (${say(entryWords(article))})` : ''}`;
      });
  }
}

/** What is ahead beside the days on which duties begin: lists that change, reviews, repeal. */
function ahead({ instrument, measure }: ActFinding, { world, voice }: Memo): string[] {
  const { say, day } = voice;
  const told = new Set((measure?.application ?? []).map(({ date }) => date));
  return timelineOf(instrument, measure, world.on)
    .filter(({ when, date, what }) => when !== 'past' && what !== null && !told.has(date))
    .map(({ date, precision, what, article }) => {
      const text = day(date, precision);
      const first = text.charAt(0).toUpperCase() + text.slice(1);
      return `${first}: ${plain(say(what ?? { en: '', vi: '' }))}${article ? ` (${say(entryWords(article))})` : ''}`;
    });
}

/** Is this text current: the answer for the act that the page is the text of. */
function version({ instrument }: ActFinding, { subject, voice, world }: Memo): string[] {
  const { t, day } = voice;
  if (!instrument || !subject) return [];
  const { kind, date, newer, missing } = versionOf(subject.slice(3), instrument, world.catalogue, world.on);
  const text = kind === 'published' ? t('versionPublished') : date ? t('versionConsolidated') : t('versionLatest');
  const lacks = missing.map(({ instrument: by, date: from }) => changeWords({ by, date: from }, voice)).join('; ');
  return [
    `${text}${date ? ` ${day(date)}` : ''}.`,
    '',
    ...(newer
      ? [
          `**${t('versionNewer')}${newer.date ? ` ${day(newer.date)}` : ''}**: CELEX ${newer.celex}, ${address(eurLexUrl(newer.celex))}`,
          '',
        ]
      : []),
    ...(lacks ? [`${t('versionMissing', { count: missing.length })} ${lacks}.`, ''] : []),
    ...(!newer && !lacks && !(kind === 'consolidated' && date === null) ? [t('versionCurrent'), ''] : []),
  ];
}

/** Last day, repeal and replacement, amendments, proposals; in one line each. */
function historyOf({ instrument }: ActFinding, isSubject: boolean, { world, voice, subject }: Memo): string[] {
  const { t, day } = voice;
  if (!instrument) return [];
  // What the text of the page lacks has been said with its version.
  const lacking =
    isSubject && subject ? versionOf(subject.slice(3), instrument, world.catalogue, world.on).missing : [];
  const said = new Set(lacking.map(({ instrument: { id } }) => id));
  const changes = changesTo(instrument.id, world.catalogue).filter(
    ({ kind, by }) => kind !== 'amends' || !said.has(by.id),
  );
  const kinds = ['repeals', 'succeeds', 'amends', 'corrects'] as const;
  return [
    ...(instrument.ended ? [`${t('lastDayInForce')}: **${day(instrument.ended)}**.`] : []),
    ...kinds.flatMap((kind) => {
      const of = changes.filter((change) => change.kind === kind && !change.proposed);
      return of.length > 0
        ? [`${first(t(CHANGED_BY[kind]))}: ${of.map((one) => changeWords(one, voice)).join('; ')}.`]
        : [];
    }),
    ...changes
      .filter(({ proposed }) => proposed)
      .map((one) => `${first(t('amendmentProposed'))} ${changeWords(one, voice)}.`),
  ];
}

const bulleted = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [...lines.map((line) => `- ${line}`), ''] : [];

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Regulation (EU) 2025/2650 (since 26 Dec 2025)"; a proposal counts from no day. */
function changeWords({ by, date }: Pick<ActChange, 'by' | 'date'>, { t, say, shortDay }: Voice): string {
  const name = by.number ? say(numbered(by.kind, by.number)) : say(by.title);
  const since = by.kind === 'proposal' ? '' : `${t('rowSince')} `;
  return `${plain(name)}${date ? ` (${since}${shortDay(date)})` : ''}`;
}

/** Of a cited act: the newest text that is known, without a warning, because what is cited is the act. */
function newestText({ newer }: ActFinding, { t, shortDay }: Voice): string {
  const day = newer ? dayOfText(newer) : null;
  return newer ? ` ${t('memoNewestText', { celex: newer, date: day ? shortDay(day) : '' })}` : '';
}

function citation({ id, instrument }: ActFinding, { say }: Voice): string {
  const celex = id.slice(3);
  const known = instrument?.number ? say(numbered(instrument.kind, instrument.number)) : '';
  const eli = instrument?.eli ? `, ELI ${address(instrument.eli)}` : '';
  return `${known ? `${plain(known)}, ` : nameOf(id, { say })}CELEX ${celex}${eli}, ${address(eurLexUrl(celex))}`;
}

/** "Regulation (EU) 2016/679, " of an act without a record; nothing where its number does not tell the style. */
function nameOf(id: string, { say }: Pick<Voice, 'say'>): string {
  const read = say({ en: readableCelex(id.slice(3), 'en'), vi: readableCelex(id.slice(3), 'vi') });
  return read.startsWith('CELEX') ? '' : `${plain(read)}, `;
}
