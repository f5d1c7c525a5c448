import { describe, expect, it } from 'vitest';
import { parseCsv, printCsv } from './csv.ts';

describe('csv', () => {
  it('reads back what it prints', () => {
    const rows = [
      ['09011100', 'cà phê, "nhân"'],
      ['0306', 'two\nlines'],
      ['44', ''],
    ];
    expect(parseCsv(printCsv(['code', 'note'], rows))).toEqual([['code', 'note'], ...rows]);
  });

  it('disarms formulas and leaves numbers alone', () => {
    expect(printCsv(['a'], [['=1+1'], [-3.5], ['@x']])).toBe("\ufeffa\r\n'=1+1\r\n-3.5\r\n'@x\r\n");
  });

  it('reads semicolons and tabs, as spreadsheets of other countries write them', () => {
    expect(parseCsv('code;note\n0901;a,b')).toEqual([
      ['code', 'note'],
      ['0901', 'a,b'],
    ]);
    expect(parseCsv('code\tnote\r\n0901\tx\r\n\r\n')).toEqual([
      ['code', 'note'],
      ['0901', 'x'],
    ]);
  });
});
