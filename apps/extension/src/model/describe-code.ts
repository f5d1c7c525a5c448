/**
 * The card of a product code: one line for each measure that bears on it, the dates, the obligations behind, the figures.
 * Codes that the CN lacks are answered where the nomenclature can answer, and the card says so.
 */
import {
  brief,
  codeOfReference,
  type Measure,
  obligationsBehind,
  printCode,
  type Reference,
  rankOf,
  type Verdict,
} from '@luongxanh/core';
import { entryWords, levelWords, shortDate, verdictReason, verdictWords, writeDate } from '@luongxanh/core/words';
import type { CardModel, ReferenceKey } from '../messages.ts';
import { isAboutCode } from './about-code.ts';
import { applicationDates, emptyCard, gradeText, sourcesOf, tasksOf, texts } from './card-parts.ts';
import { figureLine } from './figure-line.ts';
import { taricUrl } from './links-out.ts';
import { aheadOf, markOfVerdict, markOfVerdicts } from './marks.ts';
import { routeText } from './routes.ts';
import { byCodeOrDescription, groupVerdicts, keyDate } from './verdict-groups.ts';
import type { World } from './world.ts';

/** Lines of a reason beyond this many belong to the panel. */
const BEARING = new Set<Verdict['status']>(['listed', 'partial', 'longer_code_needed', 'by_definition', 'later']);

/** What core finds for a code or a range of codes; null where no code of it exists. */
export function codeFinding(key: ReferenceKey, world: Pick<World, 'catalogue' | 'tree' | 'on'>) {
  const reference: Reference = { ...key, text: '', start: 0, end: 0, confidence: 1 };
  const finding = brief([reference], world).codes[0] ?? null;
  const exists = finding && world.tree.label(finding.code) !== null && world.tree.has(finding.code.slice(0, 8));
  return exists ? finding : null;
}

export function describeCodeCard(key: ReferenceKey, world: World): CardModel {
  const { catalogue, tree, language, on, t } = world;
  const parts = codeOfReference(key.id);
  const finding = codeFinding(key, world);
  const asked = parts?.code ?? '';
  const title = parts?.to
    ? t('codeRange', { from: printCode(asked), to: printCode(parts.to) })
    : `${key.ex ? 'ex ' : ''}${printCode(asked)}`;
  const blank = emptyCard(key, title);
  if (!finding) return { ...blank, sentence: t('codeUnknown', { nomenclature: tree.nomenclature }) };
  const { code } = finding;
  // What names the code, what a description decides, what seldom concerns these goods, what bears on all goods.
  const place = (verdict: Verdict) =>
    verdict.seldom ? 2 : isAboutCode(verdict) ? 0 : verdict.status === 'by_definition' ? 1 : 3;
  const verdicts = [...finding.verdicts].sort((a, b) => place(a) - place(b) || rankOf(a) - rankOf(b));
  const measureOf = (verdict: Verdict) => catalogue.measures.get(verdict.measure) as Measure;
  const bearing = verdicts.filter((verdict) => BEARING.has(verdict.status));
  const dates = bearing.flatMap((verdict) =>
    applicationDates(
      measureOf(verdict).shortName[language],
      verdict.dates.filter(({ date }) => date > on),
      world,
    ).map((date, at) => ({ ...date, day: verdict.dates.filter((one) => one.date > on)[at]?.date ?? '' })),
  );
  const level = { 2: 'hs2', 4: 'hs4', 6: 'hs6', 8: 'cn8', 10: 'taric10' }[asked.length] as keyof typeof levelWords;
  const strong = bearing
    .filter((verdict) => verdict.usual || (verdict.status === 'listed' && verdict.appliesFrom !== null))
    .map(measureOf);
  const ahead = aheadOf(verdicts, on);
  const answeredAs = !parts?.to && code !== asked ? t('codeAnsweredAs', { code: printCode(code) }) : '';
  return {
    ...blank,
    mark: markOfVerdicts(verdicts),
    tag: ahead ? t('markAppliesFrom', { date: shortDate(ahead, language) }) : '',
    kind: t('codeKind', { level: levelWords[level]?.[language] ?? '' }),
    name: [tree.label(code)?.[language] ?? '', answeredAs].filter(Boolean).join('. '),
    sentence: sentenceOf(bearing, world),
    verdicts: verdicts.map((verdict) => ({
      measure: verdict.measure,
      name: measureOf(verdict).shortName[language],
      mark: markOfVerdict(verdict),
      status: keyDate(verdict)?.kind === 'left' ? statusText(verdict, world) : verdictWords[verdict.status][language],
      when: whenText(verdict, world),
      reason: verdictReason(verdict, measureOf(verdict), on)[language],
    })),
    dates: dates.sort((a, b) => a.day.localeCompare(b.day)).map(({ day: _day, ...date }) => date),
    duties: strong.flatMap((measure) =>
      measure.duties.map((duty) => ({
        text: duty.text[language],
        article: [measure.shortName[language], duty.article && entryWords(duty.article)[language]]
          .filter(Boolean)
          .join(' '),
      })),
    ),
    tasks: tasksOf(obligationsBehind(catalogue, bearing, on, code), world),
    figure: figureLine(code, world),
    notes: texts(
      strong.map((measure) => measure.vietnam),
      world,
    ),
    citation: citationOf(title, code, verdicts, world),
    official: taricUrl(code, on),
    sources: sourcesOf(
      bearing.flatMap((verdict) => verdict.sources),
      world,
    ),
    grade: bearing[0] ? gradeText(bearing[0].grade, world) : '',
    route: routeText({ view: 'product', code: asked }),
  };
}

