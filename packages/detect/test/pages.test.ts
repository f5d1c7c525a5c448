/** Runs the detector over real pages, where they are at hand: no crash, exact offsets, and counts that a reader would expect. */
import { describe, expect, it } from 'vitest';
import { detect, htmlToText, markdownToText } from '../src/index.ts';
import { readPages } from './corpus.ts';

const pages = readPages();
const textOf = (name: string, content: string): string =>
  name.endsWith('.html') ? htmlToText(content).text : name.endsWith('.md') ? markdownToText(content).text : content;

/** Pages with a known least number of references of a kind. */
const LEAST: readonly (readonly [RegExp, string, number])[] = [
  [/EUDR_OJ_fr/, 'product-code', 75],
  [/EUTR_OJ_en/, 'product-code', 20],
  [/2019R1020/, 'oj-reference', 120],
  [/2018R2066/, 'eu-act', 300],
  [/ThuVienPhapLuat_289467/, 'vn-instrument', 60],
];

describe('real pages', () => {
  if (!pages) {
    it('are not at hand', () => {
      console.log('detect: no pages beside the repository, ran without them');
    });
    return;
  }
  it.each(pages.map(({ name, content }) => [name, content] as const))('%s', (name, content) => {
    const text = textOf(name, content);
    const references = detect(text);
    let end = 0;
    for (const reference of references) {
      expect(text.slice(reference.start, reference.end)).toBe(reference.text);
      expect(reference.start).toBeGreaterThanOrEqual(end);
      end = reference.end;
    }
    for (const [pattern, kind, least] of LEAST) {
      if (pattern.test(name)) expect(references.filter((r) => r.kind === kind).length).toBeGreaterThanOrEqual(least);
    }
    // Vietnamese codes of law and the emissions rules hold no product codes.
    if (/VBPL|2018R2066|2003L0087|2019R1020/.test(name))
      expect(references.filter((r) => r.kind === 'product-code')).toEqual([]);
  });
});
