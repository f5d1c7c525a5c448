import { describe, expect, it } from 'vitest';
import { annotatedOn, annotatedSites, covers, offeredSiteOf, offeredSites } from './hosts.ts';
import { codeInPage } from './in-page.ts';
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

describe('tariff look-ups of others', () => {
  it.each([
    ['https://www.tariffnumber.com/2026/74198090', 'tariffnumber', 'cn:74198090'],
    ['https://www.tariffnumber.com/2025/9405500000', 'tariffnumber', 'cn:94055000'],
    ['https://www.tariffnumber.com/2026/8542', 'tariffnumber', 'hs:8542'],
    ['https://www.tariffnumber.com/2022', 'tariffnumber', null],
    ['https://www.tariffnumber.com/login', 'tariffnumber', null],
    ['https://www.zolltarifnummern.de/2026/3213', 'zolltarifnummern', 'hs:3213'],
    ['http://www.zolltarifnummern.de/2010_de/10011000.html', 'zolltarifnummern', 'cn:10011000'],
    [
      'https://eservices.minfin.fgov.be/extTariffBrowser/Measure?cnCode=0901110000&country=29422&trade=0&cssfile=tarbro&date=20261122&lang=EN&page=1',
      'belgium',
      'cn:09011100',
    ],
    [
      'https://eservices.minfin.fgov.be/extTariffBrowser/browseNomen.xhtml?suffix=80&country=&lang=EN&page=1&date=20220727',
      'belgium',
      null,
    ],
    [
      'https://www.douane.gouv.fr/rita-encyclopedie/public/nomenclatures/popupNomenclature.action?date=22%2F11%2F2026&nomenclatureCritere=0901110000',
      'france',
      'cn:09011100',
    ],
    ['https://form.douane.gouv.fr/rita-encyclopedie/public/experts/mesures/init.action', 'france', null],
    [
      'https://tarief.douane.nl/ite-tariff-public/#/taric/measure/mcc/search?sd=2026-11-22&d=I&cc=6214300090&cu=EUR&l=nl',
      'netherlands',
      'taric:6214300090',
    ],
    [
      'https://tarief.douane.nl/ite-tariff-public/#/taric/nomenclature/sbn?sd=2026-11-22&d=I&cc=0901&l=en&ql=en',
      'netherlands',
      'hs:0901',
    ],
    [
      'https://tarief.douane.nl/arctictariff-public-web/Tariff?preferredLanguage=nl&taricCode=0901110000',
      'netherlands',
      'cn:09011100',
    ],
    [
      'https://saturn.etat.lu/ite-tariff-public/#/taric/nomenclature/sbn?sd=2026-11-22&d=I&l=en&ql=en&cn=0901110000',
      'netherlands',
      'cn:09011100',
    ],
    ['https://auskunft.ezt-online.de/ezto/SeqEinreihungSucheAnzeige.do', 'germany', null],
    ['https://www.trade-tariff.service.gov.uk/commodities/0101210000', 'united-kingdom', 'hs:010121'],
    [
      'https://trade-tariff.service.gov.uk/xi/commodities/0206801000?day=1&month=11&year=2026',
      'united-kingdom',
      'hs:020680',
    ],
    ['https://www.trade-tariff.service.gov.uk/subheadings/4202329000-80', 'united-kingdom', 'hs:420232'],
    ['https://www.trade-tariff.service.gov.uk/headings/7408', 'united-kingdom', 'hs:7408'],
    ['https://www.trade-tariff.service.gov.uk/chapters/74', 'united-kingdom', 'hs:74'],
    ['https://www.trade-tariff.service.gov.uk/find_commodity', 'united-kingdom', null],
    ['https://www.wcotradetools.org/en/harmonized-system/2022/en/168524', 'wco', 'hs:8524'],
    ['https://www.wcotradetools.org/en/harmonized-system/2022/en/2197', 'wco', 'hs:97'],
    ['https://www.wcotradetools.org/en/harmonized-system/2022/en/06', 'wco', null],
    ['https://www.wcotradetools.org/en/harmonized-system/2022/en/0197', 'wco', null],
    ['https://www.wcotradetools.org/en/harmonized-system', 'wco', null],
    ['https://caselaw.vn/ket-qua-tra-cuu-ma-hs?query=32082090', 'caselaw', 'vnhs:32082090'],
    ['https://caselaw.vn/ket-qua-tra-cuu-ma-hs?query=3208', 'caselaw', 'hs:3208'],
  ])('%s', (address, id, subject) => {
    expect(siteOf(address)).toMatchObject({ id, subject });
  });

  it('Vietnamese digits beyond six keep their own name, and document numbers are no codes', () => {
    const customs = 'https://www.customs.gov.vn/index.jsp?pageId=3&maHS=0901.21.11';
    expect(siteOf(customs)).toMatchObject({
      id: 'vietnam-customs',
      subject: 'vnhs:09012111',
      detect: { tariff: 'vn' },
    });
    expect(siteOf('https://www.customs.gov.vn/index.jsp?pageId=8&cid=1294&LinhVuc=313')?.subject).toBeNull();
    const tvpl = 'https://thuvienphapluat.vn';
    expect(siteOf(`${tvpl}/ma-hs/ca-phe-09011110`)?.subject).toBe('vnhs:09011110');
    expect(siteOf(`${tvpl}/bieu-thue?code=0306`)?.subject).toBe('hs:0306');
    const document = `${tvpl}/van-ban/Xuat-nhap-khau/nghi-dinh-08-2015-nd-cp-263815.aspx`;
    expect(siteOf(document)).toMatchObject({ id: 'thuvienphapluat', subject: null, detect: { tariff: 'vn' } });
  });

  it('every site that can be switched on is one that an adapter knows', () => {
    for (const { id, origins } of offeredSites) {
      for (const origin of origins) {
        const address = origin.replace('*://*.', 'https://www.').replace('*://', 'https://').replace('/*', '/');
        const path = id === 'belgium' ? 'extTariffBrowser/' : id === 'france' ? 'rita-encyclopedie/' : '';
        expect(siteOf(address + path), origin).not.toBeNull();
        expect(offeredSiteOf(new URL(address).hostname)?.id, origin).toBe(id);
      }
    }
    expect(offeredSiteOf('douane.gouv.fr.example.org')).toBeNull();
    expect(annotatedSites).toHaveLength(3);
  });
});

