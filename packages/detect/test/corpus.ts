/** Reads the corpora beside this package, and the pages kept outside the repository where there are any. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DetectOptions, detect } from '../src/index.ts';

export interface Line {
  readonly lang: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly why?: string;
  readonly years?: boolean;
  readonly options?: DetectOptions;
}

const corpus = new URL('../corpus/', import.meta.url);

export const readCorpus = (name: string): Line[] =>
  readFileSync(new URL(name, corpus), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

export const idsOf = (line: Line): string[] =>
  detect(line.text, line.options).map((reference) =>
    line.years && reference.year !== undefined ? `${reference.id}@${reference.year}` : reference.id,
  );

/** Pages for trying, kept beside the repository and not in it. */
const pages = new URL('../../../../shared/pages/', import.meta.url);

export function readPages(): { name: string; content: string }[] | null {
  if (!existsSync(pages)) return null;
  return readdirSync(pages)
    .filter((name) => !name.endsWith('.source.txt'))
    .map((name) => ({ name, content: readFileSync(new URL(name, pages), 'utf8') }));
}
