import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode, encode, LIMIT } from './radix.ts';

// The same cases in every run: a failure can be looked at again.
fc.configureGlobal({ seed: 20_261_122 });

it('reads what it wrote, in signs that a literal holds as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: LIMIT - 1 })), (numbers) => {
      const text = numbers.map(encode).join('');
      expect([...decode(text)]).toEqual(numbers);
      expect(text).not.toMatch(/["'`\\]|[^ -~]/);
    }),
  );
});

it('refuses what it cannot hold', () => {
  expect(() => encode(LIMIT)).toThrow(RangeError);
});
