/**
 * Statements that the law has overtaken ("EUDR applies from 30 December 2025"). The table of claims is data; the matching
 * is here. A pattern holds groups of words: every group must be met inside one sentence, and no word of `without` may stand
 * there, so that a sentence that reports the correction is left alone. What the claim is about may be named up to two
 * sentences before ("The EUDR … Large firms must comply by …"). A question claims nothing. Precise before plentiful.
 */
import type { Catalogue } from './catalogue.ts';
import { foldMarks } from './fold.ts';
import type { ClaimPattern, IsoDate, OutdatedClaim } from './records.ts';

export interface OutdatedFinding {
  readonly claim: OutdatedClaim;
  /** UTF-16 offsets of the sentence in the text given. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SENTENCE = /[^.!?;\n]+(?:[.!?;](?!\s)[^.!?;\n]*)*[.!?;]?/g;

/** Sentences of a text that make a claim which is wrong on the date. */
export function findOutdatedClaims(text: string, catalogue: Catalogue, on: IsoDate): OutdatedFinding[] {
  const claims = catalogue.records.claims.filter((claim) => claim.since <= on);
  const subject = subjectOf(catalogue.records.claims);
  if (claims.length === 0) return [];
  const found: OutdatedFinding[] = [];
  let before: readonly string[] = [];
  let end = 0;
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0];
    if (text.slice(end, match.index).includes('\n')) before = [];
    end = match.index + sentence.length;
    if (sentence.length < 12 || sentence.length > 1500) continue;
    const folded = ` ${foldMarks(sentence)
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' ')} `;
    const near = [folded, ...before];
    before = near.slice(0, SENTENCES_BEFORE);
    if (sentence.trimEnd().endsWith('?') || !near.some((one) => subject.test(one))) continue;
    const claim = claims.find((candidate) => candidate.patterns.some((pattern) => meets(folded, near, pattern)));
    if (!claim) continue;
    const lead = sentence.length - sentence.trimStart().length;
    const start = match.index + lead;
    const trimmed = sentence.trim();
    found.push({ claim, start, end: start + trimmed.length, text: trimmed });
  }
  return found;
}

const SENTENCES_BEFORE = 2;

const subjects = new WeakMap<readonly OutdatedClaim[], RegExp>();

/** Any word of what some claim is about, or of its first group: most sentences hold none and need no further look. */
function subjectOf(claims: readonly OutdatedClaim[]): RegExp {
  const known = subjects.get(claims);
  if (known) return known;
  const words = claims.flatMap(({ patterns }) => patterns.flatMap(({ about, all }) => about ?? all[0] ?? []));
  const stems = [...new Set(words.map((word) => word.replace(/\*$/, '')))];
  const subject = new RegExp(stems.map((stem) => stem.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|') || '(?!)');
  subjects.set(claims, subject);
  return subject;
}

const meets = (folded: string, near: readonly string[], pattern: ClaimPattern): boolean =>
  pattern.all.every((words) => words.some((word) => hasWord(folded, word))) &&
  (!pattern.about || near.some((one) => pattern.about?.some((word) => hasWord(one, word)))) &&
  !pattern.without.some((word) => hasWord(folded, word));

/** Whole words only: "leather" is not in "leatherette"; a trailing `*` lets a word go on. */
function hasWord(folded: string, word: string): boolean {
  const open = word.endsWith('*');
  const stem = open ? word.slice(0, -1) : word;
  for (let at = folded.indexOf(stem); at !== -1; at = folded.indexOf(stem, at + 1)) {
    const before = folded[at - 1] ?? ' ';
    const after = folded[at + stem.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && (open || !/[\p{L}\p{N}]/u.test(after))) return true;
  }
  return false;
}
