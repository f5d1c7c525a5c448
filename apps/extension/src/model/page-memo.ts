/**
 * The findings of a page as a memo in Markdown, as an officer would put it on file: what the page is, the acts with CELEX, ELI,
 * status and dates by article, what follows for exporters, what Viet Nam has undertaken with the body then and now, the codes
 * with their verdicts, statements that the law has overtaken, numbered sources with the day on which they were read.
 */
import {
  type ActFinding,
  type Measure,
  printCode,
  type RelatedObligation,
  rankOf,
  type SourceId,
} from '@luongxanh/core';
import {
  entryWords,
  gradeWords,
  instrumentStatusWords,
  linkWords,
  verdictReason,
  verdictWords,
} from '@luongxanh/core/words';
import type { PageReport } from '../messages.ts';
import type { Speech } from '../ui/speech.tsx';
import { eurLexUrl } from './links-out.ts';
import { address, plain, table } from './markdown.ts';
import { briefOfPage, type PageBrief, type PageWorld } from './page-brief.ts';
import { numbered } from './page-groups.ts';

type Voice = Pick<Speech, 't' | 'say' | 'day' | 'shortDay'>;

interface Memo {
  readonly world: PageWorld;
  readonly voice: Voice;
  readonly found: PageBrief;
  /** Number of a source in the list at the end. */
  cite(ids: readonly SourceId[]): string;
}

