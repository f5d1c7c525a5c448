/**
 * Which criteria a product is asked, and how the answers stand. The criteria of every measure that bears on the code, now or
 * later, and that name the code or name none; evaluated by core. An answer that was not given stays not known.
 */
import {
  assess,
  type Catalogue,
  type CodeTree,
  type Criterion,
  type CriterionAnswer,
  type CriterionResult,
  criteriaFor,
  evaluateCriterion,
  type FactSpec,
  type Facts,
  type FactValue,
  type IsoDate,
  type Measure,
  readFact,
  type Verdict,
} from '@luongxanh/core';
import type { ReadinessAnswers } from '../storage.ts';
import { groupVerdicts } from './verdict-groups.ts';

export interface ReadinessGroup {
  readonly measure: Measure;
  readonly verdict: Verdict;
  readonly criteria: readonly Criterion[];
  /** What the code tells already; its questions are left out. */
  readonly told: Facts;
}

/** Criteria by measure, what binds first. Measures without criteria are left out. */
export function readinessFor(code: string, on: IsoDate, catalogue: Catalogue, tree: CodeTree): ReadinessGroup[] {
  const groups = groupVerdicts(assess(code, { catalogue, on, tree }), on);
  return [...groups.now, ...groups.soon, ...groups.depends, ...groups.horizontal].flatMap((verdict) => {
    const measure = catalogue.measures.get(verdict.measure);
    const { criteria, told } = criteriaFor(catalogue.records.criteria, verdict.measure, code);
    return measure && criteria.length > 0 ? [{ measure, verdict, criteria, told }] : [];
  });
}

/**
 * Measures that bear on the goods and of which no criterion asks here, so that a self-check without a question about them is
 * not taken for an answer.
 */
export function unasked(code: string, on: IsoDate, catalogue: Catalogue, tree: CodeTree): Measure[] {
  const asked = new Set(readinessFor(code, on, catalogue, tree).map(({ measure }) => measure.id));
  const groups = groupVerdicts(assess(code, { catalogue, on, tree }), on);
  return [...groups.now, ...groups.soon, ...groups.depends].flatMap((verdict) => {
    const measure = catalogue.measures.get(verdict.measure);
    return measure && !asked.has(measure.id) ? [measure] : [];
  });
}

/**
 * The day on which the criteria are asked: today, or the first day of duty where that is still ahead, because a self-check
 * prepares for it.
 */
export const askedOn = (verdict: Verdict, today: IsoDate): IsoDate =>
  verdict.appliesFrom !== null && verdict.appliesFrom > today ? verdict.appliesFrom : today;

/** What a form field holds, as a fact read the way the command line reads it; what does not fit its kind stays not known. */
export function factFrom(spec: FactSpec, text: string): FactValue | null {
  const read = readFact(spec, text);
  return read.ok ? read.value : null;
}

/** What was answered to a fact; a number that waits for review is not answered. */
export const given = (spec: FactSpec, answers: Pick<ReadinessAnswers, 'facts' | 'review'>): string =>
  spec.kind === 'number' && answers.review.includes(spec.name) ? '' : (answers.facts[spec.name] ?? '');

/** The answers with one changed; whoever answers has reviewed. */
export function answered(
  answers: ReadinessAnswers,
  part: 'facts' | 'notes',
  name: string,
  value: string,
  today: IsoDate,
): ReadinessAnswers {
  return {
    ...answers,
    [part]: { ...answers[part], [name]: value },
    changed: today,
    review: part === 'facts' ? answers.review.filter((one) => one !== name) : answers.review,
  };
}

export function evaluateGroup(group: ReadinessGroup, facts: Facts, today: IsoDate): CriterionResult[] {
  const on = askedOn(group.verdict, today);
  return group.criteria.map((criterion) => evaluateCriterion(criterion, { ...group.told, ...facts }, on));
}

/** The questions of today and, apart, those that the act asks only years from now. */
export function byDay(results: readonly CriterionResult[]): {
  readonly asked: readonly CriterionResult[];
  readonly later: readonly CriterionResult[];
} {
  const isLater = ({ because }: CriterionResult) => because === 'date';
  return { asked: results.filter((one) => !isLater(one)), later: results.filter(isLater) };
}

/** For each criterion the facts that none before it asks: a fact that several share is answered once. */
export function factsOnce(criteria: readonly Criterion[]): ReadonlyMap<string, readonly FactSpec[]> {
  const seen = new Set<string>();
  return new Map(
    criteria.map(({ id, facts }) => {
      const fresh = facts.filter(({ name }) => !seen.has(name));
      for (const { name } of fresh) seen.add(name);
      return [id, fresh];
    }),
  );
}

export function countAnswers(results: readonly CriterionResult[]): Readonly<Record<CriterionAnswer, number>> {
  const counts: Record<CriterionAnswer, number> = { met: 0, not_met: 0, not_known: 0, not_asked: 0 };
  for (const result of results) counts[result.answer]++;
  return counts;
}
