/**
 * Sentences in one spelling, so that a rule about a date or a number needs to be written once: no diacritics, lower case,
 * single spaces, dates as `2025-12-30` (`2025-12-month` for a month, `2025-end` for late in a year, `@05-31` without a
 * year, `2027-year` for a year alone), `1000` for every way to group thousands, `450 million`, `80%`. Rules go through the same function, so they may be written in any of those forms.
 */
import { withoutFormer } from './claims-former.ts';
import { foldMarks } from './fold.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(20[0-4]\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Months as Vietnamese words; "muoi" leads the last two. */
const NUMERALS = ['mot', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
const IN_WORDS = /\bthang (muoi (?:mot|hai)|mot|gieng|hai|ba|tu|sau|bay|tam|chin|muoi|chap)(?= (?:nam )?20\d\d)/g;
const numeralOf = (word: string): string =>
  String(word === 'gieng' ? 1 : word === 'chap' ? 12 : NUMERALS.indexOf(word) + 1);

const two = (text: string): string => text.padStart(2, '0');
const monthOf = (name: string): string => two(String(MONTHS.indexOf(name.slice(0, 3)) + 1));
/** 30/12/2025, and 12/30/2025 where the order of Europe makes no month. */
const ordered = (day: string, month: string, year: string): string =>
  Number(month) > 12 ? `${year}-${two(day)}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;

/** What has to stand in a sentence for a rule to find anything: the name of a month, "tháng" or "ngày", numbers with a sign between. */
const NAMED = 1;
const VIETNAMESE = 2;
const NUMERIC = 4;
const NAME_OF_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const BETWEEN_NUMBERS = /\d ?[/.-] ?\d/;
const kindsIn = (folded: string): number =>
  (NAME_OF_MONTH.test(folded) ? NAMED : 0) |
  (folded.includes('thang') || folded.includes('ngay') ? VIETNAMESE : 0) |
  (BETWEEN_NUMBERS.test(folded) ? NUMERIC : 0);

type Rule = readonly [RegExp, (...groups: string[]) => string];
type DateRule = readonly [kind: number, ...Rule];
const DATES: readonly DateRule[] = [
  [VIETNAMESE, IN_WORDS, (_, word) => `thang ${numeralOf(word ?? '')}`],
  [
    NAMED,
    new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ?(?:of )?${YEAR}\\b`, 'g'),
    (_, d, m, y) => `${y}-${monthOf(m ?? '')}-${two(d ?? '')}`,
  ],
  [
    NAMED,
    new RegExp(`\\b${MONTH} ?(?:the )?${DAY},? ${YEAR}\\b`, 'g'),
    (_, m, d, y) => `${y}-${monthOf(m ?? '')}-${two(d ?? '')}`,
  ],
  [
    VIETNAMESE,
    new RegExp(`\\b(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?: nam|,|/|-)? ?${YEAR}\\b`, 'g'),
    (_, d, m, y) => ordered(d ?? '', m ?? '', y ?? ''),
  ],
  [
    NUMERIC,
    new RegExp(`\\b(?:ngay )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?${YEAR}\\b`, 'g'),
    (_, d, _sign, m, y) => ordered(d ?? '', m ?? '', y ?? ''),
  ],
  [
    NUMERIC,
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(2[3-9]|3\d)(?![\d/.-]\d|\d)/g,
    (_, d, _sign, m, y) => ordered(d ?? '', m ?? '', `20${y}`),
  ],
  [
    NUMERIC,
    new RegExp(`\\b(?:ngay )?(\\d{1,2})/(\\d{1,2}) nam ${YEAR}\\b`, 'g'),
    (_, d, m, y) => ordered(d ?? '', m ?? '', y ?? ''),
  ],
  [NAMED, new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'g'), (_, m, y) => `${y}-${monthOf(m ?? '')}-month`],
  [
    VIETNAMESE,
    new RegExp(`\\bthang (\\d{1,2}) ?(?:nam|/|-|,|\\.)? ?${YEAR}\\b`, 'g'),
    (_, m, y) => `${y}-${two(m ?? '')}-month`,
  ],
  // Not the number of an act: "Nghị định 08/2022/NĐ-CP", "38/2024".
  [
    NUMERIC,
    new RegExp(
      `(?<![\\d/.-]|\\b(?:dinh|so|no\\.|decree|decision|tu so) )(0?[1-9]|1[0-2])[/.-]${YEAR}\\b(?!/[a-z])`,
      'g',
    ),
    (_, m, y) => `${y}-${two(m ?? '')}-month`,
  ],
];
// Not "hết tháng 6/2026", which is a month by now.
const YEARS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:the )?(?:(?:end|close|conclusion|last (?:days|weeks|months|quarter)) of (?:the year )?|end[ -]|late |q4,? |year[ -]end |quy (?:iv|4)[ /](?:nam )?|cuoi nam |cuoi |het nam |het )${YEAR}\\b(?!-\\d)`,
      'g',
    ),
    (_, y) => `${y}-end`,
  ],
  [new RegExp(`\\b(?:mid[ -]?|the middle of |giua nam |giua )${YEAR}\\b(?!-\\d)`, 'g'), (_, y) => `${y}-mid`],
  [
    new RegExp(`\\b(?:early |the (?:start|beginning) of |dau nam |dau )${YEAR}\\b(?!-\\d)`, 'g'),
    (_, y) => `${y}-early`,
  ],
  // A year alone; in a rule `2027*` is every date of the year.
  [new RegExp(`(?<![\\d/.,-])${YEAR}(?![\\d/*-]|[.,]\\d)`, 'g'), (_, y) => `${y}-year`],
];
/** A day of every year. `31/5` is one only where it can be no fraction. */
const DAYS: readonly DateRule[] = [
  [NAMED, new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?![\\w-])`, 'g'), (_, d, m) => `@${monthOf(m ?? '')}-${two(d ?? '')}`],
  [
    NAMED,
    new RegExp(`\\b${MONTH} (?:the )?${DAY}(?![\\w-])`, 'g'),
    (_, m, d) => `@${monthOf(m ?? '')}-${two(d ?? '')}`,
  ],
  [VIETNAMESE, /\b(?:ngay )?(\d{1,2}) thang (\d{1,2})(?![\w-])/g, (_, d, m) => `@${two(m ?? '')}-${two(d ?? '')}`],
  [
    NUMERIC,
    /(?<![\w/.-])(?:ngay )?(1[3-9]|2\d|3[01])[/-](0?[1-9]|1[0-2])(?![\w/-])/g,
    (_, d, m) => `@${two(m ?? '')}-${two(d ?? '')}`,
  ],
];
const NUMBERS: readonly Rule[] = [
  [/\b(eur|euro|usd)(?=\d)/g, (_, currency) => `${currency} `],
  [/(?<![\d.,-])(\d{1,3})[,. ]000[,. ]000(?![\d,.-]*\d)/g, (_, a) => `${a} million`],
  [/(?<![\d.,-])(\d{1,3})[,. ](\d{3})(?![\d,.-]*\d)/g, (_, a, b) => `${a}${b}`],
  [/(\d)[ -]?(?:millions?|mio|mln|mn|m|trieu)\b/g, (_, a) => `${a} million`],
  [/(\d)[ -]?(?:billions?|bln|bn|ty)\b/g, (_, a) => `${a} billion`],
  [/(\d),(\d) billion/g, (_, a, b) => `${a}.${b} billion`],
  [/(\d) ?(?:%|per ?cent\b|phan tram\b)/g, (_, a) => `${a}%`],
];

/** One spelling for a sentence, or for the words of a rule. */
export function plainClaimText(text: string): string {
  const folded = plainLetters(text)
    .replace(/[\u2010\u2011\u2013]/g, '-')
    .replace(/\be\.u\.(?=\W|$)/g, 'eu');
  if (!/\d/.test(folded)) return folded;
  const kinds = kindsIn(folded);
  const dated = kinds === 0 ? folded : writtenDates(folded, kinds, DATES);
  const yeared = /20[0-4]\d/.test(dated) ? written(dated, YEARS) : dated;
  return written(kinds === 0 ? yeared : writtenDates(yeared, kinds, DAYS), NUMBERS);
}

/** Small letters without marks, and single blanks. */
const plainLetters = (text: string): string =>
  foldMarks(text)
    .toLowerCase()
    .replace(/[\n\r\t\u00a0\u2009\u202f]| {2,}/g, ' ');

/** Most sentences hold dates of one kind only. */
function writtenDates(text: string, kinds: number, rules: readonly DateRule[]): string {
  let plain = text;
  for (const [kind, form, write] of rules) if ((kind & kinds) !== 0) plain = plain.replace(form, write);
  return plain;
}

const written = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((plain, [form, write]) => plain.replace(form, write), text);

export class Sentence {
  /** UTF-16 offsets of the sentence, without white space at its ends. */
  readonly start: number;
  readonly end: number;
  /** The sentence as it stands, and what goes on with it. */
  readonly parts: readonly string[];
  readonly asks: boolean;
  #plain: string | null = null;

  constructor(start: number, end: number, parts: readonly string[], asks: boolean) {
    this.start = start;
    this.end = end;
    this.parts = parts;
    this.asks = asks;
  }

  /** In one spelling, without what it calls former. Worked out when it is asked for: most sentences never are. */
  get plain(): string {
    this.#plain ??= this.parts.map((part) => withoutFormer(plainClaimText(part))).join(' ');
    return this.#plain;
  }
}

/** Ends of sentences: a mark before white space, but not that of a shortened word, and every line end. */
const END =
  /\n|[.!?;](?=\s)(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|art|reg|approx|e\.g|i\.e|vs|tp|ts|ths|e\.u|u\.s|u\.k)\.)/gi;

/** A sentence that only says what the one before means, or takes up its day. */
const GOES_ON =
  /^(?:(?:in practice,? )?(?:this|that|which) means|(?:from|on|by|as of) (?:that|this) (?:day|date|moment|point)|from then on|(?:during|in) this (?:phase|stage|period)|trong (?:giai doan|thoi gian|thoi ky) nay|dieu (?:nay|do) (?:co |dong )?nghia|nghia la|tuc la|(?:tu|ke tu|sau) (?:cac |nhung )?(?:ngay|thoi diem|moc) (?:do|nay))\b/;

/** How those begin, as they stand: most sentences need no closer look. */
const MAY_GO_ON = /^(?:in|th|fr|on|by|as|du|tr|[dđ]i|ng|t[uưừứ]|k[eêể]|sa)/i;

/** Longer than any of the words by which a sentence goes on, which hold no figure: their letters are enough. */
const GOES_ON_LENGTH = 60;

/** Sentences of a stretch of text. */
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
    const asks = trimmed.endsWith('?');
    const last = sentences.at(-1);
    // "From that day …" is read with the sentence that names the day.
    const near = last && !asks && !last.asks && start - last.end < 3 && start - last.start < LONGEST / 2;
    if (near && MAY_GO_ON.test(trimmed) && GOES_ON.test(plainLetters(trimmed.slice(0, GOES_ON_LENGTH))))
      sentences.splice(-1, 1, new Sentence(last.start, start + trimmed.length, [...last.parts, trimmed], asks));
    else sentences.push(new Sentence(start, start + trimmed.length, [trimmed], asks));
  };
  for (const { index } of stretch.matchAll(END)) take(index + 1);
  take(stretch.length);
  return sentences;
}

/** Longer stretches without an end are tables or code. */
const LONGEST = 1500;
