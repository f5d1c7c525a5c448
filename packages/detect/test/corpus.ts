/** Reads the corpora beside this package, and the pages kept outside the repository where there are any. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DetectOptions, detect } from '../src/index.ts';

export interface Line {
  readonly lang: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly why?: string;
  /** Where the text was found. */
  readonly source?: string;
  readonly years?: boolean;
  readonly options?: DetectOptions;
}

export interface Place {
  readonly text: string;
  /** Part of the act; '' where the text names none. */
  readonly place: string;
}

const corpus = new URL('../corpus/', import.meta.url);

const readLines = <T>(name: string): T[] =>
  readFileSync(new URL(name, corpus), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export const readCorpus = (name: string): Line[] => readLines<Line>(name);
export const readPlaceCorpus = (): Place[] => readLines<Place>('places.jsonl');

/** All files of references: the golden ones, then what must not be found, then what is hard. */
export const CORPORA: readonly string[] = [
  ...readdirSync(new URL('golden/', corpus))
    .sort()
    .map((name) => `golden/${name}`),
  'false-positives.jsonl',
  'hard-cases.jsonl',
];

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
