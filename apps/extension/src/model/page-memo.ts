/**
 * The findings of a page as a memo in Markdown, as an officer would put it on file: what the page is, statements that the law has
 * overtaken, the acts with CELEX, ELI, status and dates by article, what follows for exporters, the codes with their verdicts, what
 * Viet Nam has undertaken with the body then and now, numbered sources with the day on which they were read.
 */
import { baseCelex, type SourceId } from '@luongxanh/core';
import { gradeWords, instrumentStatusWords } from '@luongxanh/core/words';
import type { PageReport } from '../messages.ts';
import { numbered } from './act-title.ts';
import { address, plain } from './markdown.ts';
import { actLines } from './memo-acts.ts';
import { codeLines } from './memo-codes.ts';
import { obligationLines } from './memo-obligations.ts';
import { type Memo, mentions, type Voice } from './memo-parts.ts';
import { briefOfPage, type PageWorld } from './page-brief.ts';

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
  const memo: Memo = { world, voice, found, cite, subject: report.subject };
  const body = [
    ...outdatedLines(memo),
    ...actLines(memo),
    ...codeLines(memo),
    ...obligationLines(memo),
    ...documentLines(memo),
  ];
  const lines = [
    `# ${t('pageMemoTitle')}: ${plain(titleOf(report, world, voice))}`,
    '',
    `${t('pageMemoPage')}: ${[plain(report.title), report.url ? address(report.url) : ''].filter(Boolean).join(', ')}`,
    '',
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

/** The act that the page is the text of, by its number and name; else the title of the page. */
function titleOf({ subject, title, url }: PageReport, { catalogue }: PageWorld, { say }: Voice): string {
  const id = subject?.startsWith('eu:') ? `eu:${baseCelex(subject.slice(3))}` : null;
  const act = id ? catalogue.instruments.get(id) : undefined;
  if (!id || !act) return title || url;
  const name = catalogue.measureOfAct(id)?.name ?? act.shortName;
  return [act.number ? say(numbered(act.kind, act.number)) : '', say(name ?? act.title)].filter(Boolean).join(', ');
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
    const about = [say(source.publisher), say(source.title), source.published ? day(source.published) : '']
      .filter(Boolean)
      .join(', ');
    const url = source.url ? `, ${address(source.url)}` : '';
    return `${number}. ${plain(about)}${url}; ${t('sourceRead')} ${shortDay(source.read)}; ${say(gradeWords[source.grade])}`;
  });
  return [`## ${t('sources')}`, '', ...lines, ''];
}
