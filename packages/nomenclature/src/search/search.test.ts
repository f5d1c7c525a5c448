import { fold } from '@luongxanh/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, wordsOf } from '../text/words.ts';
import { nomenclature } from '../tree.ts';
import { decidingQuestion } from './deciding-question.ts';
import { search } from './search.ts';
import { store } from './store.ts';

const codes = (query: string, limit = 5) => search(query, { limit }).map(({ code }) => code);
const first = (query: string) => codes(query)[0];

describe('search by digits', () => {
  it.each(['0901', '0901.11', '0901 11 00', 'HS 0901', 'mã hs 0901', '0901.11.10'])('reads %s', (query) => {
    expect(first(query)?.slice(0, 4)).toBe('0901');
  });

  it('answers a code at its own level, then what stands below', () => {
    expect(codes('0901', 3)).toEqual(['0901', '090111', '090112']);
    expect(first('09011100')).toBe('09011100');
  });

  it('answers an old code with its successors and an unknown one with the nearest', () => {
    expect(codes('28419085')).toEqual(['28419040', '28419070']);
    expect(codes('854140').every((code) => code.startsWith('85414'))).toBe(true);
  });

  it('joins digits and words', () => {
    expect(first('0901 rang')).toBe('090121');
    expect(first('ca tra 0304')?.slice(0, 4)).toBe('0304');
  });

  it('does not take other numbers for codes', () => {
    expect(first('gạo 5% tấm')?.slice(0, 4)).toBe('1006');
    expect(first('cà phê hòa tan 3 trong 1')?.slice(0, 4)).toBe('2101');
  });
});

describe('search by words', () => {
  it.each([
    ['cà phê nhân', '090111'],
    ['ca phe nhan', '090111'],
    ['caphe nhan', '090111'],
    ['cofee beans', '090111'],
    ['frozn pangasius fillet', '030462'],
    ['pillow case cotton', '6302'],
    ['coffee machine', '84'],
    ['máy in', '8443'],
    ['may in', '8443'],
    ['than da', '2701'],
    ['bag of polyethylene', '3923'],
  ])('finds %s', (query, start) => {
    expect(codes(query).some((code) => code.startsWith(start))).toBe(true);
  });

  it('lets the head decide', () => {
    expect(codes('vỏ gối cotton', 3).every((code) => code.startsWith('63'))).toBe(true);
    expect(first('coffee machine')?.startsWith('09')).toBe(false);
  });

  it('tells goods from what they are not', () => {
    expect(first('cà phê chưa rang')).toBe('090111');
    expect(first('cà phê rang')).toBe('090121');
    expect(first('roasted coffee')).toBe('090121');
  });

  it('prefers the marks that were typed', () => {
    expect(first('cá')?.startsWith('03')).toBe(true);
  });

  it('shows more than one heading where several fit', () => {
    expect(new Set(search('áo sơ mi').map(({ group }) => group)).size).toBeGreaterThan(2);
  });

  it('explains the match', () => {
    expect(search('cà phê nhân')[0]?.why).toEqual({
      kind: 'name',
      text: 'cà phê nhân',
      language: 'vi',
      words: ['cà', 'phê', 'nhân'],
    });
  });
});

describe('the deciding question', () => {
  it('asks for the feature by which the hits differ', () => {
    expect(decidingQuestion(search('áo sơ mi nam'))?.feature).toBe('making');
    expect(decidingQuestion(search('cá tra'))?.feature).toBe('state');
    expect(decidingQuestion(search('hạt điều'))?.answers).toHaveLength(2);
  });

  it('is not asked for digits or for one clear answer', () => {
    expect(decidingQuestion(search('0901'))).toBeNull();
    expect(decidingQuestion([])).toBeNull();
  });
});

describe('for any text', () => {
  const tree = nomenclature();
  const vocabulary = fc.constantFrom(...store().spellings);
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(vocabulary, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.tuple(vocabulary, fc.integer()).map(([word, number]) => `${word} ${number}`),
  );

  it('never throws, sorts, and answers with codes that exist, each once', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 30 }), (query, limit) => {
        const hits = search(query, { limit });
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(hits.every(({ code, group }) => tree.has(code) && code.startsWith(group))).toBe(true);
        expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length);
        for (const [at, { score }] of hits.entries())
          expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
        for (const { codes: left } of decidingQuestion(hits)?.answers ?? []) {
          expect(left.length).toBeGreaterThan(0);
          expect(left.every((code) => hits.some((hit) => hit.code === code))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same whatever was asked before', () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const before = search(one);
        search(other);
        expect(search(one)).toEqual(before);
      }),
    );
  });

  it('folds and keys idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { text: word } of wordsOf(text)) expect(keyOf(keyOf(word))).toBe(keyOf(word));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('takes a beginning of a name as a sign of it', () => {
    const marked = store().spellings.filter((word) => /^[a-z]{6,}$/.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...marked), (word) => {
        expect(search(word.slice(0, -1)).length).toBeGreaterThan(0);
      }),
    );
  });
});