export function printPageMemo(report: PageReport, world: PageWorld, voice: Voice): string {
  const { t, day } = voice;
  const { version, asOf, nomenclature } = world.catalogue.records;
  const found = briefOfPage(report, world);
  const numbers = new Map<SourceId, number>();
  const cite = (ids: readonly SourceId[]) => {
    const known = ids.filter((id) => world.catalogue.sources.has(id));
    for (const id of known) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return known.length > 0 ? ` [${known.map((id) => numbers.get(id)).join(', ')}]` : '';
  };
  const memo: Memo = { world, voice, found, cite };
  const body = [
    ...actLines(memo),
    ...codeLines(memo),
    ...obligationLines(memo),
    ...documentLines(memo),
    ...outdatedLines(memo),
  ];
  const lines = [
    `# ${t('pageMemoTitle')}: ${plain(report.title || report.url)}`,
    '',
    ...(report.url ? [`${t('pageMemoPage')}: ${address(report.url)}`, ''] : []),
    `${t('pageMemoDay')}: ${day(world.on)}. ${t('factsFrom', { version, nomenclature })} ${day(asOf)}.`,
    '',
    ...(report.truncated ? [t('pageTruncated'), ''] : []),
    ...(body.length > 0 ? body : [t('pageNothing'), '']),
    ...sourceLines(numbers, memo),
    '---',
    '',
    `${t('pageMemoNotice')} ${t('notLegalAdvice')}`,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function actLines({ found, voice, cite }: Memo): string[] {
  const { t, say, day } = voice;
  const known = found.acts.filter((act) => act.instrument !== null);
  const others = found.acts.filter((act) => act.instrument === null);
  const lines = known.flatMap((act) => {
    const { measure, instrument, status, newer } = act;
    const name = measure
      ? `${say(measure.name)} (${say(measure.shortName)})`
      : say(instrument?.title ?? { en: '', vi: '' });
    const inOrder = [...(measure?.application ?? [])].sort((a, b) => a.date.localeCompare(b.date));
    const dates = inOrder.map(
      ({ date, who, article }) =>
        `- ${day(date)}: ${plain(say(who))}${article ? ` (${say(entryWords(article))})` : ''}`,
    );
    const duties = (measure?.duties ?? []).map(
      ({ text, article }) => `- ${plain(say(text))}${article ? ` (${say(entryWords(article))})` : ''}`,
    );
    return [
      `### ${plain(name)}`,
      '',
      `${citation(act, voice)}. ${t('colStatus')}: ${status ? say(instrumentStatusWords[status]) : ''}.${mentions(act.id, found, voice)}`,
      '',
      ...(measure ? [`${plain(say(measure.summary))}${cite(measure.sources)}`, ''] : []),
      ...(newer ? [`**${t('newerText', { celex: newer })}** ${address(eurLexUrl(newer))}`, ''] : []),
      ...(dates.length > 0 ? [`${t('cardDates')}:`, '', ...dates, ''] : []),
      ...(duties.length > 0 ? [`${t('exporterDuties')}:`, '', ...duties, ''] : []),
      ...(measure?.vietnam ? [`${t('aboutVietnam')}: ${plain(say(measure.vietnam))}`, ''] : []),
      ...(measure ? [`${t('grade')}: ${say(gradeWords[measure.grade])}; ${t('asOf')} ${day(measure.asOf)}.`, ''] : []),
    ];
  });
  return [
    ...(lines.length > 0 ? [`## ${t('pageMemoActs')}`, '', ...lines] : []),
    ...(others.length > 0
      ? [
          `## ${t('pageMemoOtherActs')}`,
          '',
          ...others.map((act) => `- ${citation(act, voice)}${mentions(act.id, found, voice)}`),
          '',
        ]
      : []),
  ];

  function citation({ id, instrument }: ActFinding, { say: speak }: Voice): string {
    const celex = id.slice(3);
    const number = instrument?.number ? `${plain(speak(numbered(instrument.kind, instrument.number)))}, ` : '';
    const eli = instrument?.eli ? `, ELI ${address(instrument.eli)}` : '';
    return `${number}CELEX ${celex}${eli}, ${address(eurLexUrl(celex))}`;
  }
}

/** "Named 3 times, first as “…”; places: Article 5(2)". */
function mentions(id: string, found: PageBrief, { t }: Voice): string {
  const seen = found.mentions.get(id);
  if (!seen) return '';
  const places = seen.places.length > 0 ? ` ${t('pageMemoPlaces', { places: seen.places.join('; ') })}` : '';
  return ` ${t('pageMemoNamed', { count: seen.count, text: plain(seen.text) })}${places}`;
}

function codeLines({ found, voice, world, cite }: Memo): string[] {
  const { t, say } = voice;
  const { catalogue, tree, on } = world;
  if (found.codes.length === 0) return [];
  const rows = found.codes.flatMap(({ code, ex, verdicts }) => {
    const label = tree.label(code);
    const first = `${ex ? 'ex ' : ''}${printCode(code)} ${label ? plain(say(label)) : ''}`.trim();
    const bearing = [...verdicts].filter(({ status }) => status !== 'horizontal').sort((a, b) => rankOf(a) - rankOf(b));
    if (bearing.length === 0) return [[first, '', t('watchNothing')]];
    return bearing.map((verdict, at) => {
      const measure = catalogue.measures.get(verdict.measure) as Measure;
      const reason = say(verdictReason(verdict, measure, on));
      return [
        at === 0 ? first : '',
        `${plain(say(measure.shortName))} (${verdict.celex})`,
        `**${say(verdictWords[verdict.status])}**. ${plain(reason)}${cite(verdict.sources)}`,
      ];
    });
  });
  return [
    `## ${t('groupCodes')}`,
    '',
    ...table([t('colCode'), t('colMeasure'), t('colStatus')], rows),
    '',
    t('notListedNote'),
    '',
  ];
}

function obligationLines({ found, voice, world, cite }: Memo): string[] {
  const { t, say, day } = voice;
  if (found.obligations.length === 0) return [];
  const name = (one: RelatedObligation) => {
    const instrument = world.catalogue.instruments.get(one.instrument);
    return instrument?.number ? say(numbered(instrument.kind, instrument.number)) : say(instrument?.title ?? one.task);
  };
  const lead = ({ lead: then, leadNow: now }: RelatedObligation) => {
    if (!then) return t('noLead');
    return now && now.id !== then.id ? `${say(then.name)} → ${t('bodyNow')} ${say(now.name)}` : say(then.name);
  };
  return [
    `## ${t('obligationsBehind')}`,
    '',
    ...found.obligations.map((one) => {
      const measures = one.measures.map((id) => say(world.catalogue.measures.get(id)?.shortName ?? { en: id, vi: id }));
      return [
        `- ${plain(name(one))}${one.place ? `, ${plain(say(one.place))}` : ''}: ${plain(say(one.task))}`,
        `  - ${t('leadBody')}: ${plain(lead(one))}${one.deadline ? `; ${t('deadline')}: ${day(one.deadline)}` : ''}`,
        `  - ${measures.join(', ')}: ${say(linkWords[one.relation])}. ${plain(say(one.why))}${cite((one.obligation ?? one.link).sources)}`,
      ].join('\n');
    }),
    '',
  ];
}

function documentLines({ found, voice, cite }: Memo): string[] {
  const { t, say, day } = voice;
  const known = found.instruments.flatMap(({ id, instrument }) => (instrument ? [{ id, instrument }] : []));
  const unknown = found.instruments.filter(({ instrument }) => instrument === null);
  if (found.instruments.length === 0) return [];
  return [
    `## ${t('groupVietnam')}`,
    '',
    ...known.map(({ id, instrument }) => {
      const number = instrument.number ? say(numbered(instrument.kind, instrument.number)) : '';
      const about = [number, instrument.date ? day(instrument.date) : '', say(instrument.title)]
        .filter(Boolean)
        .join(', ');
      const url = instrument.url ? `, ${address(instrument.url)}` : '';
      return `- ${plain(about)} (${say(instrumentStatusWords[instrument.status])})${url}.${mentions(id, found, voice)}${cite(instrument.sources)}`;
    }),
    ...unknown.map(({ id }) => `- ${plain(id.slice(3))}: ${t('instrumentUnknown')}${mentions(id, found, voice)}`),
    '',
  ];
}

function outdatedLines({ found, voice, cite }: Memo): string[] {
  const { t, say, day } = voice;
  if (found.outdated.length === 0) return [];
  return [
    `## ${t('groupOutdated')}`,
    '',
    ...found.outdated.flatMap(({ claim, text }) => [
      `> ${plain(text)}`,
      '',
      `${plain(say(claim.correction))} (${t('overtakenSince')} ${day(claim.since)})${cite(claim.sources)}`,
      '',
    ]),
  ];
}

function sourceLines(numbers: ReadonlyMap<SourceId, number>, { world, voice }: Memo): string[] {
  const { t, say, day, shortDay } = voice;
  if (numbers.size === 0) return [];
  const lines = [...numbers].map(([id, number]) => {
    const source = world.catalogue.sources.get(id);
    if (!source) return '';
    const about = [source.publisher, source.title, source.published ? day(source.published) : '']
      .filter(Boolean)
      .join(', ');
    const url = source.url ? `, ${address(source.url)}` : '';
    return `${number}. ${plain(about)}${url}; ${t('sourceRead')} ${shortDay(source.read)}; ${say(gradeWords[source.grade])}`;
  });
  return [`## ${t('sources')}`, '', ...lines, ''];
}
