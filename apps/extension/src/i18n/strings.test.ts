import { describe, expect, it } from 'vitest';
import { cardTextKeys } from '../card/texts.ts';
import { languageOf, translator } from './index.ts';
import { en } from './strings.en.ts';
import { vi } from './strings.vi.ts';

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('interface texts', () => {
  it('have the same keys and the same holes in both languages, none empty, none the same by oversight', () => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(holes(vi[key]), key).toEqual(holes(en[key]));
      expect(vi[key].trim(), key).not.toBe('');
    }
  });

  it('hold no exclamation marks and never promise that goods are free of duties', () => {
    for (const text of [...Object.values(en), ...Object.values(vi)]) {
      expect(text).not.toMatch(/!/);
      expect(text).not.toMatch(/\bexempt\b|\bcompliant\b/i);
    }
  });

  it('fill holes, and leave those that have no value', () => {
    expect(translator('en')('mentions', { count: 38 })).toBe('38 mentions');
    expect(translator('vi')('mentions', { count: 38 })).toContain('38');
    expect(translator('en')('showAll')).toBe('Show all {count}');
    expect(translator('en')('codesBelow', { count: 1 })).toBe('1 code below');
    expect(translator('en')('codesBelow', { count: 4 })).toBe('4 codes below');
  });

  it('has every text of the card', () => {
    for (const key of cardTextKeys) expect(en[key]).toBeTypeOf('string');
  });
});

describe('the language', () => {
  it('is the chosen one, else that of the browser where it is Vietnamese', () => {
    expect(languageOf('browser', 'vi-VN')).toBe('vi');
    expect(languageOf('browser', 'fr')).toBe('en');
    expect(languageOf('en', 'vi')).toBe('en');
  });
});
