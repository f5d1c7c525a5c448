/**
 * Statements that the law has overtaken ("EUDR applies from 30 December 2025"). The table of claims is data; the matching
 * is here. A pattern holds groups of words: every group must be met inside one sentence, no word of `without` may stand
 * there, and none of `denied` near the words that meet the first group. What the claim is about may be named a few sentences before, in the heading too ("The EUDR … Large firms must comply
 * by …"), as long as no other act is named in between. A passage that tells the correction itself is left alone, and a question
 * claims nothing. Precise before plentiful. Only the surroundings of a named act are read at all.
 */
import type { Catalogue } from './catalogue.ts';
import { type ReadyClaims, type ReadyPattern, readyClaims } from './claims-rules.ts';
import { claimSentences, type Sentence } from './claims-text.ts';
import { type Met, meets, type WordTree } from './claims-words.ts';
import type { IsoDate, OutdatedClaim } from './records.ts';

export interface OutdatedFinding {
  readonly claim: OutdatedClaim;
  /** UTF-16 offsets of the sentence in the text given. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far the name of an act carries. */
const SENTENCES_ON = 6;
const LENGTH_ON = 1200;
/** How far around a sentence the correction is looked for. */
const TOLD_BEFORE = 3;
const TOLD_AFTER = 3;

/** Sentences of a text that make a claim which is wrong on the date. */
export function findOutdatedClaims(text: string, catalogue: Catalogue, on: IsoDate): OutdatedFinding[] {
  const claims = readyClaims(catalogue.records.claims);
  const due = claims.patterns.filter(({ claim }) => claim.since <= on);
  const places = claims.anchor.places(text);
  return stretchesOf(text, places).flatMap(({ from, to }) =>
    inSentences(claimSentences(text, from, to), places, claims, due).map(({ claim, sentence: { start, end } }) => ({
      claim,
      start,
      end,
      text: text.slice(start, end),
    })),
  );
}

/** What can be read around the places where an act is named, joined where they touch. */
function stretchesOf(text: string, places: readonly number[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const index of places) {
    const last = stretches.at(-1);
    const to = boundary(text, index + 2 * LENGTH_ON);
    if (last && index - LENGTH_ON <= last.to) last.to = to;
    else stretches.push({ from: index <= LENGTH_ON ? 0 : boundary(text, index - LENGTH_ON), to });
  }
  return stretches;
}

/** The first line end or blank at or after a place: a word is never cut. */
function boundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const found = text.slice(at, at + LENGTH_ON).search(/\s/);
  return found === -1 ? at : at + found;
}

interface Found {
  readonly claim: OutdatedClaim;
  readonly sentence: Sentence;
}

/**
 * Only sentences that hold a place where an act is named, and those that its name carries to, are put into one spelling and
 * read; those around them when a correction is looked for.
 */
function inSentences(
  sentences: readonly Sentence[],
  places: readonly number[],
  { words, named }: ReadyClaims,
  due: readonly ReadyPattern[],
): Found[] {
  const read = new Array<Met | undefined>(sentences.length).fill(undefined);
  const metAt = (at: number): Met => {
    const met = read[at] ?? words.read((sentences[at] as Sentence).plain);
    read[at] = met;
    return met;
  };
  const alone = choiceOf(due.filter(({ about }) => about === null));
  const found: Found[] = [];
  /** What the last sentence that names an act makes possible, where it ended, and how many sentences ago. */
  let subject: Subject | null = null;
  let end = 0;
  let ago = 0;
  let place = firstFrom(places, sentences[0]?.start ?? 0);
  for (const [at, sentence] of sentences.entries()) {
    while ((places[place] ?? Number.POSITIVE_INFINITY) < sentence.start) place++;
    const holds = (places[place] ?? Number.POSITIVE_INFINITY) < sentence.end;
    if (holds && meets(metAt(at), named)) {
      subject = subjectOf(metAt(at), due);
      end = sentence.end;
      ago = 0;
    } else if (subject && (++ago > SENTENCES_ON || sentence.start - end > LENGTH_ON)) subject = null;
    // What needs no subject begins with a word that would have been found here.
    const { patterns, figures } = holds ? (subject?.all ?? alone) : (subject?.carried ?? NONE);
    if (patterns.length === 0 || sentence.asks) continue;
    if (figures !== null && !figures.some((one) => holdsPart(sentence, one))) continue;
    if (sentence.plain.length < SHORTEST) continue;
    const met = metAt(at);
    const pattern = patterns.find(
      (one) =>
        one.all.every((group) => meets(met, group)) &&
        !meets(met, one.without) &&
        !isDenied(words, sentence.plain, met, one) &&
        !isTold(metAt, sentences.length, at, one),
    );
    if (pattern && !sentence.parts.some((part) => PROGRAM.test(part))) found.push({ claim: pattern.claim, sentence });
  }
  return found;
}

/** Lines of a program or of data: what they say is not a statement to a reader. A web address may hold such signs. */
const PROGRAM = /[{}]|[=!]=|(?<![?&\w])[a-z]\w*=["'\d]|(?<![/.?&=#-])\b[a-z]+_[a-z_]+\b(?!\.[a-z])/;

const holdsPart = ({ parts }: Sentence, text: string): boolean => parts.some((part) => part.includes(text));

/** Patterns that may be met, and figures of which one stands in every sentence that meets any of them. */
interface Choice {
  readonly patterns: readonly ReadyPattern[];
  readonly figures: readonly string[] | null;
}

interface Subject {
  readonly all: Choice;
  /** Those that its name allows also in the sentences after it. */
  readonly carried: Choice;
}

const NONE: Choice = { patterns: [], figures: null };

function choiceOf(patterns: readonly ReadyPattern[]): Choice {
  const figures = patterns.some((one) => one.figures === null) ? null : patterns.flatMap((one) => one.figures ?? []);
  return { patterns, figures: figures === null ? null : [...new Set(figures)] };
}

function subjectOf(met: Met, due: readonly ReadyPattern[]): Subject {
  const all = due.filter(({ about }) => about === null || meets(met, about));
  return { all: choiceOf(all), carried: choiceOf(all.filter(({ about }) => about !== null)) };
}

/** The first of ordered places at or after an offset. */
function firstFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SHORTEST = 12;

/** How far before and after the words of the first group a denial counts; a clause that ends sooner ends it after them. */
const DENIED_BEFORE = 100;
const DENIED_AFTER = 80;
const CLAUSE_END = /[,;:()]|\s[-–—]\s|\b(?:but|while|whereas|nhung|con|trong khi)\b/;

/** Said near every place where the first group is met: "The EUDR, which should have applied from 30 December 2025, …". */
function isDenied(words: WordTree, plain: string, met: Met, { all, denied }: ReadyPattern): boolean {
  const [first] = all;
  if (first === undefined || !meets(met, denied)) return false;
  return words.placesOf(plain, first).every((place) => {
    const after = plain.slice(place + 1, place + DENIED_AFTER);
    const end = after.search(CLAUSE_END);
    const from = boundaryBefore(plain, place - DENIED_BEFORE);
    return meets(words.read(plain.slice(from, place + 1 + (end === -1 ? after.length : end))), denied);
  });
}

/** The begin of the word at a place. */
const boundaryBefore = (plain: string, at: number): number => (at <= 0 ? 0 : plain.lastIndexOf(' ', at) + 1);

function isTold(metAt: (at: number) => Met, count: number, at: number, { told }: ReadyPattern): boolean {
  for (let one = Math.max(0, at - TOLD_BEFORE); one < Math.min(count, at + TOLD_AFTER + 1); one++)
    if (meets(metAt(one), told)) return true;
  return false;
}
