/**
 * The self-check as a memo in Markdown: for the buyer or one's own file. Every line cites its article and act; what is open
 * says so, and the memo says of itself that it is a self-check and no proof.
 */
import type { Bilingual, CriterionResult, IsoDate } from '@luongxanh/core';
import { printCode } from '@luongxanh/core';
import { answerWords } from '@luongxanh/core/words';
import type { ReadinessAnswers } from '../storage.ts';
import type { Speech } from '../ui/speech.tsx';
import type { ReadinessGroup } from './readiness.ts';

export interface Memo {
  readonly code: string;
  readonly label: Bilingual | null;
  readonly evaluated: readonly { readonly group: ReadinessGroup; readonly results: readonly CriterionResult[] }[];
  readonly answers: ReadinessAnswers;
  readonly today: IsoDate;
  readonly speech: Pick<Speech, 't' | 'say' | 'day'>;
}

/** What a person typed is text, not markup. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');

export function printMemo({ code, label, evaluated, answers, today, speech }: Memo): string {
  const { t, say, day } = speech;
  const lines = [
    `# ${t('memoTitle')}: ${printCode(code)}${label ? ` ${say(label)}` : ''}`,
    '',
    `${t('memoDay')}: ${day(today)}`,
    '',
    t('memoNote'),
    '',
  ];
  for (const { group, results } of evaluated) {
    lines.push(`## ${say(group.measure.name)} (CELEX ${group.measure.celex})`, '');
    for (const { criterion, answer } of results) {
      const place = criterion.article ? ` (${criterion.article})` : '';
      lines.push(`- **${say(criterion.title)}**${place}: ${say(answerWords[answer])}`);
      for (const spec of criterion.facts) {
        const given = answers.facts[spec.name] ?? '';
        if (given === '') continue;
        const value = given === 'yes' ? t('yes') : given === 'no' ? t('no') : plain(given);
        lines.push(`  - ${say(spec.ask)} ${value}${spec.unit ? ` ${spec.unit}` : ''}`);
      }
      const note = answers.notes[criterion.id]?.trim();
      if (note) lines.push(`  - ${t('evidenceNote')}: ${plain(note)}`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
