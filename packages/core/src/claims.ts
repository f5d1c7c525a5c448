/**
 * Statements that the law has overtaken ("EUDR applies from 30 December 2025"). The table of claims is data; the matching
 * is here. A pattern holds groups of words: every group must be met inside one sentence, and no word of `without` may stand
 * there, so that a sentence that reports the correction is left alone. Precise before plentiful.
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
  if (claims.length === 0) return [];
  const found: OutdatedFinding[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0];
    if (sentence.length < 12 || sentence.length > 1500) continue;
    const folded = ` ${foldMarks(sentence)
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' ')} `;
    const claim = claims.find((candidate) => candidate.patterns.some((pattern) => meets(folded, pattern)));
    if (!claim) continue;
    const lead = sentence.length - sentence.trimStart().length;
    const start = match.index + lead;
    const trimmed = sentence.trim();
    found.push({ claim, start, end: start + trimmed.length, text: trimmed });
  }
  return found;
}

const meets = (folded: string, pattern: ClaimPattern): boolean =>
  pattern.all.every((words) => words.some((word) => hasWord(folded, word))) &&
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
