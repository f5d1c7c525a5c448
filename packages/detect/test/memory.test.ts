/** What is remembered from text to text are words and the tails of numbers, not the texts that they were cut from. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const UNITS = 500_000;
const TEXTS = 40;
const FILLER = 'Operators shall exercise due diligence with regard to all relevant products. '.repeat(
  Math.ceil(UNITS / 77),
);

/** Long words, each found in one text only, where the detector asks what they mean. */
const wordOf = (n: number): string =>
  [...String(n * 7919 + 10 ** 9)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('');
const textOf = (n: number): string => {
  const word = `${wordOf(n)}anverordnung`;
  const own = `Die ${word} Nr. 12 und 2023/${n + 100}, Artikel 5 der genannten ${word} (EU) 2023/1115. Thông tư 12/2020/TT-${wordOf(n).toUpperCase()}QRST\n`;
  // Through bytes, so that no two texts share their memory.
  return Buffer.from(FILLER + own, 'utf16le').toString('utf16le');
};

function heldAfter(from: number, to: number): number {
  for (let n = from; n < to; n++) expect(detect(textOf(n)).length).toBeGreaterThan(0);
  collect();
  return getHeapStatistics().used_heap_size;
}

describe('memory', () => {
  it('lets go of every text that was read', () => {
    const before = heldAfter(0, 3);
    const held = heldAfter(3, 3 + TEXTS) - before;
    expect(held).toBeLessThan((TEXTS * UNITS) / 4);
  });
});
