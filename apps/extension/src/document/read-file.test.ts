import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../model/testing.ts';
import { MOST_BYTES, readFile } from './read-file.ts';
import { reportDocument } from './report-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, data: Uint8Array) =>
  readFile(name, data, {
    signal: AbortSignal.timeout(10_000),
    onPage: () => undefined,
    readPdf: async () => ({ ok: false, problem: { code: 'encrypted' } }),
  });
const problem = async (name: string, data: Uint8Array) => {
  const found = await read(name, data);
  return found.ok ? null : found.problem.code;
};
const textOf = async (name: string, data: Uint8Array) => {
  const found = await read(name, data);
  return found.ok ? found.value.text.text : '';
};

describe('a dropped file', () => {
  it.each([
    ['a.pdf', bytes('junk before\n%PDF-1.7 …'), 'encrypted'],
    ['a.pdf', bytes('no header'), 'damaged_pdf'],
    ['a.docx', Uint8Array.of(0x50, 0x4b, 3, 4), 'packed'],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'packed'],
    ['a.txt', Uint8Array.of(65, 0, 66), 'binary'],
    ['a.pdf', new Uint8Array(0), 'empty'],
    ['a.txt', bytes(' \n '), 'empty'],
    ['a.html', bytes('<script>1</script>'), 'empty'],
    ['a.txt', { length: MOST_BYTES + 1 } as Uint8Array, 'too_large'],
  ])('%s is refused as such', async (name, data, code) => expect(await problem(name, data)).toBe(code));

  it('is read as what it holds, in the encoding that it has', async () => {
    expect(await textOf('page.txt', bytes('<!DOCTYPE html><p>0901<b> 11</b>'))).toBe('0901 11');
    expect(await textOf('a.txt', Uint8Array.of(0xff, 0xfe, 0x61, 0x1b))).toBe('\u1b61');
    expect(await textOf('a.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBe('café');
    expect(await textOf('a.txt', bytes('a\r\nb\rc'))).toBe('a\nb\nc');
  });

  it('gives a report like a page: each thing once, in order, across pieces', async () => {
    const filler = 'Plain words that name nothing.\n'.repeat(6_000);
    const found = await read(
      'a.txt',
      bytes(`Regulation (EU) 2023/1115\n${filler}again Regulation (EU) 2023/1115\nCN code 0901 11 00`),
    );
    if (!found.ok) throw new Error(found.problem.code);
    let rests = 0;
    const report = await reportDocument(
      found.value.text,
      { name: 'a.txt', truncated: false },
      { catalogue: catalogueOf(), on: '2026-11-22' },
      async () => void rests++,
    );
    expect(rests).toBeGreaterThan(1);
    expect(report.references.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['eu:32023R1115', 2],
      ['cn:09011100', 1],
    ]);
    expect(report).toMatchObject({ title: 'a.txt', subject: null, truncated: false });
  });
});
