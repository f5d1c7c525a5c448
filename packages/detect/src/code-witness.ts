/** What is known about a code of four or more digits when it is weighed: its words, its neighbours, its place in the text. */
import type { Candidate, Reason } from './candidate.ts';
import { digitsValue } from './chars.ts';
import type { Link } from './code-link.ts';
import type { RawCode } from './code-scan.ts';
import type { Trigger } from './code-trigger.ts';
import type { Context } from './context.ts';

/** The code read before, which a list or a range goes on from. */
export interface Last {
  readonly candidate: Candidate;
  digits: string;
  readonly chapter: boolean;
}

export interface Witness {
  readonly context: Context;
  readonly raw: RawCode;
  readonly trigger: Trigger;
  readonly last: Last | null;
  readonly link: Link;
  /** Another code, or the name of a nomenclature, stands near. */
  readonly nearCode: boolean;
  readonly nearMark: boolean;
  /** In the reach of a table of codes. */
  readonly inZone: boolean;
  /** In a column whose head names a nomenclature, or that holds nothing but codes. */
  readonly inColumn: boolean;
  /** The text is this code and nothing else. */
  readonly whole: boolean;
}

/** A word for heading, or the name of a nomenclature, stands right before the code. */
export const isDirect = ({ kind }: Trigger): boolean => kind === 'N' || kind === 'H' || kind === 'V';

/** How many chapters lie between two codes. */
export const chaptersApart = (a: string, b: string): number => Math.abs(digitsValue(a, 0, 2) - digitsValue(b, 0, 2));

export type Weight = { readonly confidence: number } | { readonly reason: Reason };
export const sure = (confidence: number): Weight => ({ confidence });
export const no = (reason: Reason): Weight => ({ reason });
