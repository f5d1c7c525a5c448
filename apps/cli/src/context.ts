/** What every command gets: the world as parameters, so that a test gives its own. */
import type { Catalogue, IsoDate, Language } from '@luongxanh/core';
import type { Nomenclature } from '@luongxanh/nomenclature';

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: IsoDate;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  out(text: string): void;
  /** Waits while the reader of the output is behind, so that long output needs little memory. */
  drain(): Promise<void>;
  err(text: string): void;
  readonly isTerminal: boolean;
  readonly showProgress: boolean;
  /** How wide the terminal is that the progress is shown on; not given where there is none. */
  readonly columns?: number | undefined;
}

export interface Context extends World {
  readonly language: Language;
  readonly on: IsoDate;
  readonly json: boolean;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly catalogue: Catalogue;
  readonly tree: Nomenclature;
}

/** 0 answered, 1 answered with problems in the input, 2 unusable call. */
export type ExitStatus = 0 | 1 | 2;

/** A call that cannot be used: what is wrong, in the person's language. */
export class UnusableCall extends Error {
  override readonly name = 'UnusableCall';
}
