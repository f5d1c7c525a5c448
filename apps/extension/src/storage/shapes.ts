/** The shapes of everything that is kept on the device, as they are now, with their readers. Older shapes: see migrations. */
import { type IsoDate, isIsoDate, type Language } from '@luongxanh/core';
import { z } from 'zod/mini';
import { entries, fields, type Reader, rows, whole } from './reading.ts';

export interface Settings {
  /** `browser` follows the browser's own language. */
  readonly language: Language | 'browser';
  readonly role: Role;
  /** Hosts where the person has switched the marks off. */
  readonly silentHosts: readonly string[];
  /** Mark repeats of a reference as fully as the first mention. */
  readonly markRepeats: boolean;
}

/** What the person does: decides what comes first. */
export type Role = 'officer' | 'exporter' | 'developer';

export const defaultSettings: Settings = { language: 'browser', role: 'exporter', silentHosts: [], markRepeats: false };

/** A product code that the person watches, with a note. */
export interface WatchedCode {
  readonly code: string;
  readonly note: string;
  readonly added: string;
}

/** Answers of the self-check for one product, each fact as the person typed it. They never leave the device by themselves. */
export interface ReadinessAnswers {
  readonly facts: Readonly<Record<string, string>>;
  /** What the person noted about the evidence, by criterion id. */
  readonly notes: Readonly<Record<string, string>>;
  /** The day of the last change; null where it was not kept (before version 2). */
  readonly changed: IsoDate | null;
  /**
   * Facts that an earlier release may have read otherwise than they were meant ("6.000" as six): they count as not answered until
   * the person says which number it is.
   */
  readonly review: readonly string[];
}

/** What a code's verdict under one measure was when the person last looked. */
export interface SeenVerdict {
  readonly status: string;
  /** First day of duty. */
  readonly from: IsoDate | null;
  /** Last day in the list, for goods that left it. */
  readonly until: IsoDate | null;
}

/** The watched products as the person last saw them: what changed since is told from this, not from memory. */
export interface Look {
  readonly on: IsoDate;
  /** The catalogue that was asked: a new one changes answers without a change of law. */
  readonly catalogue: string;
  /** By code, then by measure. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, SeenVerdict>>>>;
}

const text = z.string();
const day = z.string().check(z.refine(isIsoDate));
const code = z.string().check(z.regex(/^\d{2,10}$/));

export const readSettings: Reader<Settings> = fields<Settings>(
  {
    language: whole(z.enum(['en', 'vi', 'browser'])),
    role: whole(z.enum(['officer', 'exporter', 'developer'])),
    silentHosts: rows(whole(text)),
    markRepeats: whole(z.boolean()),
  },
  defaultSettings,
);

export const readWatchedCodes: Reader<readonly WatchedCode[]> = rows(whole(z.object({ code, note: text, added: day })));

export const readReadiness: Reader<Readonly<Record<string, ReadinessAnswers>>> = entries(
  fields<ReadinessAnswers>(
    {
      facts: entries(whole(text)),
      notes: entries(whole(text)),
      changed: whole(z.nullable(day)),
      review: rows(whole(text)),
    },
    { facts: {}, notes: {}, changed: null, review: [] },
  ),
);

const seenVerdict = z.object({ status: text, from: z.nullable(day), until: z.nullable(day) });

export const readLook: Reader<Look | null> = whole(
  z.nullable(z.object({ on: day, catalogue: text, verdicts: z.record(text, z.record(text, seenVerdict)) })),
);
