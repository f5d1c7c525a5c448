/**
 * The detector: normalise, scan, resolve, settle overlaps, and lead the offsets back to the text given.
 * References come in order and never overlap; `text.slice(start, end)` is always `reference.text`.
 */
import type { Reference } from '@luongxanh/core';
import type { Candidate, Rejection } from './candidate.ts';
import { type Context, type Memory, newMemory } from './context.ts';
import { isInvisible, normalise } from './normalise.ts';
import { type DetectOptions, type Settings, settingsOf } from './options.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { survey } from './survey.ts';

export interface Explanation {
  readonly references: Reference[];
  readonly rejected: Rejection[];
}

/** A reference while it is put together. */
type Draft = { -readonly [Field in keyof Reference]: Reference[Field] };

/**
 * Reads a document in pieces. Each piece ends where a block or a line ends; offsets are those of the piece. What the document
 * has said before (acts cited, short forms defined, an open table) is kept, in bounded memory.
 */
export interface Detector {
  read(piece: string): Reference[];
}

export function createDetector(options: DetectOptions = {}): Detector {
  const settings = settingsOf(options);
  const memory = newMemory();
  return { read: (piece) => run(piece, settings, memory, null) };
}

/** References in a text, in order, without overlap. */
export function detect(text: string, options: DetectOptions = {}): Reference[] {
  return run(text, settingsOf(options), newMemory(), null);
}

/** As `detect`, with what was turned down and why. */
export function explain(text: string, options: DetectOptions = {}): Explanation {
  const rejected: Rejection[] = [];
  const references = run(text, settingsOf(options), newMemory(), rejected);
  return { references, rejected };
}

function run(original: string, settings: Settings, memory: Memory, rejected: Rejection[] | null): Reference[] {
  const seen = survey(original, false);
  const mended = seen.trouble < 0 ? null : normalise(original, seen.trouble);
  const text = mended ? mended.text : original;
  // Marks that no letter takes stay where they were.
  const normal = text === original ? null : mended;
  const context: Context = {
    text,
    survey: mended ? survey(text, true) : seen,
    settings,
    memory,
    found: [],
    shortNumbers: [],
    lastAct: null,
    vietnamese: { asked: 0, found: false },
  };
  scan(context);
  resolve(context);

  const references: Reference[] = [];
  const settled = settle(context.found, rejected !== null);
  for (const candidate of settled) {
    const start = normal ? normal.toOriginal(candidate.start) : candidate.start;
    const end = normal ? endOf(original, normal.toOriginal(candidate.end)) : candidate.end;
    if (candidate.rejected) {
      rejected?.push({
        kind: candidate.kind,
        text: original.slice(start, end),
        start,
        end,
        reason: candidate.rejected,
        ...(candidate.id ? { id: candidate.id } : {}),
      });
      continue;
    }
    const { kind, id, confidence } = candidate;
    const reference: Draft = { kind, id, text: original.slice(start, end), start, end, confidence };
    if (candidate.ex) reference.ex = true;
    if (candidate.year !== undefined) reference.year = candidate.year;
    if (candidate.place) reference.place = candidate.place;
    if (candidate.short) reference.short = true;
    references.push(reference);
  }
  return references;
}

/** A span does not end in marks that nobody sees. */
function endOf(original: string, end: number): number {
  let at = end;
  while (at > 0 && isInvisible(original.charCodeAt(at - 1))) at--;
  return at;
}

/** One reference for one stretch of text: the fuller and surer wins, and rejections give way to everything. */
function settle(found: readonly Candidate[], keepRejected: boolean): Candidate[] {
  const kept: Candidate[] = [];
  const turnedDown: Candidate[] = [];
  for (const candidate of found) {
    if (candidate.rejected) {
      if (keepRejected) turnedDown.push(candidate);
      continue;
    }
    let beaten = false;
    while (kept.length > 0) {
      const previous = kept[kept.length - 1];
      if (!previous || previous.end <= candidate.start) break;
      if (stronger(previous, candidate)) {
        beaten = true;
        break;
      }
      const out = kept.pop();
      if (out && keepRejected) turnedDown.push({ ...out, rejected: 'overlap' });
    }
    if (beaten) {
      if (keepRejected) turnedDown.push({ ...candidate, rejected: 'overlap' });
    } else kept.push(candidate);
  }
  return keepRejected ? [...kept, ...turnedDown].sort((a, b) => a.start - b.start) : kept;
}

/** Numbered citations before short names, longer before shorter, the earlier where nothing else tells. */
function stronger(a: Candidate, b: Candidate): boolean {
  const rank = (c: Candidate) => (c.kind === 'product-code' ? 0 : c.short ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) > rank(b);
  if (a.end - a.start !== b.end - b.start) return a.end - a.start > b.end - b.start;
  return true;
}