/**
 * What the panel puts first, in one line. What seldom concerns the code, and proposals, which are no law, stand in the rows alone: a
 * name in this line is read as a finding.
 */
function sentenceOf(bearing: readonly Verdict[], world: World): string {
  const { catalogue, language, on, t } = world;
  const { now, soon, depends: open } = groupVerdicts(bearing, on);
  const names = (verdicts: readonly Verdict[]) =>
    verdicts
      .map((verdict) => catalogue.measures.get(verdict.measure)?.shortName[language] ?? verdict.measure)
      .join(', ');
  const bound = [...now, ...soon];
  const listed = names(bound.filter(({ status }) => status === 'listed'));
  const usual = names(bound.filter((verdict) => verdict.usual));
  const { byCode, byDescription } = byCodeOrDescription(open);
  const depends = names([...byCode, ...byDescription]);
  const coming = names(bound.filter(({ status }) => status === 'later'));
  const said = [
    listed && t('codeListedNow', { measures: listed }),
    usual && t('codeUsual', { measures: usual }),
    depends && t('codeDepends', { measures: depends }),
    coming && t('codeComing', { measures: coming }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : t('codeNothing', { date: writeDate(on, language) });
}

/** The word of the verdict with the date that a person reads first. */
function statusText(verdict: Verdict, { language, on, t }: World): string {
  const status = verdictWords[verdict.status][language];
  const key = keyDate(verdict);
  if (!key) return status;
  const date = writeDate(key.date, language);
  if (key.kind === 'left') return t('statusUntil', { date });
  if (key.kind === 'enters') return t('statusFrom', { status, date });
  return key.date > on ? t('statusDutyFrom', { status, date }) : t('statusDutySince', { status, date });
}

/** "duty from 30/12/2026", short: the card has little room. */
function whenText(verdict: Verdict, { language, on, t }: World): string {
  const key = keyDate(verdict);
  if (!key || key.kind === 'left') return '';
  const word = key.kind === 'enters' ? 'rowEnters' : key.date > on ? 'rowDuty' : 'rowDutySince';
  return `${t(word)} ${shortDate(key.date, language)}`;
}

function citationOf(title: string, code: string, verdicts: readonly Verdict[], world: World): string {
  const { tree, language, on } = world;
  const label = tree.label(code)?.[language] ?? '';
  const words = verdicts
    .filter((verdict) => BEARING.has(verdict.status))
    .map(
      (verdict) =>
        `${world.catalogue.measures.get(verdict.measure)?.shortName[language]}: ${statusText(verdict, world)}`,
    );
  return `${title.replaceAll('\u00a0', ' ')} ${label} (${tree.nomenclature}, ${writeDate(on, language)}). ${words.join('; ')}`.trim();
}
