/** Packs the nomenclature into modules of strings: codes by heading, labels, the search index. */

import type { IndexText } from './pack-index.ts';
import { packLabels } from './pack-labels.ts';
import type { ChangeRow, CodeRow, LabelRow, SectionRow } from './read.ts';
import type { SynonymRow } from './read-synonyms.ts';

interface Module {
  readonly code: string;
  readonly types: string;
}

/**
 * `codes`: `0101:2100 2910,0102:...` (four digits after the heading, the supplementary unit after a slash and the first year after a sign of
 * addition, where there are any).
 * `changes`: see `packChanges`. `sections`: `I:01-05 II:06-14 ...`, each with its first and last chapter. Labels and index: see their packers. All are strings that are cut once: a literal of objects of this size costs more to parse.
 */
export function pack(records: {
  readonly codes: readonly CodeRow[];
  readonly changes: readonly ChangeRow[];
  readonly sections: readonly SectionRow[];
  readonly labels: ReadonlyMap<string, LabelRow>;
  readonly synonyms: readonly SynonymRow[];
  readonly index: IndexText;
}): Readonly<Record<string, Module>> {
  const headings = new Map<string, string[]>();
  for (const { code, unit, since } of records.codes) {
    const heading = headings.get(code.slice(0, 4)) ?? [];
    heading.push(`${code.slice(4)}${unit ? `/${unit}` : ''}${since ? `+${since}` : ''}`);
    headings.set(code.slice(0, 4), heading);
  }
  const packed = [...headings].map(([heading, rest]) => `${heading}:${rest.join(' ')}`).join(',');
  const sections = records.sections.map(({ section, first, last }) => `${section}:${first}-${last}`).join(' ');
  const synonyms = records.synonyms.map(({ word, means }) => `${word}\t${means}`);
  return {
    codes: {
      code: `export const codes = ${JSON.stringify(packed)};\nexport const sections = ${JSON.stringify(sections)};\nexport const changes = ${JSON.stringify(packChanges(records.changes))};\n`,
      types:
        'export declare const codes: string;\nexport declare const sections: string;\nexport declare const changes: string;\n',
    },
    labels: strings({ ...packLabels(records.labels) }),
    index: strings({ ...records.index, synonyms: synonyms.join('\n') }),
  };
}

/**
 * `2021 V2 8541:4010>4100,4090>4200 4300;9403:9030>9100`, a line for each last year and grade: by heading, four digits of the
 * code, then those of its successors; a successor in another heading is written in full.
 */
function packChanges(changes: readonly ChangeRow[]): string {
  const lines = new Map<string, Map<string, string[]>>();
  for (const { code, lastYear, successors, grade } of changes) {
    const heading = code.slice(0, 4);
    const headings = lines.get(`${lastYear} ${grade}`) ?? new Map<string, string[]>();
    lines.set(`${lastYear} ${grade}`, headings);
    const short = successors.map((one) => (one.startsWith(heading) ? one.slice(4) : one)).join(' ');
    headings.set(heading, [...(headings.get(heading) ?? []), `${code.slice(4)}>${short}`]);
  }
  const body = (headings: ReadonlyMap<string, readonly string[]>) =>
    [...headings].map(([heading, rest]) => `${heading}:${rest.join(',')}`).join(';');
  return [...lines].map(([head, headings]) => `${head} ${body(headings)}`).join('\n');
}

/** A module of string constants. */
function strings(values: Readonly<Record<string, string>>): Module {
  const lines = (line: (name: string, value: string) => string) =>
    Object.entries(values)
      .map(([name, value]) => line(name, value))
      .join('');
  return {
    code: lines((name, value) => `export const ${name} = ${JSON.stringify(value)};\n`),
    types: lines((name) => `export declare const ${name}: string;\n`),
  };
}
