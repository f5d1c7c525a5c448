import { describe, expect, it } from 'vitest';
import { tree } from './testing.ts';
import { mergeWatchList, printWatchList, readWatchList } from './watch-csv.ts';

const list = [{ code: '44121000', note: 'ván ép, "tre"', added: '2026-11-01' }];

describe('the watch list as a file', () => {
  it('reads back what it prints', () => {
    expect(readWatchList(printWatchList(list), '2026-11-22', tree)).toEqual({ codes: list, refused: [] });
  });

  it('takes a bare column of codes in any dress', () => {
    const read = readWatchList('4412 31 00\n6404,giày\nabc\n9999,none', '2026-11-22', tree);
    expect(read.codes.map((one) => one.code)).toEqual(['44123100', '6404']);
    expect(read.codes[1]?.note).toBe('giày');
    expect(read.refused).toMatchObject([
      { line: 3, text: 'abc', problem: { code: 'invalid_code' } },
      { line: 4, text: '9999;none', problem: { code: 'unknown_code' } },
    ]);
  });

  it('adds without overwriting', () => {
    const merged = mergeWatchList(list, [
      { code: '44121000', note: 'other', added: '2026-11-22' },
      { code: '0306', note: '', added: '2026-11-22' },
    ]);
    expect(merged).toEqual([list[0], { code: '0306', note: '', added: '2026-11-22' }]);
  });
});
