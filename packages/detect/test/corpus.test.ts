/** Runs every line of the corpora and prints a report by file and language. A line that fails names itself. */
import { afterAll, describe, expect, it } from 'vitest';
import { idsOf, type Line, readCorpus } from './corpus.ts';

const FILES = [
  'golden/acts.jsonl',
  'golden/instruments.jsonl',
  'golden/codes.jsonl',
  'false-positives.jsonl',
  'hard-cases.jsonl',
];

interface Tally {
  wanted: number;
  found: number;
  wrong: number;
}
const report = new Map<string, Tally>();

function count(file: string, line: Line, got: readonly string[]): void {
  for (const key of [file, `${file} ${line.lang}`]) {
    const tally = report.get(key) ?? { wanted: 0, found: 0, wrong: 0 };
    const left = [...got];
    for (const id of line.expect) {
      tally.wanted++;
      const at = left.indexOf(id);
      if (at < 0) continue;
      tally.found++;
      left.splice(at, 1);
    }
    tally.wrong += left.length;
    report.set(key, tally);
  }
}

describe.each(FILES)('%s', (file) => {
  it.each(readCorpus(file).map((line, index) => [index + 1, line] as const))('line %i', (_, line) => {
    const got = idsOf(line);
    count(file, line, got);
    expect(got, line.why ?? line.text).toEqual(line.expect);
  });
});

describe('golden acts', () => {
  it('hold every official language and Vietnamese', () => {
    const languages = new Set(readCorpus('golden/acts.jsonl').map((line) => line.lang));
    expect(languages.size).toBe(25);
  });
});

afterAll(() => {
  const rows = [...report].map(
    ([key, { wanted, found, wrong }]) =>
      `${key.padEnd(34)} ${String(found).padStart(4)}/${String(wanted).padEnd(4)} wrong ${wrong}`,
  );
  console.log(`detect, corpora: found/wanted, wrong\n${rows.join('\n')}`);
});
