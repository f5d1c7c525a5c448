/** `luongxanh check CODE`: the criteria for a product and a date, answered from facts or as an empty form. */
import {
  assess,
  criteriaFor,
  evaluateCriterion,
  factsOfCode,
  type IsoDate,
  rankOf,
  readCode,
  readFacts,
} from '@luongxanh/core';
import { entryWords, problemWords, resultWords, shortDate } from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';
import { factsGiven } from '../text/facts-file.ts';

/** Verdicts that make a measure's criteria worth asking. */
const ASKED = new Set(['listed', 'partial', 'longer_code_needed', 'later', 'by_definition', 'horizontal']);

export const check: Command = {
  options: { facts: { type: 'string' } },
  async run(context) {
    const { catalogue, tree, on, language, json, out } = context;
    const input = context.words.join(' ');
    const resolved = readCode(input, tree);
    if (!resolved.ok) throw new UnusableCall(problemWords(resolved.problem)[language]);
    const { code } = resolved.value;
    const given = context.options.facts === undefined ? {} : await factsGiven(String(context.options.facts), context);
    const specs = catalogue.records.criteria.flatMap((criterion) => criterion.facts);
    const { facts: read, problems: unfit } = readFacts(specs, given);
    const facts = { ...factsOfCode(specs, code), ...read };
    const problems = [...resolved.value.problems, ...unfit];
    for (const problem of problems) context.err(`${problemWords(problem)[language]}\n`);
    // What binds most is asked first.
    const asked = assess(code, { catalogue, on, tree })
      .filter(({ status }) => ASKED.has(status))
      .sort((a, b) => rankOf(a) - rankOf(b))
      .flatMap(({ measure }) => criteriaFor(catalogue.records.criteria, measure, code).criteria);
    for (const criterion of asked) {
      const result = evaluateCriterion(criterion, facts, on);
      const { answer, missing } = result;
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
        // All that the criterion asks, also before it is asked: a form to prepare with.
        facts: criterion.facts.map(({ ask, ...fact }) => ({ ...fact, ask: ask[language] })),
        evidence: criterion.evidence.map((one) => one[language]),
        from: criterion.from,
        to: criterion.to,
        grade: criterion.grade,
        sources: criterion.sources,
      };
      out(json ? `${JSON.stringify(shown)}\n` : toText(shown, resultWords(result)[language], context));
    }
    return problems.length > 0 ? 1 : 0;
  },
};

interface Shown {
  readonly measure: string | null;
  readonly instrument: string;
  readonly article: string | null;
  readonly title: string;
  readonly question: string;
  readonly missing: readonly { readonly fact: string; readonly ask: string }[];
  readonly evidence: readonly string[];
  readonly from: IsoDate | null;
}

function toText(shown: Shown, answer: string, { language, on }: Context): string {
  const { measure, instrument, article, from } = shown;
  const coming =
    from !== null && from > on ? ` (${language === 'en' ? 'from' : 'từ'} ${shortDate(from, language)})` : '';
  return [
    `[${answer}${coming}] ${shown.title} — ${measure ?? instrument.slice(3)}${article ? `, ${entryWords(article)[language]}` : ''}`,
    `  ${shown.question}`,
    ...shown.missing.map(({ fact, ask }) => `    ? ${fact}: ${ask}`),
    ...shown.evidence.map((one) => `    · ${one}`),
    '',
  ].join('\n');
}
