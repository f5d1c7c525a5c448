import { catalogue } from '@luongxanh/data';
import { describe, expect, it } from 'vitest';
import { routeOfText } from './look-up.ts';

describe('a selected or typed text', () => {
  it.each([
    ['0901 11 00', 'product/09011100'],
    ['ex 4412', 'product/4412'],
    ['Regulation (EU) 2023/1115', 'act/32023R1115'],
    ['Quyết định số 687/QĐ-TTg ngày 07/6/2022', 'instrument/687%2FQD-TTg?year=2022'],
    ['2023/1115', 'act/32023R1115'],
    ['nghi dinh 110/2026', 'instrument/110%2F2026%2FND-CP?year=2026'],
    ['green coffee', 'search?q=green%20coffee'],
    ['', 'search?q='],
  ])('%s leads to %s', (text, route) => expect(routeOfText(text, catalogue)).toBe(route));
});
