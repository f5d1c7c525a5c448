/** How fast the search for outdated claims is beside the detector on the same text, in one process. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Catalogue, findOutdatedClaims, type IsoDate } from '@luongxanh/core';
import { detect } from '@luongxanh/detect';

export interface Speed {
  /** Millions of UTF-16 units. */
  readonly size: number;
  /** Seconds: the least of several runs, taken in turn so that both meet the same load; the second of two, which pays for no one else's garbage. */
  readonly claims: number;
  readonly detector: number;
}

export function speedOn(text: string, catalogue: Catalogue, on: IsoDate): Speed {
  let claims = Number.POSITIVE_INFINITY;
  let detector = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    claims = Math.min(
      claims,
      secondOf(() => findOutdatedClaims(text, catalogue, on)),
    );
    detector = Math.min(
      detector,
      secondOf(() => detect(text)),
    );
  }
  return { size: text.length / 1e6, claims, detector };
}

const RUNS = 7;

function secondOf(work: () => unknown): number {
  work();
  return seconds(work);
}

function seconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** All texts of a folder as one, without markup. */
export const textsOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md|html)$/.test(name) && !name.endsWith('.source.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/<[^>]*>/g, ' '))
    .join('\n');

/** Text of a size, out of paragraphs repeated in turn. */
export function repeated(paragraphs: readonly string[], size: number): string {
  const once = `${paragraphs.join('\n')}\n`;
  return once.repeat(Math.ceil(size / once.length)).slice(0, size);
}
