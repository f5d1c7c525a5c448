/**
 * Records on their way into the catalogue: each is checked against its schema, and its place in the files is kept, so that
 * later checks can name it.
 */
import type { z } from 'zod';
import type { Row, YamlFile } from './files.ts';
import { type Findings, type Place, shown } from './findings.ts';

/** Finds the line and column of a path inside a record. */
type Locate = (path: readonly PropertyKey[]) => Place;

/** Columns whose name is not the field's own in snake case. */
const COLUMNS: Readonly<Record<string, string>> = {
  part: 'ex',
  successors: 'successors',
  'period.from': 'period_from',
  'period.to': 'period_to',
  annexEntry: 'annex_entry',
  lawCode: 'law_code',
  lawYear: 'law_year',
  checkPercent: 'check_percent',
  thresholdKg: 'threshold_kg',
  quotaTonnes: 'quota_t',
  inForce: 'in_force',
  leadUnclear: 'lead_unclear',
  original: 'original_title',
};

/** The CSV column of a path: `condition.vi` is `condition_vi`. */
function columnOf(path: readonly PropertyKey[]): string | null {
  const [first, second] = path.map(String);
  if (first === undefined) return null;
  const pair = COLUMNS[`${first}.${second}`];
  if (pair) return pair;
  const column = COLUMNS[first] ?? first;
  return second === 'en' || second === 'vi' ? `${column}_${second}` : column;
}

export const inRow =
  (row: Row): Locate =>
  (path) => ({ file: row.file, row: row.line, column: columnOf(path) });

export const inYaml =
  (yaml: YamlFile, base: readonly PropertyKey[] = []): Locate =>
  (path) => ({
    file: yaml.file,
    row: yaml.lineOf([...base, ...path]),
    column: path.length > 0 ? path.map(String).join('.') : null,
  });

export class Collector {
  readonly #places = new WeakMap<object, Locate>();
  /** Ids of records that their schema refused: they were named, so nothing that points at them dangles. */
  readonly refused = new Set<string>();
  readonly findings: Findings;
  constructor(findings: Findings) {
    this.findings = findings;
  }

  /** Keeps the place of a record that is checked as part of another. */
  keep<T extends object>(value: T, locate: Locate): T {
    this.#places.set(value, locate);
    return value;
  }

  /** The record when its schema holds; else null, with a finding for each fault. The value itself is kept as it is. */
  take<T extends object>(schema: z.ZodType, value: T, locate: Locate): T | null {
    const result = schema.safeParse(value);
    if (result.success) return this.keep(value, locate);
    if ('id' in value) this.refused.add(String(value.id));
    for (const issue of flat(result.error.issues)) {
      const received = issue.path.reduce<unknown>(
        (part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step],
        value,
      );
      this.findings.add(locate(issue.path), {
        expected: expectationOf(issue, received),
        received: issue.code === 'unrecognized_keys' ? issue.keys.map(shown).join(', ') : shown(received),
        fix: fixOf(issue),
      });
    }
    return null;
  }

  placeOf(record: object, path: readonly PropertyKey[] = []): Place {
    return this.#places.get(record)?.(path) ?? { file: 'catalogue.yaml', row: null, column: null };
  }

  fault(record: object, path: readonly PropertyKey[], wrong: Parameters<Findings['add']>[1]): void {
    this.findings.add(this.placeOf(record, path), wrong);
  }
}

type Issue = z.core.$ZodIssue;

/** A union's issues hide what is wrong: the branch with the fewest issues is the one that was meant. */
function flat(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return flat(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', vi: 'Vietnamese' };
const languageOf = (issue: Issue) => LANGUAGES[String(issue.path.at(-1))];

function expectationOf(issue: Issue, received: unknown): string {
  const language = languageOf(issue);
  if (language && (received === undefined || received === '')) return `a text in ${language}`;
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'only fields that docs/records.md names';
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum}` : 'a text';
    case 'custom':
      return issue.message;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a value like ${issue.pattern ?? issue.format}` : issue.message;
    case 'invalid_type':
      return `a ${issue.expected}`;
    default:
      return issue.message;
  }
}

function fixOf(issue: Issue): string {
  const language = languageOf(issue);
  if (language) return `write the ${language} text, in our own words`;
  const field = String(issue.path[0] ?? '');
  if (field === 'sources') return 'name a source of sources*.csv';
  if (issue.code === 'unrecognized_keys') return 'take the field out, or correct its name';
  if (issue.code === 'invalid_value') return 'use one of these words';
  return 'correct the value';
}
