/** What holds for every text: exact offsets, order without overlap, the same answer twice, and texts that do not disturb each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, detect, explain, htmlToText } from '../src/index.ts';
import { OTHER_TARIFFS } from '../src/survey-words.ts';
import { readCorpus } from './corpus.ts';

// The same cases in every run: a failure can be looked at again. Other cases are for the fuzz command.
fc.configureGlobal({ seed: 20_261_122 });

const lines = [
  ...readCorpus('golden/acts.jsonl'),
  ...readCorpus('golden/instruments.jsonl'),
  ...readCorpus('golden/codes.jsonl'),
  ...readCorpus('hard-cases.jsonl'),
]
  .filter((line) => !line.options)
  .map((line) => line.text);

/** Pieces that citations are made of, in any order: nearer to trouble than random letters. */
const shard = fc.constantFrom(
  'Regulation ',
  '(EU) ',
  'No\u00a0',
  '2023/956',
  '/EC',
  '08/2022/',
  'NĐ-CP',
  '687/QĐ-TTg',
  '0901 11 00',
  'ex ',
  '4412',
  ', ',
  ' and ',
  'CN code ',
  '\n',
  '\t',
  'COM(2021) 564 final',
  '32023R1115',
  'OJ L 150, 9.6.2023, p. 206',
  'OJ C 337 E, 28.11.2000, p. 65',
  'OJ 196, 16.8.1967, p. 1',
  '(2004/C 31/03)',
  '2009R1005 — EN — 01.01.2011',
  'CELEX:12016E101',
  'K(2008) 7871',
  'Chapter 44',
  '\u00ad',
  '\u200b',
  '\u0301',
  'n',
  'o',
  '.',
  '/',
  '-',
  '1',
  '(',
  ')',
  'ngày 7 tháng 6 năm 2022',
  ' to ',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(shard, { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(shard, fc.string({ maxLength: 6 }), fc.constantFrom(...lines)), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

function check(value: string): void {
  let end = 0;
  for (const reference of detect(value)) {
    expect(value.slice(reference.start, reference.end)).toBe(reference.text);
    expect(reference.start).toBeGreaterThanOrEqual(end);
    expect(reference.end).toBeGreaterThan(reference.start);
    expect(reference.confidence).toBeGreaterThan(0);
    expect(reference.confidence).toBeLessThanOrEqual(1);
    expect(reference.id).toMatch(
      /^(?:eu:(?:\d{5}[A-Z]{1,2}(?:\d{4}(?:\(\d{2}\))?(?:-\d{8})?|\d{3}|\/(?:TXT|AFI|PRO))|C\(\d{4}\)\d+)|oj:[LCP]_[\d_]+|vn:.+|(?:hs|cn|taric|vnhs):\d+(?:\.\.\d+)?)$/,
    );
    end = reference.end;
  }
}

describe('every text', () => {
  it('gives exact offsets in order without overlap', () => {
    fc.assert(fc.property(text, check), { numRuns: 1500 });
  });

  it('gives the same answer twice, and explain agrees with detect', () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = detect(value);
        expect(detect(value)).toEqual(once);
        expect(explain(value).references).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('finds again what it found in the stretch alone', () => {
    for (const line of lines) {
      for (const reference of detect(line)) {
        // A number whose issuer the text named before is short.
        if (reference.kind !== 'vn-instrument' || reference.short) continue;
        expect(detect(reference.text).map((again) => again.id)).toEqual([reference.id]);
      }
    }
  });

  it('is not disturbed by a text before it', () => {
    // A text that names the tariff of Viet Nam or of another State says whose digits follow: that is context by design.
    // A file of cells says in its first lines which column holds codes.
    const clean = lines.filter(
      (line) =>
        !/^[^\n;]+;[^\n;]+;[^\n]*\n|_code|hscode,|Heading\n|^code,|\bthat Regulation|basic Regulation|; 2023\/1115|thuế|AHTN|Mã [Hh]/.test(
          line,
        ) && !OTHER_TARIFFS.some((name) => line.includes(name)),
    );
    const one = fc.constantFrom(...clean);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const gap = `\n\n${'. '.repeat(1)}\n\n`;
        const joined = detect(a + gap + b).map((r) => r.id);
        const apart = [...detect(a), ...detect(b)].map((r) => r.id);
        // Context may add what stood alone too weakly; it takes nothing away.
        for (const id of apart) expect(joined).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a document in pieces as it reads it whole', () => {
    const document = lines.filter((line) => !line.includes('\n')).join('\n\n');
    const whole = detect(document, { kinds: ['eu-act', 'vn-instrument', 'oj-reference'] }).map(
      (r) => `${r.start} ${r.id}`,
    );
    const detector = createDetector({ kinds: ['eu-act', 'vn-instrument', 'oj-reference'] });
    const pieces: string[] = [];
    let base = 0;
    for (const piece of document.split(/(?<=\n\n)/)) {
      for (const reference of detector.read(piece)) pieces.push(`${base + reference.start} ${reference.id}`);
      base += piece.length;
    }
    const missed = whole.filter((key) => !pieces.includes(key));
    expect(missed.length / whole.length).toBeLessThan(0.02);
  });

  it('reads any HTML without harm', () => {
    const markup = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<td>',
      '<sup>1</sup>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      '&nbsp;',
      '&#160;',
      '&',
      '<a href="x">',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, shard), { maxLength: 40 }), (parts) => {
        const block = htmlToText(parts.join(''));
        check(block.text);
        for (let n = 0; n < block.starts.length; n++) expect(block.blockAt(block.starts[n] ?? 0)).toBe(n);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile repeats', () => {
  const SIZE = 200_000;
  const UNITS = [
    '1',
    '1/',
    '/',
    '2023/',
    '(EU) ',
    '((((',
    'No ',
    'Regulation ',
    'Regulation (EU) ',
    'Article 1(1), ',
    'CN code ',
    '0901 ',
    '0901 11 ',
    'ex ',
    '4403, ',
    '4403 to ',
    'Chapter ',
    '1/QĐ-',
    'QĐ-',
    '1/QĐ-TTg ',
    '8/2022/',
    '\u0301',
    'a\u0301',
    '\u00ad',
    '\u200b',
    ' ',
    '\u00a0',
    '\n',
    'OJ L ',
    'OJ L 1, 1.1.2001, ',
    'OJ 1, 1.1.1960, ',
    'OJ:L:2017:',
    '2009R1005 — EN — ',
    'Regulation No 19 ',
    'Annex I Part A ',
    'COM(',
    'COM(2021) ',
    '32023R',
    'eli/reg/',
    'CBAM ',
    'the ‘',
    '(the ‘X Regulation’) ',
    'Regulation (EU) 2023/1115 (the ‘X Regulation’) ',
    'that Regulation ',
    'az 1/2000/EK a ',
    'dated 7 ',
    'ngày 07 tháng ',
  ];
  it.each(UNITS)('%j takes time in line with its length', (unit) => {
    const textOf = unit.repeat(Math.ceil(SIZE / unit.length));
    const start = performance.now();
    detect(textOf);
    // A quadratic step would take minutes; the bound is wide for slow machines.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
