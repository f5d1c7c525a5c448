/** What is read of a text without an end is let go: a line, an element, a comment, a table, a tag that never closes. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createDetector } from '@luongxanh/detect';
import { describe, expect, it } from 'vitest';
import { readHtmlPieces, readPieces, type TextPiece } from './large-text.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CHUNK = 1 << 18;
const CHUNKS = 80;
const encoder = new TextEncoder();

async function* endless(head: string, unit: string): AsyncGenerator<Uint8Array> {
  yield encoder.encode(head);
  const chunk = encoder.encode(unit.repeat(Math.ceil(CHUNK / unit.length)));
  for (let n = 0; n < CHUNKS; n++) yield chunk.slice();
}

const held = (): number => {
  collect();
  return getHeapStatistics().used_heap_size;
};

/** By how many bytes the heap has grown where the text ends, over what it was when it began. */
async function growth(
  pieces: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<TextPiece>,
  head: string,
  unit: string,
) {
  const detector = createDetector();
  let atEnd = 0;
  async function* watched() {
    yield* endless(head, unit);
    atEnd = held();
  }
  const before = held();
  for await (const piece of pieces(watched())) detector.read(piece.text);
  return atEnd - before;
}

/** Less than half the text in bytes, and some ten times the longest piece that is read at once. */
const BOUND = (CHUNK * CHUNKS) / 2.5;

describe('memory', () => {
  it.each([
    ['a line', '', 'Operators shall exercise due diligence. '],
    ['a word', '', 'abc/'],
    ['lines', '', 'Operators shall exercise due diligence.\n'],
  ])('stays the same in text however long: %s', async (_, head, unit) => {
    expect(await growth(readPieces, head, unit)).toBeLessThan(BOUND);
  });
  it.each([
    ['an element', '<p>', 'Operators shall exercise due diligence. '],
    ['a word', '<p>', 'abc/'],
    ['inline elements', '<p>', 'Operators <b>shall</b> exercise due <i>diligence</i>. '],
    ['lines of one element', '<pre>', 'Operators shall exercise due diligence.\n'],
    ['a comment', '<!-- ', 'Operators <b>shall</b> exercise due diligence. '],
    ['an attribute', '<p title="', 'Operators shall exercise due diligence. '],
    ['open elements', '', '<div><p>Operators shall exercise due diligence. '],
    [
      'tables and definitions',
      '',
      '<table><tr><th>CN code</th></tr><tr><td>0901 11 00</td></tr></table><p>Regulation (EU) 2023/1115 (the ‘Forest Regulation’)</p>',
    ],
  ])('stays the same in HTML however long: %s', async (_, head, unit) => {
    expect(await growth(readHtmlPieces, head, unit)).toBeLessThan(BOUND);
  });
});
