/** Runs every line of the corpora. A line that fails names itself; the report by language and kind is `pnpm report`. */
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { CORPORA, idsOf, readCorpus, readPlaceCorpus } from './corpus.ts';

describe.each(CORPORA)('%s', (file) => {
  it.each(readCorpus(file).map((line, index) => [index + 1, line] as const))('line %i', (_, line) => {
    expect(idsOf(line), line.why ?? line.text).toEqual(line.expect);
  });
});

describe('places', () => {
  it.each(readPlaceCorpus())('$text', ({ text, place }) => {
    expect(detect(text).map((reference) => reference.place ?? '')).toEqual([place]);
  });
});

describe('corpora', () => {
  it('hold every official language and Vietnamese in titles', () => {
    expect(new Set(readCorpus('golden/acts.jsonl').map((line) => line.lang)).size).toBe(25);
  });

  it('hold citations as found in every official language', () => {
    const found = CORPORA.filter((name) => name.includes('citations-')).flatMap(readCorpus);
    expect(new Set(found.map((line) => line.lang)).size).toBe(24);
    expect(found.every((line) => line.source)).toBe(true);
  });

  it('name nothing in the file of false alarms', () => {
    expect(readCorpus('false-positives.jsonl').filter((line) => line.expect.length > 0)).toEqual([]);
  });
});
