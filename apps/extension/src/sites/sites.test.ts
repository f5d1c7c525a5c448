import { describe, expect, it } from 'vitest';
import { siteOf, subjectOf } from './index.ts';

describe('EUR-Lex addresses', () => {
  const base = 'https://eur-lex.europa.eu';
  it.each([
    ['/legal-content/EN/TXT/?uri=CELEX:32023R1115', 'eu:32023R1115', 'en'],
    ['/legal-content/FR/TXT/?uri=celex:32023R1115', 'eu:32023R1115', 'fr'],
    ['/legal-content/EN/TXT/?uri=CELEX%3A32010R0995&qid=1700000000000', 'eu:32010R0995', 'en'],
    ['/legal-content/EN/TXT/HTML/?uri=CELEX:02023R1115-20260918&from=FI', 'eu:02023R1115-20260918', 'en'],
    ['/legal-content/EN/ALL/?uri=CELEX:32023R1115R(01)', 'eu:32023R1115', 'en'],
    ['/legal-content/DE/AUTO/?uri=CELEX:02008R1907', 'eu:02008R1907', 'de'],
    ['/legal-content/EN/TXT/?uri=OJ:L_202401689', 'oj:L_202401689', 'en'],
    ['/legal-content/EN/TXT/?uri=COM:2021:706:FIN', 'eu:52021PC0706', 'en'],
    ['/legal-content/EN/TXT/?uri=OJ:L:2017:347:TOC', null, 'en'],
    ['/legal-content/EN/TXT/?uri=PI_COM%3AAres%282025%291', null, 'en'],
    ['/eli/reg/2023/1115/oj', 'eu:32023R1115', null],
    ['/eli/reg/2023/1115/oj/eng', 'eu:32023R1115', 'en'],
    ['/eli/reg/2023/1115/2026-09-18/eng', 'eu:02023R1115-20260918', 'en'],
    ['/eli/reg_del/2026/2102/oj/eng', 'eu:32026R2102', 'en'],
    ['/eli/reg_impl/2025/1093/oj', 'eu:32025R1093', null],
    ['/eli/reg/2019/1241/art_2/oj', 'eu:32019R1241', null],
    ['/eli/dir/1998/70/oj', 'eu:31998L0070', null],
    ['/homepage.html', null, null],
  ])('reads %s', (path, subject, language) => {
    const site = siteOf(base + path);
    expect(site?.id).toBe('eur-lex');
    expect(site?.subject).toBe(subject);
    expect(site?.language).toBe(language);
  });

  it('reads the Publications Office', () => {
    expect(subjectOf('http://publications.europa.eu/resource/celex/32023R1115')).toBe('eu:32023R1115');
    expect(subjectOf('http://data.europa.eu/eli/reg/2023/1115/oj')).toBe('eu:32023R1115');
  });
});

describe('tariff look-ups', () => {
  const taric = 'https://ec.europa.eu/taxation_customs/dds2/taric/';
  it.each([
    [`${taric}measures.jsp?Lang=en&SimDate=20261121&Area=VN&Taric=0901110000&LangDescr=en`, 'cn:09011100'],
    [`${taric}measures.jsp?Lang=en&Taric=4412331010`, 'taric:4412331010'],
    [`${taric}measures.jsp?Lang=en&Taric=7318`, 'hs:7318'],
    [`${taric}measures_details.jsp?Sid=123`, null],
    [`${taric}taric_consultation.jsp?Lang=en`, null],
  ])('TARIC %s', (address, subject) => {
    expect(siteOf(address)).toMatchObject({ id: 'taric', subject, detect: { goods: true } });
  });

  it('Access2Markets', () => {
    const results = 'https://trade.ec.europa.eu/access-to-markets/en/results?product=090111&origin=VN&destination=DE';
    expect(siteOf(results)).toMatchObject({ id: 'access2markets', subject: 'hs:090111', language: 'en' });
    expect(subjectOf('https://trade.ec.europa.eu/access-to-markets/en/home')).toBeNull();
    expect(subjectOf('https://trade.ec.europa.eu/access-to-markets/en/results?product=9011')).toBe('hs:9011');
    expect(subjectOf('https://trade.ec.europa.eu/access-to-markets/en/results?product=901')).toBeNull();
  });
});

describe('other addresses', () => {
  it('knows Vietnamese sites by their tariff, and nothing of the rest', () => {
    expect(siteOf('https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=1')?.detect).toEqual({ tariff: 'vn' });
    expect(siteOf('https://example.org/?uri=CELEX:32023R1115')).toBeNull();
    expect(siteOf('https://ec.europa.eu/commission/')).toBeNull();
    expect(siteOf('not an address')).toBeNull();
    expect(siteOf('about:blank')).toBeNull();
  });
});
