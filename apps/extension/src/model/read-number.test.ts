import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

describe('a number as a person writes it', () => {
  it.each([
    ['1.000', 1000],
    ['1.234,5', 1234.5],
    ['75,5', 75.5],
    ['75.5', 75.5],
    ['0.125', 0.125],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['12 500', 12_500],
    ['2,370', 2.37],
  ])('%s in Vietnamese', (text, value) => expect(readNumber(text, 'vi')).toBe(value));

  it.each([
    ['1,000', 1000],
    ['1.000', 1],
    ['1,234.5', 1234.5],
    ['75,5', 75.5],
    ['1.234,5', 1234.5],
    ['-3', -3],
  ])('%s in English', (text, value) => expect(readNumber(text, 'en')).toBe(value));

  it.each(['', 'abc', '1.2.3', '1,2.3,4', '.', '5.', '1e6', '12.34,5'])('"%s" is none', (text) => {
    expect(readNumber(text, 'vi')).toBeNull();
    expect(readNumber(text, 'en')).toBeNull();
  });

  it('is written again as it was read, in either language', () => {
    for (const [language, tag] of [
      ['vi', 'vi-VN'],
      ['en', 'en-GB'],
    ] as const)
      for (const value of [0.125, 1, 999, 1000, 1234.567, 1_234_567.5])
        expect(readNumber(value.toLocaleString(tag, { maximumFractionDigits: 10 }), language)).toBe(value);
  });
});
