/** `luongxanh check CODE`: the criteria for a product and a date, answered from facts or as an empty form. */
import { readFile } from 'node:fs/promises';
import { assess, type Criterion, evaluateCriterion, type Facts, parseCode, resolveCode } from '@luongxanh/core';
import { answerWords, problemWords } from '@luongxanh/core/words';
import Papa from 'papaparse';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';

/** Verdicts that make a measure's criteria worth asking. */
const ASKED = new Set(['listed', 'partial', 'longer_code_needed', 'later', 'by_definition', 'horizontal']);

export const check: Command = {
  options: { facts: { type: 'string' } },
  async run(context) {
    const { catalogue, tree, on, language, json, out } = context;
    const input = context.words.join(' ');
    const parsed = parseCode(input);
    const resolved = parsed.ok ? resolveCode(input, parsed.value, tree) : parsed;
    if (!resolved.ok) throw new UnusableCall(problemWords(resolved.problem)[language]);
    const { code } = resolved.value;
    const facts = context.options.facts === undefined ? {} : await readFacts(String(context.options.facts), context);
    const measures = new Set(
      assess(code, { catalogue, on, tree })
        .filter(({ status }) => ASKED.has(status))
        .map(({ measure }) => measure),
    );
    const asked = catalogue.records.criteria.filter((criterion) => isFor(criterion, code, measures));
    for (const criterion of asked) {
      const { answer, missing } = evaluateCriterion(criterion, facts, on);
      const shown = {
        id: criterion.id,
        measure: criterion.measure,
        instrument: criterion.instrument,
        article: criterion.article,
        title: criterion.title[language],
        question: criterion.question[language],
        answer,
        missing: missing.map((name) => ({
          fact: name,
          ask: criterion.facts.find((fact) => fact.name === name)?.ask[language] ?? name,
        })),
        evidence: criterion.evidence.map((one) => one[language]),
        from: criterion.from,
        grade: criterion.grade,
        sources: criterion.sources,
      };
      out(
        json
          ? `${JSON.stringify(shown)}\n`
          : `[${answerWords[answer][language]}] ${shown.title} — ${shown.measure ?? shown.instrument.slice(3)}${shown.article ? `, ${shown.article}` : ''}\n  ${shown.question}\n${shown.missing.map(({ fact, ask }) => `    ? ${fact}: ${ask}\n`).join('')}${shown.evidence.map((one) => `    · ${one}\n`).join('')}`,
      );
    }
    return 0;
  },
};

function isFor(criterion: Criterion, code: string, measures: ReadonlySet<string>): boolean {
  if (criterion.measure === null || !measures.has(criterion.measure)) return false;
  return !criterion.codes || criterion.codes.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code));
}

/** Facts as JSON (`{"name": value}`) or as CSV with the columns fact,value. */
async function readFacts(file: string, { language }: Context): Promise<Facts> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UnusableCall(problemWords({ code: 'unreadable_file', file, reason: (error as Error).message })[language]);
  }
  if (file.endsWith('.csv')) {
    const rows = Papa.parse<{ fact?: string; value?: string }>(text, { header: true, skipEmptyLines: true }).data;
    return Object.fromEntries(rows.flatMap(({ fact, value }) => (fact ? [[fact, factValueOf(value ?? '')]] : [])));
  }
  try {
    return JSON.parse(text) as Facts;
  } catch (error) {
    throw new UnusableCall(
      language === 'en'
        ? `${file} is no JSON: ${(error as Error).message}. Expected {"fact": value}, or a CSV with the columns fact,value.`
        : `${file} không phải JSON: ${(error as Error).message}. Cần {"fact": giá trị} hoặc CSV có cột fact,value.`,
    );
  }
}

const factValueOf = (text: string): Facts[string] => {
  const word = text.trim();
  if (word === '') return null;
  if (/^(?:true|yes|có)$/i.test(word)) return true;
  if (/^(?:false|no|không)$/i.test(word)) return false;
  return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
};
