import { describe, expect, it } from 'vitest';
import { treeOf } from '../test/fixture.ts';
import { isInRange, parseCode, parseRange, printCode } from './code.ts';
import { readCode, resolveCode } from './tree.ts';

describe('parseCode', () => {
  it.each([
    ['0901 11 00', '09011100'],
    ['0901.11.00', '09011100'],
    ['0901.11', '090111'],
    ['09.01', '0901'],
    ['0901\u00a011\u202f00', '09011100'],
    ['CN 7318 15', '731815'],
    ['CN731815', '731815'],
    ['HS 0901', '0901'],
    ['HS code: 090111', '090111'],
    ['mã HS 0901.11.10', '09011110'],
    ['Mã hàng hóa 0901', '0901'],
    ['nhóm 44.03', '4403'],
    ['phân nhóm 4403.21', '440321'],
    ['Chapter 44', '44'],
    ['chương 44', '44'],
    ['heading 4412', '4412'],
    ['０９０１', '0901'],
    ['0901-11-00', '09011100'],
    ['TARIC 2507 0080 80', '2507008080'],
    [' 44 ', '44'],
    ['"7318 15"', '731815'],
    ["'0901", '0901'],
    ['\ufeff0901', '0901'],
    ['09-01', '0901'],
  ])('reads %s', (input, code) => {
    expect(parseCode(input)).toMatchObject({ ok: true, value: { code } });
  });

  it.each(['ex 4412', 'ex4412', 'EX 4412', 'ex. 4412'])('sees the part in %s', (input) => {
    expect(parseCode(input)).toMatchObject({ ok: true, value: { code: '4412', part: true } });
  });

  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['O9O111', 'letter_o', 6],
    ['09o1', 'letter_o', 4],
    ['90111', 'odd_length', 5],
    ['123', 'odd_length', 3],
    ['0901110', 'odd_length', 7],
    ['9', 'odd_length', 1],
    ['95039032000', 'too_long', 11],
    ['coffee', 'not_digits', 0],
    ['09A1', 'not_digits', 3],
    ['7206-7229', 'range', 4],
    ['44..46', 'range', 2],
    ['chương 44 đến 46', 'range', 2],
    [`${','.repeat(100_000)}x`, 'not_digits', 0],
    ['0901 '.repeat(100), 'too_long', 400],
  ])('refuses %j with its reason', (input, reason, digits) => {
    expect(parseCode(input)).toMatchObject({ ok: false, problem: { code: 'invalid_code', input, reason, digits } });
  });

  it('offers what was probably meant', () => {
    expect(parseCode('90111')).toMatchObject({ problem: { suggestions: ['090111', '9011'] } });
    expect(parseCode('O901')).toMatchObject({ problem: { suggestions: ['0901'] } });
    expect(parseCode('9')).toMatchObject({ problem: { suggestions: ['09'] } });
  });
});

describe('ranges and print', () => {
  it('reads ranges of one level', () => {
    expect(parseRange('7206 to 7229')).toEqual({ from: '7206', to: '7229' });
    expect(parseRange('7206..7229')).toEqual({ from: '7206', to: '7229' });
    expect(parseRange('7229 to 7206')).toBeNull();
    expect(parseRange('7206')).toBeNull();
    expect(isInRange('721011', { from: '7206', to: '7229' })).toBe(true);
    expect(isInRange('7301', { from: '7206', to: '7229' })).toBe(false);
  });
  it('groups as the Official Journal does', () => {
    expect(printCode('0901110010')).toBe('0901\u00a011\u00a000\u00a010');
    expect(printCode('44')).toBe('44');
  });
});

