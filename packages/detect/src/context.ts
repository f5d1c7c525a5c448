/**
 * What one reading of a text carries along: the text, the settings, what was found so far and what later stages need to know.
 * A streaming caller keeps the memory between chunks, so that a short form finds its act in an earlier chunk.
 */
import type { Candidate } from './candidate.ts';
import type { Column } from './code-column.ts';
import type { Settings } from './options.ts';
import type { Survey } from './survey.ts';

export interface KnownAct {
  readonly celex: string;
  readonly letter: string;
}

/** Short forms that the document itself defines: "(the ‘basic Regulation’)". */
export interface Alias {
  readonly name: string;
  readonly celex: string;
}

/** What a number stands for once it is cited in full. */
export interface CitedNumber {
  readonly id: string;
  readonly year: number | undefined;
}

/** A number behind its type, to be looked up when the whole text is read. */
export interface ShortNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly number: string;
  /** Where it is written with the number: "Nghị quyết 326/2016". */
  readonly year?: number;
}

/** Of the Union, of Viet Nam, of a State or union that counts on its own; '' where the text has named none. */
export type Tariff = 'cn' | 'vn' | 'other' | '';

/** Survives from chunk to chunk; bounded in size. */
export interface Memory {
  /** Acts by `year/number`, as cited with their type. */
  readonly acts: Map<string, KnownAct>;
  readonly aliases: Map<string, Alias>;
  /** Tails of Vietnamese instruments cited in full, by number, year and kind; empty where two issuers share them. */
  readonly instruments: Map<string, string>;
  /** Vietnamese instruments cited in full, by kind and number; null where two share them. */
  readonly numbers: Map<string, CitedNumber | null>;
  /** Units left in which a table whose header names a nomenclature is still open. */
  tableLeft: number;
  /** Columns of codes that are open where the last piece ended. */
  columns: readonly Column[];
  /** Whether the text has spoken of a nomenclature at all. */
  goods: boolean;
  /** The tariff that the text has named last. */
  tariff: Tariff;
}

export const newMemory = (): Memory => ({
  acts: new Map(),
  aliases: new Map(),
  instruments: new Map(),
  numbers: new Map(),
  tableLeft: 0,
  columns: [],
  goods: false,
  tariff: '',
});

export interface Context {
  readonly text: string;
  readonly survey: Survey;
  readonly settings: Settings;
  readonly memory: Memory;
  readonly found: Candidate[];
  /** Numbers that stand alone behind a Vietnamese type, until the whole text is read. */
  readonly shortNumbers: ShortNumber[];
  /** The last act read, for lists that name the type once. */
  lastAct: { end: number; letter: string; hard: boolean } | null;
  /** How many candidates have been asked for a Vietnamese instrument, and whether one was there. */
  readonly vietnamese: { asked: number; found: boolean };
}

/** Whether an instrument of Viet Nam was found before; each candidate is asked once, however often the question comes. */
export function hasInstrument({ found, vietnamese }: Context): boolean {
  while (!vietnamese.found && vietnamese.asked < found.length) {
    const candidate = found[vietnamese.asked++];
    vietnamese.found = candidate?.kind === 'vn-instrument' && !candidate.rejected;
  }
  return vietnamese.found;
}

/** Keeps a map of the memory from growing with the text. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, limit = 5000): void {
  if (map.size >= limit && !map.has(key)) {
    const oldest = map.keys().next();
    if (!oldest.done) map.delete(oldest.value);
  }
  map.set(key, value);
}
