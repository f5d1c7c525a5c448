/**
 * Where sources contradict each other: what each says, side by side, and which reading the catalogue keeps and why. Never
 * averaged, never dropped. `open` means that nothing settles it yet.
 */
import type { Bilingual, SourceId } from '@luongxanh/core';

export interface Reading {
  readonly says: Bilingual;
  readonly sources: readonly SourceId[];
}

export interface Contradiction {
  readonly id: string;
  /** Measures and instruments that it is about. */
  readonly about: readonly string[];
  readonly topic: Bilingual;
  /** At least two. */
  readonly readings: readonly Reading[];
  /** What the catalogue shows, and why. */
  readonly kept: Bilingual;
  readonly open: boolean;
  /** Keys of `findContradictions` that this record explains. */
  readonly covers?: readonly string[];
}
