import type { Nomenclature } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../model/testing.ts';
import { createSearcher } from './search.ts';

const labels: Readonly<Record<string, readonly [string, string]>> = {
  '09': ['Coffee, tea and spices', 'Cà phê, chè và gia vị'],
  '0901': ['Coffee', 'Cà phê'],
  '0902': ['Tea', 'Chè'],
  '44': ['Wood', 'Gỗ'],
  '4412': ['Plywood', 'Gỗ dán'],
  '5003': ['Silk waste', 'Phế liệu, kể cả kén'],
};
const has = (code: string) => code in labels;
const tree: Nomenclature = {
  nomenclature: 'CN2026',
  has,
  children: (code) => Object.keys(labels).filter((one) => one.length === code.length + 2 && one.startsWith(code)),
  leaves: () => [],
  label: (code) => (labels[code] ? { en: labels[code][0], vi: labels[code][1] } : null),
  succession: () => null,
  unit: () => null,
  path: () => [],
  all: (digits) => Object.keys(labels).filter((code) => code.length === digits),
};
const codes = (query: string) =>
  createSearcher(catalogueOf(), tree)
    .search(query)
    .map((hit) => hit.code ?? hit.route);

describe('search', () => {
  it('finds words in both languages, with and without diacritics, the heading first', () => {
    expect(codes('coffee')[0]).toBe('0901');
    expect(codes('cà phê')[0]).toBe('0901');
    // "cả" and "phế" fold alike, but do not stand together
    expect(codes('ca phe')[0]).toBe('0901');
    expect(codes('plyw')).toEqual(['4412']);
  });

  it('finds a code in any dress, with what stands below it', () => {
    expect(codes('CN 09')).toEqual(['09', '0901', '0902']);
    expect(codes('09.01')).toEqual(['0901']);
  });

  it('finds acts by name and number', () => {
    expect(codes('WR')).toContain('act/32023R9001');
    expect(codes('687/QD-TTg')).toContain('instrument/687%2FQD-TTg?year=2022');
  });

  it('finds nothing rather than something', () => {
    expect(codes('xyzzy')).toEqual([]);
    expect(codes('   ')).toEqual([]);
  });
});
