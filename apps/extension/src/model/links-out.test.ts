import { describe, expect, it } from 'vitest';
import { accessToMarketsUrl, eurLexInfoUrl, taricUrl } from './links-out.ts';

describe('links out', () => {
  it('carry the day and the country to TARIC', () => {
    const url = new URL(taricUrl('090111', '2026-12-30'));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      SimDate: '20261230',
      Area: 'VN',
      Taric: '0901110000',
    });
  });

  it('have no Access2Markets page for a chapter', () => {
    expect(accessToMarketsUrl('09')).toBeNull();
    expect(new URL(accessToMarketsUrl('090111') ?? '').searchParams.get('origin')).toBe('VN');
  });

  it('go from a consolidated text to its act', () => {
    expect(eurLexInfoUrl('02023R1115-20260918')).toContain('CELEX:32023R1115');
  });
});
