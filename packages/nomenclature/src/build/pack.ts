/** Packs the nomenclature into modules: codes by heading in one short string, labels as one JSON text. */
import type { ChangeRow, CodeRow, LabelRow } from './read.ts';

interface Module {
  readonly code: string;
  readonly types: string;
}

const text = (value: unknown): string => JSON.stringify(JSON.stringify(value));

/**
 * `codes`: `0101:2100 2910,0102:...` (four digits after the heading, the supplementary unit after a slash where there is one).
 * `labels`: `{"0901":["en","vi"]}`. Both are strings that are parsed once: a literal of this size costs more to parse.
 */
export function pack(records: {
  readonly codes: readonly CodeRow[];
  readonly changes: readonly ChangeRow[];
  readonly labels: ReadonlyMap<string, LabelRow>;
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
  const labels = Object.fromEntries([...records.labels].map(([code, { en, vi }]) => [code, [en, vi]]));
  return {
    codes: {
      code: `export const codes = ${JSON.stringify(packed)};\nexport const changes = JSON.parse(${text(changes)});\n`,
      types:
        'export declare const codes: string;\nexport declare const changes: [code: string, lastYear: number, grade: "V2" | "V1" | "M", ...successors: string[]][];\n',
    },
    labels: {
      code: `export const labels = JSON.parse(${text(labels)});\n`,
      types: 'export declare const labels: Readonly<Record<string, readonly [en: string, vi: string]>>;\n',
    },
  };
}
