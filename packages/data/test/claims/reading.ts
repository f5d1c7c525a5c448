/**
 * How well the table of outdated claims reads: passages with the claim that they make, or with none. Some are sentences from
 * public pages, trimmed, with their address; the others are our own. Counted over passages, by language.
 */
import { readFileSync } from 'node:fs';
import { type Catalogue, findOutdatedClaims, type IsoDate } from '@luongxanh/core';
import Papa from 'papaparse';

export const ROUNDS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
] as const;

export interface Passage {
  /** `1`: the rules were mended with it in view. The others: written down after the round before, read once, then mended. */
  readonly round: (typeof ROUNDS)[number];
  /** The claim it makes; empty where it makes none. */
  readonly claim: string;
  readonly lang: 'en' | 'vi';
  /** Address of the page; empty where the sentence is our own, and in rounds 13 and 18 where it stands in a public file found without its address (from round 19 on that is said instead of the address). */
  readonly source: string;
  readonly text: string;
}

export interface Reading {
  readonly passages: number;
  readonly claims: number;
  /** Claims found where they are made. */
  readonly right: number;
  readonly missed: readonly Passage[];
  /** Claims marked that the passage does not make, each with the claim. */
  readonly wrong: readonly { readonly passage: Passage; readonly claim: string }[];
  readonly precision: number;
  readonly recall: number;
}

export function readPassages(): Passage[] {
  const text = readFileSync(new URL('passages.csv', import.meta.url), 'utf8');
  return Papa.parse<Passage>(text, { header: true, skipEmptyLines: true }).data;
}

export function readingOf(passages: readonly Passage[], catalogue: Catalogue, on: IsoDate): Reading {
  const missed: Passage[] = [];
  const wrong: { passage: Passage; claim: string }[] = [];
  let right = 0;
  for (const passage of passages) {
    const found = new Set(findOutdatedClaims(passage.text, catalogue, on).map(({ claim }) => claim.id));
    if (found.delete(passage.claim)) right++;
    else if (passage.claim !== '') missed.push(passage);
    // A second sentence of the same passage may make a claim of its own: the passage is labelled with the first.
    for (const claim of found)
      if (passage.claim === '' || !sameMatter(claim, passage.claim)) wrong.push({ passage, claim });
  }
  const claims = passages.filter(({ claim }) => claim !== '').length;
  return {
    passages: passages.length,
    claims,
    right,
    missed,
    wrong,
    precision: right / (right + wrong.length),
    recall: right / claims,
  };
}

/** "30 December 2025 and 30 June 2026" makes two claims of one act; the Deforestation Regulation takes the place of the Timber Regulation. */
const sameMatter = (a: string, b: string): boolean => matterOf(a) === matterOf(b);
const matterOf = (claim: string): string => (claim.split('-')[0] ?? '').replace('eutr', 'eudr');
