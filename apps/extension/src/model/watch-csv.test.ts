import { describe, expect, it } from 'vitest';
import { mergeWatchList, printWatchList, readWatchList } from './watch-csv.ts';

const list = [{ code: '09011100', note: 'cà phê nhân', added: '2026-11-01' }];

describe('the watch list as a file', () => {
  it('reads back what it prints', () => {
    expect(readWatchList(printWatchList(list), '2026-11-22')).toEqual({ codes: list, problems: [] });
  });

  it('takes a bare column of codes in any dress', () => {
    const read = readWatchList('0901 11 00\n4412,ván ép\nabc', '2026-11-22');
    expect(read.codes.map((one) => one.code)).toEqual(['09011100', '4412']);
    expect(read.codes[1]?.note).toBe('ván ép');
    expect(read.problems).toMatchObject([{ line: 3, problem: { code: 'invalid_code' } }]);
  });

  it('adds without overwriting', () => {
    const merged = mergeWatchList(list, [
      { code: '09011100', note: 'other', added: '2026-11-22' },
      { code: '0306', note: '', added: '2026-11-22' },
    ]);
    expect(merged).toEqual([list[0], { code: '0306', note: '', added: '2026-11-22' }]);
  });
});
