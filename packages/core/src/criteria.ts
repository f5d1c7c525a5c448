/**
 * Green-policy criteria as data: conditions over named facts, evaluated here, so that a data pack carries no code.
 *
 * Evaluation follows strong three-valued logic: what is not known stays not known unless the rest already decides.
 * The shape is that of an audit: id, title, question, evidence, and cases that show each answer.
 */
import { isIsoDate, isWithin } from './dates.ts';
import type { FactKind } from './problem.ts';
import type { Bilingual, InstrumentId, IsoDate, MeasureId, Sourced } from './records.ts';

export type FactValue = boolean | number | string;
/** Facts by name. A fact that is absent or null is not known. */
export type Facts = Readonly<Record<string, FactValue | null | undefined>>;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is: FactValue }
  | { readonly fact: string; readonly oneOf: readonly FactValue[] }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly atMost: number }
  | { readonly fact: string; readonly below: number }
  | { readonly fact: string; readonly onOrBefore: IsoDate }
  | { readonly fact: string; readonly onOrAfter: IsoDate }
  | { readonly fact: string; readonly given: true };

/** A fact that a criterion asks for: its name, its kind and unit, and how to ask for it. */
export interface FactSpec {
  readonly name: string;
  readonly kind: FactKind;
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** Code prefixes that tell the answer, by choice (`yes` and `no` for a boolean): nobody is asked what the product code says already. */
  readonly byCode?: Readonly<Record<string, readonly string[]>>;
  readonly ask: Bilingual;
}

/** A paper or record that shows the answer; with code prefixes, only for these goods. */
export interface Evidence extends Bilingual {
  readonly codes?: readonly string[];
}

export type CriterionAnswer = 'met' | 'not_met' | 'not_known' | 'not_asked';

export interface CriterionCase {
  readonly name: string;
  readonly on: IsoDate;
  readonly facts: Facts;
  readonly answer: CriterionAnswer;
}

/** One thing that goods, a firm or a plan must meet. */
export interface Criterion extends Sourced {
  readonly id: string;
  readonly measure: MeasureId | null;
  readonly instrument: InstrumentId;
  readonly article: string | null;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly evidence: readonly Evidence[];
  readonly facts: readonly FactSpec[];
  /** Code prefixes that the criterion is for; absent: every code in the scope of the measure. */
  readonly codes?: readonly string[];
  /** The criterion is asked on dates in this window; a null bound does not close it. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Not asked where this is false. */
  readonly when?: Condition;
  readonly met: Condition;
  readonly cases: readonly CriterionCase[];
}

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly answer: CriterionAnswer;
  /** Facts that are not known and that the answer still hangs on. */
  readonly missing: readonly string[];
  /** Of what is not asked: the date is outside its window, or the facts rule it out. */
  readonly because?: 'date' | 'facts';
}

/** The facts that a product code tells by itself. */
export function factsOfCode(specs: readonly FactSpec[], code: string): Facts {
  const told: Record<string, FactValue> = {};
  for (const { name, kind, byCode = {} } of specs)
    for (const [choice, prefixes] of Object.entries(byCode))
      if (prefixes.some((prefix) => code.startsWith(prefix)))
        told[name] = kind === 'boolean' ? choice === 'yes' : choice;
  return told;
}

/** The criteria of a measure that a product code leaves open, each with only the facts and the evidence that these goods leave open. */
export function criteriaFor(
  criteria: readonly Criterion[],
  measure: MeasureId,
  code: string,
): { readonly criteria: readonly Criterion[]; readonly told: Facts } {
  const own = criteria.filter((one) => one.measure === measure && isFor(one.codes, code));
  const told = factsOfCode(
    own.flatMap(({ facts }) => facts),
    code,
  );
  const arise = own.filter(({ when }) => !when || evaluateCondition(when, told) !== false);
  const open = arise.map((one) => ({
    ...one,
    facts: one.facts.filter(({ name }) => !(name in told)),
    evidence: one.evidence.filter(({ codes }) => isFor(codes, code)),
  }));
  return { criteria: open, told };
}

/** A wide code is meant by what is said of a code below it. */
const isFor = (prefixes: readonly string[] | undefined, code: string): boolean =>
  !prefixes || prefixes.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code));

type Truth = boolean | null;

/** True, false, or null where the facts do not decide. */
export function evaluateCondition(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return conjunction(condition.all.map((part) => evaluateCondition(part, facts)));
  if ('any' in condition) {
    const none = conjunction(condition.any.map((part) => negate(evaluateCondition(part, facts))));
    return negate(none);
  }
  if ('not' in condition) return negate(evaluateCondition(condition.not, facts));
  const value = facts[condition.fact];
  if (value === undefined || value === null || value === '') return null;
  if ('given' in condition) return true;
  if ('is' in condition) return value === condition.is;
  if ('oneOf' in condition) return condition.oneOf.includes(value);
  if ('atLeast' in condition) return typeof value === 'number' ? value >= condition.atLeast : null;
  if ('atMost' in condition) return typeof value === 'number' ? value <= condition.atMost : null;
  if ('below' in condition) return typeof value === 'number' ? value < condition.below : null;
  // Only ISO dates compare as text; another way of writing would decide by its first digit.
  if (typeof value !== 'string' || !isIsoDate(value)) return null;
  return 'onOrBefore' in condition ? value <= condition.onOrBefore : value >= condition.onOrAfter;
}

const negate = (truth: Truth): Truth => (truth === null ? null : !truth);
const conjunction = (parts: readonly Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

/** The names of all facts that a condition reads. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsOf))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsOf))];
  if ('not' in condition) return factsOf(condition.not);
  return [condition.fact];
}

/** Answers one criterion from facts, on a date. */
export function evaluateCriterion(criterion: Criterion, facts: Facts, on: IsoDate): CriterionResult {
  if (!isWithin(on, criterion.from, criterion.to))
    return { criterion, answer: 'not_asked', missing: [], because: 'date' };
  const asked = criterion.when ? evaluateCondition(criterion.when, facts) : true;
  if (asked === false) return { criterion, answer: 'not_asked', missing: [], because: 'facts' };
  const met = evaluateCondition(criterion.met, facts);
  if (asked === true && met !== null) return { criterion, answer: met ? 'met' : 'not_met', missing: [] };
  const names = [...(criterion.when ? factsOf(criterion.when) : []), ...factsOf(criterion.met)];
  const missing = [...new Set(names)].filter(
    (name) => facts[name] === undefined || facts[name] === null || facts[name] === '',
  );
  return { criterion, answer: 'not_known', missing };
}
