/**
 * The table of claims made ready for reading, once for a catalogue: groups of words as numbers in one tree, and the words by
 * which acts are named as one expression that finds the few places of a text worth reading.
 */
import { type Group, WordTree } from './claims-words.ts';
import type { OutdatedClaim } from './records.ts';

export interface ReadyPattern {
  readonly claim: OutdatedClaim;
  /** What the claim is about; it may also stand in a sentence before. Null: everything stands in one sentence. */
  readonly about: Group | null;
  readonly all: readonly Group[];
  readonly without: Group;
  /** Words by which the passage tells the correction itself. */
  readonly told: Group;
}

export interface ReadyClaims {
  readonly patterns: readonly ReadyPattern[];
  readonly words: WordTree;
  /** What any claim is about, in the text as it stands: with or without diacritics, any case. */
  readonly anchor: RegExp;
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
      ({ about, all, without, told }): ReadyPattern => ({
        claim,
        about: about ? words.group(about) : null,
        all: all.map((group) => words.group(group)),
        without: words.group(without),
        told: words.group(told ?? []),
      }),
    ),
  );
  const subjects = claims.flatMap(({ patterns }) => patterns.flatMap(({ about, all }) => about ?? all[0] ?? []));
  const named = words.group(claims.flatMap(({ patterns }) => patterns.flatMap(({ about }) => about ?? [])));
  const made: ReadyClaims = { patterns, words, anchor: anchorOf(subjects), named };
  ready.set(claims, made);
  return made;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Letters of Vietnamese that fold to one letter of the alphabet. */
const FAMILIES: Readonly<Record<string, string>> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  d: 'dđ',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
};

interface Branch {
  readonly next: Map<string, Branch>;
  end: boolean;
}

/** One expression that branches letter by letter, so that most places of a text are left after one comparison. */
function anchorOf(words: readonly string[]): RegExp {
  const root: Branch = { next: new Map(), end: false };
  for (const word of new Set(words)) {
    let branch = root;
    for (const letter of word.replace(/\*$/, '')) {
      const next = branch.next.get(letter) ?? { next: new Map(), end: false };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.end = true;
  }
  return new RegExp(written(root) || '(?!)', 'g');
}

function written(branch: Branch): string {
  // What a shorter word finds, a longer one that begins with it finds too.
  if (branch.end) return '';
  const ways = [...branch.next].map(([letter, next]) => anyFormOf(letter) + written(next));
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
}

function anyFormOf(letter: string): string {
  if (letter === ' ') return '\\s+';
  const family = FAMILIES[letter];
  // A decomposed letter is followed by its marks.
  if (family) return `[${family}${family.toUpperCase()}][\u0300-\u0323]*`;
  return /[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : escaped(letter);
}
