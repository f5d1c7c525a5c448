/** Packs the nomenclature into modules: codes by heading in one short string, labels as one JSON text. */

import { FIRST_SIGN, LONGEST_SHARED } from '../text/front-code.ts';
import type { IndexText } from './pack-index.ts';
import type { ChangeRow, CodeRow, LabelRow } from './read.ts';
import type { SynonymRow } from './read-synonyms.ts';

interface Module {
  readonly code: string;
  readonly types: string;
}

/** How much the text shares with the one before it, as one sign, then the rest. Signs start at `(`, so none needs a backslash. */
function frontCode(before: string, text: string): string {
  let shared = 0;
  while (shared < LONGEST_SHARED && shared < text.length && text[shared] === before[shared]) shared += 1;
  return String.fromCharCode(FIRST_SIGN + shared) + text.slice(shared);
}

const text = (value: unknown): string => JSON.stringify(JSON.stringify(value));

/**
 * `codes`: `0101:2100 2910,0102:...` (four digits after the heading, the supplementary unit after a slash where there is one).
 * `labels`: lines of code, English, Vietnamese, parted by tabs, each without what it shares with the line before; a code called
 * like the one above it is left out.
 * Both are strings that are cut once: a literal of objects of this size costs more to parse.
 */
export function pack(records: {
  readonly codes: readonly CodeRow[];
  readonly changes: readonly ChangeRow[];
  readonly labels: ReadonlyMap<string, LabelRow>;
  readonly synonyms: readonly SynonymRow[];
  readonly index: IndexText;
}): Readonly<Record<string, Module>> {
  const headings = new Map<string, string[]>();
  for (const { code, unit } of records.codes) {
    const heading = headings.get(code.slice(0, 4)) ?? [];
    heading.push(`${code.slice(4)}${unit ? `/${unit}` : ''}`);
    headings.set(code.slice(0, 4), heading);
  }
  const packed = [...headings].map(([heading, rest]) => `${heading}:${rest.join(' ')}`).join(',');
  const changes = records.changes.map(({ code, lastYear, successors, grade }) => [
    code,
    lastYear,
    grade,
    ...successors,
  ]);
  const lines = [...records.labels]
    .filter(([code, { en, vi }]) => {
      const above = records.labels.get(code.slice(0, -2));
      return !(code.length > 4 && above?.en === en && above.vi === vi);
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const labels = lines.map(([code, label], at) => {
    const [codeBefore, before] = lines[at - 1] ?? ['', { en: '', vi: '' }];
    return [frontCode(codeBefore, code), frontCode(before.en, label.en), frontCode(before.vi, label.vi)].join('\t');
  });
  const synonyms = records.synonyms.map(({ word, means }) => `${word}\t${means}`);
  const literal = (lines: readonly string[]) => JSON.stringify(lines.join('\n'));
  return {
    codes: {
      code: `export const codes = ${JSON.stringify(packed)};\nexport const changes = JSON.parse(${text(changes)});\n`,
      types:
        'export declare const codes: string;\nexport declare const changes: [code: string, lastYear: number, grade: "V2" | "V1" | "M", ...successors: string[]][];\n',
    },
    labels: {
      code: `export const labels = ${literal(labels)};\n`,
      types: 'export declare const labels: string;\n',
    },
    index: {
      code: `${Object.entries({ ...records.index, synonyms: synonyms.join('\n') })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
        .join('')}`,
      types: ['codes', 'vocabulary', 'stream', 'synonyms']
        .map((name) => `export declare const ${name}: string;\n`)
        .join(''),
    },
  };
}
