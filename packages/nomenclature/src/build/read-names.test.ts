import { expect, it } from 'vitest';
import { readNames } from './read-names.ts';

const known = new Set(['09', '0901', '090111', '09011100']);
const read = (text: string) => readNames({ list: () => [], read: () => text }, known);

it('reads names in any order of rows, with a mark of byte order or without', () => {
  expect(read('\ufeffcode,lang,name\n090111,vi,cà phê nhân\n0901,en,coffee\n')).toEqual({
    names: [
      { code: '090111', lang: 'vi', name: 'cà phê nhân' },
      { code: '0901', lang: 'en', name: 'coffee' },
    ],
    faults: [],
  });
});

it.each([
  ['901,en,coffee', /trade-names\.csv:2: code: "901" has lost its leading zero; write 0901/],
  ['09011100,en,coffee', /trade-names\.csv:2: code: "09011100" is no heading or subheading/],
  ['0901,fr,café', /trade-names\.csv:2: lang: expected en or vi, received "fr"/],
  ['0901,en, ', /trade-names\.csv:2: name: empty/],
  ['0901,en,coffee\n090111,en,beans\n0901,en,Coffee', /trade-names\.csv:4: "Coffee" stands already in line 2/],
])('says what is wrong with %j, and where', (rows, fault) => {
  expect(read(`code,lang,name\n${rows}\n`).faults).toEqual([expect.stringMatching(fault)]);
});

it('misses a column by its name', () => {
  expect(read('code,name\n').faults.join()).toMatch(/column "lang" is missing/);
});
