/**
 * Facts as people and files give them, brought to the kind that a criterion asks for. What does not fit is a problem and stays
 * unknown: compared as it stands, "30/12/2020" would be later than "2020-12-31", and "yes" would not be true.
 */
import type { FactSpec, Facts, FactValue } from './criteria.ts';
import { isIsoDate } from './dates.ts';
import { fold } from './fold.ts';
import { fail, type Problem, type Result, succeed } from './problem.ts';

const YES = new Set(['true', 'yes', 'y', 'co', '1']);
const NO = new Set(['false', 'no', 'n', 'khong', '0']);

/** One value in the kind of its fact; null where nothing is given. Fails with `unusable_fact`. */
export function readFact(spec: FactSpec, given: unknown): Result<FactValue | null> {
  if (given === null || given === undefined) return succeed(null);
  const text = typeof given === 'object' ? JSON.stringify(given) : String(given).trim();
  if (text === '') return succeed(null);
  const value = typeof given === 'object' ? null : fitted(spec, text);
  if (value !== null) return succeed(value);
  const { name, kind, unit, choices } = spec;
  return fail({ code: 'unusable_fact', fact: name, input: text, kind, unit: unit ?? null, choices: choices ?? [] });
}

function fitted({ kind, choices }: FactSpec, text: string): FactValue | null {
  switch (kind) {
    case 'boolean':
      return YES.has(fold(text)) ? true : NO.has(fold(text)) ? false : null;
    case 'number':
      return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
    case 'date':
      return isIsoDate(text) ? text : null;
    case 'choice':
      return choices?.find((choice) => fold(choice) === fold(text)) ?? null;
    case 'text':
      return text;
  }
}

export interface ReadFacts {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** All values given by name. Names that no criterion asks for are problems too: a slip there would pass in silence. */
export function readFacts(specs: Iterable<FactSpec>, given: Readonly<Record<string, unknown>>): ReadFacts {
  const known = new Map([...specs].map((spec) => [spec.name, spec]));
  const facts: Record<string, FactValue | null> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const spec = known.get(name);
    if (!spec) {
      problems.push({ code: 'unknown_fact', fact: name });
      continue;
    }
    const read = readFact(spec, value);
    if (read.ok) facts[name] = read.value;
    else problems.push(read.problem);
  }
  return { facts, problems };
}
