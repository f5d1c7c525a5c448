import { catalogue } from '@luongxanh/data';
import { describe, expect, it } from 'vitest';
import { actsNumbered } from './acts-numbered.ts';

const ids = (text: string) => actsNumbered(text, catalogue).map(({ id }) => id);

describe('acts by their number alone', () => {
  it.each([
    ['2023/1115', 'eu:32023R1115'],
    ['995/2010', 'eu:32010R0995'],
    ['Regulation 2025/40', 'eu:32025R0040'],
    ['2008/98', 'eu:32008L0098'],
    ['nghi dinh 110/2026', 'vn:110/2026/ND-CP'],
    ['Nghị định số 6/2022', 'vn:06/2022/ND-CP'],
    ['17/CĐ-TTg', 'vn:17/CD-TTg'],
    ['quyết định 687/qđ-ttg', 'vn:687/QD-TTg'],
  ])('%s names %s', (text, id) => expect(ids(text)).toContain(id));

  it.each(['0901.11', '25/6/2026', 'polyester 40/2', 'sợi 20/1', '23/1115', 'cà phê', ''])('%s names none', (text) =>
    expect(ids(text)).toEqual([]),
  );
});
