/** The text that the other libraries search: one document for each subheading, with the labels and trade names that ours reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { readNomenclature } from '../src/build/read.ts';
import { readNames } from '../src/build/read-names.ts';

export interface Doc {
  readonly id: string;
  readonly codes: string;
  readonly label: string;
  readonly names: string;
  readonly headingLabel: string;
  readonly headingNames: string;
}

const root = new URL('../records/', import.meta.url);
export const folder = {
  list: (name: string): string[] => readdirSync(new URL(`${name}/`, root)),
  read: (file: string): string => readFileSync(new URL(file, root), 'utf8'),
};

export function documents(): Doc[] {
  const { codes, labels, known } = readNomenclature(folder);
  const { names } = readNames(folder, known);
  const namesOf = new Map<string, string[]>();
  for (const { code, name } of names) namesOf.set(code, [...(namesOf.get(code) ?? []), name]);
  const label = (code: string) => `${labels.get(code)?.en ?? ''}; ${labels.get(code)?.vi ?? ''}`;
  const trade = (code: string) => (namesOf.get(code) ?? []).join('; ');
  return [...new Set(codes.map(({ code }) => code.slice(0, 6)))].map((id) => ({
    id,
    codes: `${id.slice(0, 4)} ${id} ${id.slice(0, 4)}.${id.slice(4)} ${id.slice(4)}`,
    label: label(id),
    names: trade(id),
    headingLabel: label(id.slice(0, 4)),
    headingNames: trade(id.slice(0, 4)),
  }));
}
