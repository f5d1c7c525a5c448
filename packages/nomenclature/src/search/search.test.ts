import { fold } from '@luongxanh/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, wordsOf } from '../text/words.ts';
import { nomenclature } from '../tree.ts';
import { decidingQuestion, narrow } from './deciding-question.ts';
import { search } from './search.ts';
import { store } from './store.ts';

// The same cases in every run: a failure can be looked at again.
fc.configureGlobal({ seed: 20_261_122 });

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

  it('finds goods that only the label of a CN code names, and says which CN code', () => {
    const [hit] = search('gruyere');
    expect(hit?.code).toBe('040690');
    expect(hit?.declarable).toEqual(['04069015']);
    expect(search('cà phê nhân')[0]?.declarable).toEqual(['09011100']);
  });

  it('does not take for a machine what the machine works on', () => {
    expect(first('máy bóc vỏ tôm')?.startsWith('84')).toBe(true);
  });
});

describe('the explanation', () => {
  const said = (query: string) => search(query)[0]?.why.words.map(({ typed, found, how }) => [typed, found, how]);

  it('names the text and its words', () => {
    expect(search('cà phê nhân')[0]?.why).toMatchObject({ kind: 'name', text: 'cà phê nhân', language: 'vi' });
    expect(said('cà phê nhân')).toEqual([
      ['cà', 'cà', 'exact'],
      ['phê', 'phê', 'exact'],
      ['nhân', 'nhân', 'exact'],
    ]);
  });

  it('tells folding, slips, beginnings, number and synonyms apart', () => {
    expect(said('ca phe nhan')?.map(([, , how]) => how)).toEqual(['folded', 'folded', 'folded']);
    expect(said('cofee beans')).toContainEqual(['cofee', 'coffee', 'typo']);
    expect(said('pangasius fill')).toContainEqual(['fill', expect.stringMatching(/^fillets?$/), 'prefix']);
    expect(said('shirt for men knitted')?.some(([typed, , how]) => typed === 'shirt' && how === 'plural')).toBe(true);
    expect(search('pangasius').flatMap(({ why, also }) => [why, ...also].flatMap(({ words }) => words))).toContainEqual(
      expect.objectContaining({ typed: 'pangasius', found: 'catfish', how: 'synonym' }),
    );
  });

  it('says what followed an old code and what is only the nearest', () => {
    expect(search('08039010').map(({ code, why }) => [code, why.kind])).toEqual([
      ['08039011', 'successor'],
      ['08039019', 'successor'],
    ]);
    expect(search('09011130')[0]).toMatchObject({ code: '090111', why: { kind: 'nearest', text: '09011130' } });
  });
});

describe('the deciding question', () => {
  it('asks for the feature by which the hits differ', () => {
    expect(decidingQuestion(search('áo sơ mi nam'))?.feature).toBe('making');
    expect(decidingQuestion(search('cá tra'))?.feature).toBe('state');
    expect(decidingQuestion(search('hạt điều'))?.answers).toHaveLength(2);
  });

  it('narrows the hits to those that the answer leaves', () => {
    const hits = search('cá tra', { limit: 30 });
    const question = decidingQuestion(hits);
    const frozen = question?.answers.findIndex(({ en }) => en === 'frozen') ?? -1;
    const left = question ? narrow(hits, question, frozen) : [];
    expect(left.map(({ code }) => code)).toContain('030462');
    expect(left.map(({ code }) => code)).not.toContain('030432');
    expect(left.length).toBeLessThan(hits.length);
    expect(decidingQuestion(left)?.feature).not.toBe('state');
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
        for (const { code, why, also, declarable } of hits) {
          expect(declarable.every((one) => one.length === 8 && one.startsWith(code))).toBe(true);
          for (const { text, words } of [why, ...also])
            for (const { found, start, end } of words) expect(text.slice(start, end)).toBe(found);
        }
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

  it('answers a word that only labels of CN codes hold, also where several of them do', () => {
    for (const [word, code] of [
      ['bourbon', '220830'],
      ['grappa', '220820'],
      ['merbau', '440729'],
    ] as const)
      expect(search(word)[0]?.code, word).toBe(code);
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
