/**
 * The table of claims made ready for reading, once for a catalogue: groups of words as numbers in one tree, and the words by
 * which acts are named as what finds the few places of a text worth reading.
 */
import { Anchor } from './claims-anchor.ts';
import { type Group, WordTree } from './claims-words.ts';
import type { OutdatedClaim } from './records.ts';

export interface ReadyPattern {
  readonly claim: OutdatedClaim;
  /** What the claim is about; it may also stand in a sentence before. Null: everything stands in one sentence. */
  readonly about: Group | null;
  readonly all: readonly Group[];
  readonly without: Group;
  /** Words that deny the claim near what meets the first group. */
  readonly denied: Group;
  /** Words by which the passage tells the correction itself. */
  readonly told: Group;
  /** One of these stands in every sentence that is met, as it is written: how the figures of a group end. Null: no group is of figures. */
  readonly figures: readonly string[] | null;
}

export interface ReadyClaims {
  readonly patterns: readonly ReadyPattern[];
  readonly words: WordTree;
  /** Finds what any claim is about in the text as it stands. */
  readonly anchor: Anchor;
  /** What any claim that may be carried over is about. */
  readonly named: Group;
}

const ready = new WeakMap<readonly OutdatedClaim[], ReadyClaims>();

export function readyClaims(claims: readonly OutdatedClaim[]): ReadyClaims {
  const known = ready.get(claims);
  if (known) return known;
  const words = new WordTree();
  const patterns = claims.flatMap((claim) =>
    claim.patterns.map(
      ({ about, all, without, denied, told }): ReadyPattern => ({
        claim,
        about: about ? words.group(about) : null,
        all: all.map((group) => words.group(group)),
        without: words.group(without),
        denied: words.group(denied ?? []),
        told: words.group(told ?? []),
        figures: figuresOf(all),
      }),
    ),
  );
  const subjects = claims.flatMap(({ patterns }) => patterns.flatMap(({ about, all }) => about ?? all[0] ?? []));
  const named = words.group(claims.flatMap(({ patterns }) => patterns.flatMap(({ about }) => about ?? [])));
  const made: ReadyClaims = { patterns, words, anchor: new Anchor(new Set(subjects)), named };
  ready.set(claims, made);
  return made;
}

/** "30 december 2025" may be written 30/12/25, "1000" as 1,000: the last two figures stand there in every form. */
function figuresOf(groups: readonly (readonly string[])[]): readonly string[] | null {
  const group = groups.find((words) => words.every((word) => /\d/.test(word)));
  return group ? [...new Set(group.map((word) => /(\d{1,2})\D*$/.exec(word)?.[1] ?? ''))] : null;
}
