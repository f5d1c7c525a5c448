/** The JSON shapes of the contract. Ids, statuses and field names never change with the language; words follow it. */
import type { Catalogue, Language, Problem, RelatedObligation, Verdict } from '@luongxanh/core';
import { problemWords, verdictQuestion, verdictReason } from '@luongxanh/core/words';

export const problemJson = (problem: Problem, language: Language) => ({
  ...problem,
  message: problemWords(problem)[language],
});

export function verdictJson(verdict: Verdict, catalogue: Catalogue, on: string, language: Language) {
  const measure = catalogue.measures.get(verdict.measure);
  if (!measure) throw new Error(`verdict of a measure that the catalogue lacks: ${verdict.measure}`);
  return {
    measure: verdict.measure,
    celex: verdict.celex,
    status: verdict.status,
    annexEntry: verdict.annexEntry,
    from: verdict.listedFrom,
    appliesFrom: verdict.appliesFrom,
    dates: verdict.dates.map(({ date, who }) => ({ date, who: who[language] })),
    until: verdict.until,
    reason: verdictReason(verdict, measure, on)[language],
    question: verdictQuestion(verdict)?.[language] ?? null,
    codes: verdict.codes,
    basis: verdict.basis,
    grade: verdict.grade,
    seldom: verdict.seldom,
    usual: verdict.usual,
    sources: verdict.sources,
  };
}

export const obligationJson = (related: RelatedObligation, language: Language) => ({
  id: related.id,
  instrument: related.instrument,
  lead: related.lead?.name[language] ?? null,
  leadNow: related.leadNow?.name[language] ?? null,
  task: related.task[language],
  deadline: related.deadline,
  relation: related.relation,
  measure: related.measure,
  measures: related.measures,
  why: related.why[language],
});
