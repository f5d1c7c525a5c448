/** `luongxanh check CODE`: the criteria for a product and a date, answered from facts or as an empty form. */
import { assess, type Criterion, evaluateCriterion, parseCode, readFacts, resolveCode } from '@luongxanh/core';
import { answerWords, problemWords } from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { UnusableCall } from '../context.ts';
import { factsGiven } from '../text/facts-file.ts';

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
    const given = context.options.facts === undefined ? {} : await factsGiven(String(context.options.facts), context);
    const specs = catalogue.records.criteria.flatMap((criterion) => criterion.facts);
    const { facts, problems: unfit } = readFacts(specs, given);
    const problems = [...resolved.value.problems, ...unfit];
    for (const problem of problems) context.err(`${problemWords(problem)[language]}\n`);
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
    return problems.length > 0 ? 1 : 0;
  },
};

function isFor(criterion: Criterion, code: string, measures: ReadonlySet<string>): boolean {
  if (criterion.measure === null || !measures.has(criterion.measure)) return false;
  return !criterion.codes || criterion.codes.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code));
}