describe('what a permission covers', () => {
  it.each([
    ['*://*.tariffnumber.com/*', 'https://www.tariffnumber.com/2026/0901', true],
    ['*://*.tariffnumber.com/*', 'http://tariffnumber.com/', true],
    ['*://*.tariffnumber.com/*', 'https://nottariffnumber.com/', false],
    ['*://eur-lex.europa.eu/*', 'https://www.eur-lex.europa.eu/', false],
    ['https://ec.europa.eu/*', 'http://ec.europa.eu/', false],
    // Browsers give permissions by host.
    ['*://ec.europa.eu/taxation_customs/dds2/taric/*', 'https://ec.europa.eu/eurostat/', true],
    ['<all_urls>', 'https://example.org/', true],
    ['*://*/*', 'https://example.org/', true],
    ['<all_urls>', 'about:blank', false],
    ['*://eur-lex.europa.eu/*', 'no address', false],
  ])('%s %s: %s', (origin, address, yes) => expect(covers(origin, address)).toBe(yes));

  it('names the patterns of a host that is read by itself', () => {
    expect(annotatedOn('eur-lex.europa.eu')).toEqual(['*://eur-lex.europa.eu/*']);
    expect(annotatedOn('example.org')).toEqual([]);
  });
});

describe('a code in the page', () => {
  const page = (heading: string, title = '') =>
    ({ querySelector: () => (heading ? { textContent: heading } : null), title }) as unknown as Document;
  it.each([
    ['Mã HS 0901.21.11: cà phê rang', '', '09012111'],
    ['', '09011100 Kaffee, nicht geröstet', '09011100'],
    ['Code 0901 11 00 00', '', '0901110000'],
    ['Tarif 2026', 'Tarif', null],
    ['0901 11 and 0902 10', '', null],
    ['22/11/2026', '', null],
    ['Tel. 028 3930 3279', '', null],
  ])('%s | %s', (heading, title, code) => expect(codeInPage(page(heading, title))).toBe(code));
});
