/**
 * The self-check as a memo in Markdown: for the buyer or one's own file. Every line cites its article and act, what is open says
 * so and names the evidence to hold, sources are numbered with the day on which they were read; and the memo says of itself
 * that it is a self-check and no proof.
 */
import {
  type Bilingual,
  type Catalogue,
  type CriterionResult,
  type FactSpec,
  type IsoDate,
  isIsoDate,
  type Measure,
  printCode,
  type SourceId,
} from '@luongxanh/core';
import { choiceWords, entryWords, factUnitWords, gradeWords, resultWords, verdictReason } from '@luongxanh/core/words';
import type { ReadinessAnswers } from '../storage.ts';
import type { Speech } from '../ui/speech.tsx';
import { address, plain } from './markdown.ts';
import { askedOn, given, type ReadinessGroup } from './readiness.ts';

export interface Memo {
  readonly code: string;
  readonly label: Bilingual | null;
  readonly evaluated: readonly { readonly group: ReadinessGroup; readonly results: readonly CriterionResult[] }[];
  /** Measures that bear on the goods and are not asked about. */
  readonly unasked: readonly Measure[];
  readonly answers: ReadinessAnswers;
  readonly catalogue: Pick<Catalogue, 'records' | 'sources'>;
  readonly today: IsoDate;
  readonly speech: Pick<Speech, 't' | 'say' | 'day' | 'shortDay' | 'number'>;
}

export function printMemo(memo: Memo): string {
  const { code, label, evaluated, unasked, answers, catalogue, today, speech } = memo;
  const { t, say, day } = speech;
  const { version, asOf, nomenclature } = catalogue.records;
  const numbers = new Map<SourceId, number>();
  const cite = (ids: readonly SourceId[]) => {
    const known = ids.filter((id) => catalogue.sources.has(id));
    for (const id of known) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return known.length > 0 ? ` [${known.map((id) => numbers.get(id)).join(', ')}]` : '';
  };
  const lines = [
    `# ${t('memoTitle')}: ${printCode(code)}${label ? ` ${say(label)}` : ''}`,
    '',
    `${t('memoFor')}: `,
    '',
    `${t('memoProduct')}: ${printCode(code)} (${nomenclature})${label ? `, ${plain(say(label))}` : ''}`,
    '',
    `${t('memoDay')}: ${day(today)}${answers.changed ? `. ${t('answersOf')} ${day(answers.changed)}` : ''}. ${t('factsFrom', { version, nomenclature })} ${day(asOf)}.`,
    '',
    t('memoNote'),
    '',
  ];
  for (const { group, results } of evaluated) {
    lines.push(
      `## ${say(group.measure.name)} (CELEX ${group.measure.celex})`,
      '',
      `${plain(say(verdictReason(group.verdict, group.measure, today)))}${cite(group.verdict.sources)}`,
      '',
      `${t('memoAsked')} ${day(askedOn(group.verdict, today))}:`,
      '',
      ...results.flatMap((result) => criterionLines(result, memo, cite)),
      '',
    );
  }
  if (unasked.length > 0) {
    const names = unasked.map((one) => `- ${plain(say(one.name))} (CELEX ${one.celex})`);
    lines.push(`## ${t('readinessUnasked')}`, '', t('readinessUnaskedDo'), '', ...names, '');
  }
  return `${[...lines, ...sourceLines(numbers, memo)].join('\n').trimEnd()}\n`;
}

function criterionLines(
  result: CriterionResult,
  { answers, speech }: Memo,
  cite: (ids: readonly SourceId[]) => string,
): string[] {
  const { t, say } = speech;
  const { criterion, answer } = result;
  const place = criterion.article ? ` (${say(entryWords(criterion.article))})` : '';
  const lines = [`- **${say(criterion.title)}**${place}: ${say(resultWords(result))}${cite(criterion.sources)}`];
  for (const spec of criterion.facts) {
    const text = given(spec, answers);
    if (text === '') {
      if (answer === 'not_known') lines.push(`  - ${t('memoOpen')}: ${say(spec.ask)}`);
      continue;
    }
    const unit = spec.unit ? ` ${say(factUnitWords(spec.unit))}` : '';
    lines.push(`  - ${say(spec.ask)} ${answerText(spec, text, speech)}${unit}`);
  }
  const note = answers.notes[criterion.id]?.trim();
  if (note) lines.push(`  - ${t('evidenceNote')}: ${plain(note)}`);
  else if (criterion.evidence.length > 0 && answer !== 'not_asked')
    lines.push(`  - ${t('memoEvidence')}: ${criterion.evidence.map((one) => plain(say(one))).join('; ')}`);
  return lines;
}

/** An answer as the form shows it: stored are short names, plain digits and days. */
function answerText(spec: FactSpec, text: string, { t, say, day, number }: Memo['speech']): string {
  switch (spec.kind) {
    case 'boolean':
      return text === 'yes' || text === 'no' ? t(text) : plain(text);
    case 'choice':
      return say(choiceWords(text));
    case 'date':
      return isIsoDate(text) ? day(text) : plain(text);
    case 'number':
      return Number.isFinite(Number(text)) ? number(Number(text), 10) : plain(text);
    default:
      return plain(text);
  }
}

function sourceLines(numbers: ReadonlyMap<SourceId, number>, { catalogue, speech }: Memo): string[] {
  const { t, say, shortDay } = speech;
  if (numbers.size === 0) return [];
  const lines = [...numbers].flatMap(([id, number]) => {
    const source = catalogue.sources.get(id);
    if (!source) return [];
    const about = [say(source.publisher), say(source.title)].map(plain).join(', ');
    return `${number}. ${about}${source.url ? `, ${address(source.url)}` : ''}; ${t('sourceRead')} ${shortDay(source.read)}; ${say(gradeWords[source.grade])}`;
  });
  return [`## ${t('memoSources')}`, '', ...lines];
}
