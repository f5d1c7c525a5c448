/** The findings of a page as a table for a terminal: what is referred to, how often, and what it means on the date. */
import { brief, type Reference, rankOf } from '@luongxanh/core';
import { instrumentStatusWords, shortDate, verdictWords } from '@luongxanh/core/words';
import { catalogue } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import type { PageReport } from '../../src/messages.ts';

const HEAD = {
  en: ['Reference', 'Mentions', 'What it is', 'What it means'],
  vi: ['Dẫn chiếu', 'Số lần', 'Là gì', 'Ý nghĩa'],
} as const;

/** Columns padded to the widest cell; at most 78 characters a cell. */
export function findingsTable(report: PageReport, on: string, language: 'en' | 'vi'): string {
  const references = report.references.map(
    (found): Reference => ({ ...found, end: found.start + found.text.length, confidence: 1 }),
  );
  const found = brief(references, { catalogue, on, tree: nomenclature() });
  const mentions = new Map(report.references.map((reference) => [reference.id, reference.mentions]));
  const unknown = language === 'en' ? 'no rule for goods known here' : 'chưa biết quy định nào cho hàng hóa';
  const rows = [
    ...found.acts.map((act) => [
      act.id,
      mentions.get(act.id),
      act.measure?.shortName[language] ??
        act.instrument?.shortName?.[language] ??
        act.instrument?.title[language] ??
        '',
      act.status
        ? `${instrumentStatusWords[act.status][language]}${act.dates[0] ? `, ${shortDate(act.dates[0].date, language)}` : ''}`
        : unknown,
    ]),
    ...found.instruments.map((instrument) => [
      instrument.id,
      mentions.get(instrument.id),
      instrument.instrument?.title[language] ?? '',
      instrument.instrument ? instrumentStatusWords[instrument.instrument.status][language] : unknown,
    ]),
    ...found.codes.map((code) => [
      code.id,
      mentions.get(code.id),
      nomenclature().label(code.code)?.[language] ?? '',
      [...code.verdicts]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .filter((verdict) => ['listed', 'partial', 'longer_code_needed', 'later', 'excluded'].includes(verdict.status))
        .map(
          (verdict) =>
            `${catalogue.measures.get(verdict.measure)?.shortName[language]}: ${verdictWords[verdict.status][language]}`,
        )
        .join('; ') || unknown,
    ]),
  ].map((row) => row.map((cell) => clip(String(cell ?? ''))));
  const table = [HEAD[language] as readonly string[], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  return [line(table[0] ?? []), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const clip = (text: string): string => ([...text].length > 78 ? `${[...text].slice(0, 77).join('')}…` : text);
