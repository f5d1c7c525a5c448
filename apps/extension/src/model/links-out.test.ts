import { describe, expect, it } from 'vitest';
import { siteOf } from '../sites/index.ts';
import { accessToMarketsUrl, eurLexInfoUrl, eurLexSearchUrl, taricUrl, tariffLinks } from './links-out.ts';

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

  it('lead to the same code that is read from the address there', () => {
    const read = tariffLinks('09011100', '2026-11-22', 'CN2026')
      .filter(({ withoutCode }) => !withoutCode)
      .map(({ url }) => siteOf(url)?.subject);
    expect(read).toEqual([
      ...['cn:09011100', 'cn:09011100', 'cn:09011100', 'cn:09011100'],
      // The United Kingdom and the WCO at the heading, Viet Nam at six digits.
      ...['hs:0901', 'hs:0901', 'hs:090111'],
    ]);
    const [wco] = tariffLinks('97', '2026-11-22', 'CN2026').filter(({ name }) => name === 'WCO Trade Tools');
    expect(siteOf(wco?.url ?? '')?.subject).toBe('hs:97');
  });

  it('promise no code where no address for one is known, and use no scheme but https', () => {
    const links = tariffLinks('09011100', '2026-11-22', 'CN2026');
    const bare = links.filter(({ withoutCode }) => withoutCode);
    expect(bare.map(({ name }) => name)).toEqual([
      ...['RITA (France)', 'EZT-online (Deutschland)', 'Hải quan Việt Nam', 'Thư viện Pháp luật'],
    ]);
    for (const { url } of bare) expect(url).not.toMatch(/\d/);
    for (const { url } of links) expect(new URL(url).protocol).toBe('https:');
  });

  it('search EUR-Lex for the code as it is printed there', () => {
    expect(new URL(eurLexSearchUrl('0901\u00a011\u00a000')).searchParams.get('text')).toBe('"0901 11 00"');
  });
});
