/**
 * Sentences in one spelling, so that a rule about a date or a number needs to be written once: no diacritics, lower case,
 * single spaces, dates as `2025-12-30` (`2025-12-month` for a month, `2025-end` for late in a year), `1000` for every way to
 * group thousands, `450 million`, `80%`. Rules go through the same function, so they may be written in any of those forms.
 */
import { foldMarks } from './fold.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(20[0-4]\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const two = (text: string): string => text.padStart(2, '0');
const monthOf = (name: string): string => two(String(MONTHS.indexOf(name.slice(0, 3)) + 1));
/** 30/12/2025, and 12/30/2025 where the order of Europe makes no month. */
const ordered = (day: string, month: string, year: string): string =>
  Number(month) > 12 ? `${year}-${two(day)}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;

type Rule = readonly [RegExp, (...groups: string[]) => string];
const DATES: readonly Rule[] = [
  [
    new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ?(?:of )?${YEAR}\\b`, 'g'),
    (_, d, m, y) => `${y}-${monthOf(m ?? '')}-${two(d ?? '')}`,
  ],
  [
    new RegExp(`\\b${MONTH} (?:the )?${DAY},? ${YEAR}\\b`, 'g'),
    (_, m, d, y) => `${y}-${monthOf(m ?? '')}-${two(d ?? '')}`,
  ],
  [
    new RegExp(`\\b(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?: nam|,|/|-)? ?${YEAR}\\b`, 'g'),
    (_, d, m, y) => ordered(d ?? '', m ?? '', y ?? ''),
  ],
  [
    new RegExp(`\\b(?:ngay )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?${YEAR}\\b`, 'g'),
    (_, d, _sign, m, y) => ordered(d ?? '', m ?? '', y ?? ''),
  ],
  [new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'g'), (_, m, y) => `${y}-${monthOf(m ?? '')}-month`],
  [new RegExp(`\\bthang (\\d{1,2}) ?(?:nam|/|-|,|\\.)? ?${YEAR}\\b`, 'g'), (_, m, y) => `${y}-${two(m ?? '')}-month`],
  [new RegExp(`(?<![\\d/.-])(\\d{1,2})[/.-]${YEAR}\\b`, 'g'), (_, m, y) => `${y}-${two(m ?? '')}-month`],
  [
    new RegExp(
      `\\b(?:the )?(?:end of (?:the year )?|end[ -]|late |year[ -]end |cuoi nam |cuoi |het nam )${YEAR}\\b`,
      'g',
    ),
    (_, y) => `${y}-end`,
  ],
  [new RegExp(`\\b(?:mid[ -]?|the middle of |giua nam |giua )${YEAR}\\b`, 'g'), (_, y) => `${y}-mid`],
  [new RegExp(`\\b(?:early |the (?:start|beginning) of |dau nam |dau )${YEAR}\\b`, 'g'), (_, y) => `${y}-early`],
];
const NUMBERS: readonly Rule[] = [
  [/(?<![\d.,-])(\d{1,3})[,. ](\d{3})(?![\d,.-]*\d)/g, (_, a, b) => `${a}${b}`],
  [/(\d)[ -]?(?:millions?|mio|mln|mn|m|trieu)\b/g, (_, a) => `${a} million`],
  [/(\d)[ -]?(?:billions?|bln|bn|ty)\b/g, (_, a) => `${a} billion`],
  [/(\d),(\d) billion/g, (_, a, b) => `${a}.${b} billion`],
  [/(\d) ?(?:%|per ?cent\b|phan tram\b)/g, (_, a) => `${a}%`],
];

/** One spelling for a sentence, or for the words of a rule. */
export function plainClaimText(text: string): string {
  const folded = foldMarks(text)
    .toLowerCase()
    .replace(/[\n\r\t\u00a0\u2009\u202f]| {2,}/g, ' ')
    .replace(/[\u2010\u2011\u2013]/g, '-');
  if (!/\d/.test(folded)) return folded;
  const dated = /20[0-4]\d/.test(folded) ? written(folded, DATES) : folded;
  return written(dated, NUMBERS);
}

const written = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((plain, [form, write]) => plain.replace(form, write), text);

export interface Sentence {
  /** UTF-16 offsets of the sentence, without white space at its ends. */
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly asks: boolean;
}

/** Ends of sentences: a mark before white space, but not that of a shortened word, and every line end. */
const END =
  /\n|[.!?;](?=\s)(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|art|approx|e\.g|i\.e|vs|tp|ts|ths)\.)/gi;

/** Sentences of a stretch of text, in one spelling. */
export function claimSentences(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  const stretch = text.slice(from, to);
  let at = 0;
  const take = (end: number) => {
    const raw = stretch.slice(at, end);
    const trimmed = raw.trim();
    const start = from + at + (raw.length - raw.trimStart().length);
    at = end;
    if (trimmed === '' || trimmed.length > LONGEST) return;
    sentences.push({ start, end: start + trimmed.length, plain: plainClaimText(trimmed), asks: trimmed.endsWith('?') });
  };
  for (const { index } of stretch.matchAll(END)) take(index + 1);
  take(stretch.length);
  return sentences;
}

/** Longer stretches without an end are tables or code. */
const LONGEST = 1500;
