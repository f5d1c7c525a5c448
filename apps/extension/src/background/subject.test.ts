import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { withSubject } from './subject.ts';

const report = (url: string, code?: string): PageReport => ({
  url,
  title: '',
  subject: null,
  references: [],
  outdated: [],
  began: 0,
  truncated: false,
  ...(code ? { code } : {}),
});

describe('what a page is about', () => {
  it.each([
    ['https://eur-lex.europa.eu/eli/reg/2023/1115/oj', undefined, 'eu:32023R1115'],
    ['https://auskunft.ezt-online.de/ezto/SeqEinreihungSucheAnzeige.do', '0901110000', 'cn:09011100'],
    ['https://www.trade-tariff.service.gov.uk/search', '0901110000', 'hs:090111'],
    ['https://www.customs.gov.vn/index.jsp?pageId=3', '09012111', 'vnhs:09012111'],
    // The address has the last word.
    ['https://www.tariffnumber.com/2026/0901', '44121000', 'hs:0901'],
    ['https://example.org/', '09011100', null],
  ])('%s %s', (url, code, subject) => expect(withSubject(report(url, code)).subject).toBe(subject));
});