describe('readCode', () => {
  const tree = treeOf('09011100', '09021000');
  const meant = (input: string) => {
    const read = readCode(input, tree);
    return !read.ok && read.problem.code === 'invalid_code' ? read.problem.suggestions : null;
  };

  it('names only codes that exist: others give way to the nearest code above', () => {
    expect(meant('0901119')).toEqual(['090111']);
    expect(meant('0901999')).toEqual(['0901']);
  });
  it('names none where even the chapter does not exist, and each once', () => {
    expect(meant('7701999')).toEqual([]);
    expect(meant('9')).toEqual(['09']);
  });
  it('leads a code that can be read to the one that is answered', () => {
    expect(readCode('0901 11 10', tree)).toMatchObject({ ok: true, value: { code: '090111' } });
  });
});

describe('resolveCode', () => {
  const tree = treeOf('09011100', '07020010', '07020091');
  const resolve = (code: string, national = false) =>
    resolveCode(code, { code, level: 'cn8', part: false }, tree, national);

  it('answers national digits at six', () => {
    expect(resolve('09011110')).toMatchObject({
      ok: true,
      value: { code: '090111', level: 'hs6', problems: [{ code: 'national_digits' }] },
    });
    expect(resolve('09011100', true)).toMatchObject({ ok: true, value: { code: '090111' } });
  });
  it('answers a code of an earlier year with its present ones', () => {
    expect(resolve('07020000')).toMatchObject({
      value: { code: '070200', problems: [{ code: 'code_replaced', successors: ['07020010', '07020091'] }] },
    });
  });
  it('answers a subheading of an earlier Harmonized System, with or without the digits of a country behind it', () => {
    const gone: Readonly<Record<string, readonly string[]>> = {
      '070300': ['070200'],
      '070400': ['070200', '090111'],
      '0705': ['0702'],
    };
    const old: typeof tree = {
      ...tree,
      succession: (code) => {
        const successors = gone[code];
        return successors ? { lastYear: 2021, successors, grade: 'V2' } : null;
      },
    };
    const answer = (code: string, national = false) =>
      resolveCode(code, { code, level: 'hs6', part: false }, old, national);
    for (const [code, national] of [
      ['070300', false],
      ['07030021', false],
      ['07030021', true],
      ['0703002190', false],
    ] as const)
      expect(answer(code, national)).toMatchObject({
        ok: true,
        value: { code: '070200', problems: [{ code: 'code_replaced', digits: '070300', lastYear: 2021 }] },
      });
    // A heading that left, filled up with zeros: it is the heading that was there, not the longer code.
    for (const code of ['070500', '07050000', '0705000000'])
      expect(answer(code)).toMatchObject({
        value: { code: '0702', problems: [{ code: 'code_replaced', digits: '0705', successors: ['0702'] }] },
      });
    expect(answer('07050010')).toMatchObject({ ok: false });
    // Successors in two chapters: nothing here stands above both, and no part of the old code is left.
    expect(answer('070400')).toMatchObject({ ok: false, problem: { code: 'unknown_code' } });
    const spread = { ...old, has: (code: string) => code === '0704' || tree.has(code) };
    expect(resolveCode('070400', { code: '070400', level: 'hs6', part: false }, spread)).toMatchObject({
      value: { code: '0704', problems: [{ code: 'code_replaced', successors: ['070200', '090111'] }] },
    });
  });
  it('takes ten digits below a known CN code', () => {
    expect(resolve('0901110010')).toMatchObject({ ok: true, value: { code: '0901110010', level: 'taric10' } });
  });
  it('reads zeros that only fill a shorter code up', () => {
    expect(resolve('09010000')).toMatchObject({
      value: { code: '0901', level: 'hs4', problems: [{ code: 'zero_padded' }] },
    });
    expect(resolve('0901000000')).toMatchObject({ value: { code: '0901' } });
  });
  it('says what it does not know, and the nearest code above', () => {
    expect(resolve('09019999')).toMatchObject({ ok: false, problem: { code: 'unknown_code', nearest: '0901' } });
    expect(resolve('77')).toMatchObject({ ok: false, problem: { nearest: null } });
  });
});
