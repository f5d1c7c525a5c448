/**
 * The findings of a text as a page report, so that a file is shown like a page. The text is searched in pieces that end with a
 * block, with a rest between them, because the panel has only one thread.
 */
import { type Catalogue, findOutdatedClaims, type IsoDate } from '@luongxanh/core';
import { type BlockText, createDetector } from '@luongxanh/detect';
import { keyOf, type PageReport } from '../messages.ts';

export interface DocumentHead {
  readonly name: string;
  readonly truncated: boolean;
}

/** About ten milliseconds of work. */
const PIECE = 150_000;
/** More things than this are no help in a list. */
const MOST = 5_000;

export async function reportDocument(
  { text, starts }: BlockText,
  { name, truncated }: DocumentHead,
  { catalogue, on }: { readonly catalogue: Catalogue; readonly on: IsoDate },
  rest: () => Promise<void>,
): Promise<PageReport> {
  type Listed = PageReport['references'][number] & { mentions: number };
  const detector = createDetector(/\.csv$/i.test(name) ? { goods: true } : {});
  const references = new Map<string, Listed>();
  const outdated: { claim: string; text: string }[] = [];
  let cut = truncated;
  for (const [from, to] of pieces(text, starts)) {
    for (const found of detector.read(text.slice(from, to))) {
      const { kind, id, year, ex, place } = found;
      const key = keyOf(found);
      const known = references.get(key);
      if (known) known.mentions++;
      else if (references.size < MOST) {
        references.set(key, {
          kind,
          id,
          ...(year === undefined ? {} : { year }),
          ...(ex ? { ex } : {}),
          ...(place === undefined ? {} : { place }),
          text: found.text,
          mentions: 1,
          start: from + found.start,
        });
      } else cut = true;
    }
    await rest();
  }
  for (const [at, start] of starts.entries()) {
    const block = text.slice(start, starts[at + 1] ?? text.length).replaceAll('\n', ' ');
    for (const { claim, start: from, end } of findOutdatedClaims(block, catalogue, on))
      outdated.push({ claim: claim.id, text: block.slice(from, end) });
  }
  return {
    url: '',
    title: name,
    subject: null,
    references: [...references.values()],
    outdated: outdated.slice(0, MOST),
    began: 0,
    truncated: cut,
  };
}

/** Bounds of pieces that end where a block ends. */
function* pieces(text: string, starts: readonly number[]): Generator<readonly [number, number]> {
  let from = 0;
  for (const start of starts) {
    if (start - from < PIECE) continue;
    yield [from, start];
    from = start;
  }
  if (from < text.length) yield [from, text.length];
}
