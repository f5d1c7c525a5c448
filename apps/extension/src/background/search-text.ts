/**
 * Searches page text: references by the detector, statements that the law has overtaken by core, each thing with its mark.
 * The detector's memory of a reading is kept for a few readings; losing it with the background costs only short forms that
 * an earlier piece has defined.
 */
import { type Catalogue, findOutdatedClaims } from '@luongxanh/core';
import { createDetector, type Detector } from '@luongxanh/detect';
import { type FoundInText, keyOf, keyOfClaim, type ReferenceKey, type TextPiece, type Thing } from '../messages.ts';
import type { Annotator } from './annotate.ts';
import type { Knowledge } from './knowledge.ts';

/** Frames and tabs that are read at the same time; the oldest makes room. */
const READINGS = 24;

export interface TextSearch {
  search(piece: TextPiece): Promise<FoundInText>;
}

export function createTextSearch(annotator: Annotator, knowledge: Knowledge): TextSearch {
  const readings = new Map<string, Detector>();
  const detectorOf = ({ reading, detect }: TextPiece): Detector => {
    const known = readings.get(reading) ?? createDetector(detect);
    readings.delete(reading);
    readings.set(reading, known);
    const [oldest] = readings.keys();
    if (readings.size > READINGS && oldest !== undefined) readings.delete(oldest);
    return known;
  };
  return {
    async search(piece) {
      // Detected before anything is awaited, so that the pieces of a reading stay in their order.
      const references = detectorOf(piece).read(piece.text);
      const keys = references.map(
        ({ kind, id, year, ex, place }): ReferenceKey => ({
          kind,
          id,
          ...(year === undefined ? {} : { year }),
          ...(ex ? { ex } : {}),
          ...(place === undefined ? {} : { place }),
        }),
      );
      const answers = await annotator.annotate(keys);
      const things: Thing[] = [];
      const indices = new Map<string, number>();
      const indexOf = (key: string, make: () => Omit<Thing, 'key'>): number => {
        const known = indices.get(key);
        if (known !== undefined) return known;
        indices.set(key, things.length);
        things.push({ key, ...make() });
        return things.length - 1;
      };
      const hits = references.map(({ start, end }, at): [number, number, number] => {
        const reference = keys[at] as ReferenceKey;
        const key = keyOf(reference);
        const { mark, title } = answers[key] ?? { mark: 'quiet' as const, title: '' };
        return [indexOf(key, () => ({ reference, claim: null, mark, title })), start, end];
      });
      const { catalogue, on, language } = await knowledge.world();
      const claims = outdatedIn(piece, catalogue, on);
      for (const { claim, start, end } of claims) {
        const title = claim.correction[language];
        const thing = () => ({ reference: null, claim: claim.id, mark: 'outdated' as const, title });
        hits.push([indexOf(keyOfClaim(claim.id), thing), start, end]);
      }
      if (claims.length > 0) hits.sort((a, b) => a[1] - b[1]);
      return { things, hits: hits.flat() };
    },
  };
}

/** A statement lives in one block, where a line end is white space; what it is about may be named in a block before. */
function outdatedIn({ text, starts }: TextPiece, catalogue: Catalogue, on: string) {
  const blocks = starts.map((start, at) => {
    const next = starts[at + 1];
    return text.slice(start, next === undefined ? text.length : next - 1).replaceAll('\n', ' ');
  });
  const shift = starts[0] ?? 0;
  return findOutdatedClaims(blocks.join('\n'), catalogue, on).map((found) => ({
    claim: found.claim,
    start: shift + found.start,
    end: shift + found.end,
  }));
}
