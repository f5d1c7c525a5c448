/** Sentences as they stand on pages: outdated ones are found, ones that report the law of today are left alone. */
import { findOutdatedClaims } from '@luongxanh/core';
import { describe, expect, test } from 'vitest';
import { catalogue } from './built.ts';
import { readingOf, readPassages } from './claims/reading.ts';

const ON = '2026-11-21';
const found = (text: string, on = ON) => findOutdatedClaims(text, catalogue, on).map(({ claim }) => claim.id);

describe('outdated claims', () => {
  test.each([
    ['The EUDR will apply from 30 December 2024 to large operators.', 'eudr-from-30-december-2024'],
    ['EUDR sẽ có hiệu lực từ ngày 30/12/2024 đối với doanh nghiệp lớn.', 'eudr-from-30-december-2024'],
    ['The Deforestation Regulation applies from December 30, 2025.', 'eudr-from-30-december-2025'],
    ['Quy định chống phá rừng (EUDR) áp dụng từ ngày 30 tháng 12 năm 2025.', 'eudr-from-30-december-2025'],
    ['Micro and small enterprises must comply with the EUDR from 30 June 2026.', 'eudr-small-firms-june-2026'],
    ['EUDR áp dụng với doanh nghiệp nhỏ từ ngày 30/6/2026.', 'eudr-small-firms-june-2026'],
    ['Cattle products such as leather are in the scope of the EUDR.', 'eudr-leather-in-scope'],
    ['EUDR áp dụng cho cà phê, cao su, gỗ và da thuộc.', 'eudr-leather-in-scope'],
    ['The EUDR covers furniture, paper and printed books.', 'eudr-printed-books-in-scope'],
    ['Sách in cũng thuộc phạm vi của EUDR.', 'eudr-printed-books-in-scope'],
    ['Under the EUDR, Vietnam is classified as standard risk.', 'eudr-viet-nam-not-low-risk'],
    ['CBAM is currently in its transitional period, so importers only report.', 'cbam-still-transitional'],
    ['Hiện nay CBAM đang trong giai đoạn chuyển tiếp.', 'cbam-still-transitional'],
    ['Importers submit the CBAM declaration by 31 May each year.', 'cbam-declaration-31-may'],
    ['The carbon price of Vietnam’s ETS is recognised under CBAM.', 'cbam-viet-nam-carbon-market-recognised'],
    ['CSDDD covers companies with more than 1,000 employees.', 'csddd-old-thresholds'],
    ['CSDDD áp dụng với doanh nghiệp trên 1.000 lao động và doanh thu trên 450 triệu EUR.', 'csddd-old-thresholds'],
    ['The CSDDD applies from July 2027 to the largest companies.', 'csddd-applies-2027'],
    ['The Green Claims Directive requires companies to verify every claim.', 'green-claims-directive-is-law'],
    ['Chỉ thị tuyên bố xanh đã có hiệu lực và bắt buộc doanh nghiệp chứng minh.', 'green-claims-directive-is-law'],
    [
      'Under EVFTA, Vietnamese exporters must register in REX for consignments above EUR 6,000.',
      'evfta-rex-above-6000',
    ],
    ['Nộp phí EPR tại Việt Nam là đáp ứng PPWR.', 'vietnamese-epr-satisfies-ppwr'],
    ['A 25 % duty still applies under the EU steel safeguard.', 'steel-safeguard-25-percent'],
    ['Instant noodles from Vietnam are subject to official controls under 2019/1793.', 'instant-noodles-border-checks'],
    ['The EUDR covers conveyor belts and gaskets of natural rubber.', 'eudr-rubber-articles-in-scope'],
    ['EUDR áp dụng cho lốp xe, băng tải và gioăng cao su.', 'eudr-rubber-articles-in-scope'],
    ['Under the EUDR traders must submit a due diligence statement.', 'eudr-traders-statements'],
    ['Theo EUDR, thương nhân phải nộp tuyên bố thẩm định.', 'eudr-traders-statements'],
    ['The EUDR benchmarking is to be published by 30 June 2025.', 'eudr-country-list-pending'],
    ['CBAM now covers downstream goods such as washing machines.', 'cbam-downstream-in-force'],
    ['CBAM hiện đã mở rộng sang máy móc và hàng hạ nguồn.', 'cbam-downstream-in-force'],
    ['Member States must transpose the CSDDD by 26 July 2026.', 'csddd-transposition-earlier'],
    ['Vi phạm CSDDD có thể bị phạt tới 5 % doanh thu toàn cầu.', 'csddd-fines-5-percent'],
    ['The CSDDD obliges companies to adopt a climate transition plan.', 'csddd-climate-plan'],
    ['From 2026 every electric vehicle needs a battery passport.', 'battery-passport-2026'],
    ['Hàng bán tại EU phải tuân thủ Chỉ thị an toàn sản phẩm chung 2001/95/EC.', 'general-product-safety-directive'],
    ['The first CBAM declaration is due by 31 August 2027.', 'cbam-declaration-31-may'],
    ['Importers who miss CBAM reports pay fines of EUR 10 to 50 per tonne.', 'cbam-penalty-10-to-50'],
    ['Không báo cáo CBAM bị phạt 10-50 euro mỗi tấn.', 'cbam-penalty-10-to-50'],
    ['The CSDDD introduces an EU-wide civil liability of companies.', 'csddd-civil-liability'],
    ['Hàng Việt Nam vẫn được hưởng GSP khi vào EU.', 'evfta-gsp-goes-on'],
    [
      'Hot-rolled steel from Vietnam is currently subject to a provisional duty in the EU.',
      'hot-rolled-still-provisional',
    ],
    ['Biện pháp tự vệ thép của EU còn hiệu lực đến ngày 30/6/2026.', 'steel-safeguard-until-2026'],
    ['The proposed PPWR is expected to be adopted next year.', 'ppwr-still-proposed'],
    ['EU đang cân nhắc lệnh cấm hàng hóa từ lao động cưỡng bức.', 'forced-labour-still-proposed'],
    ['Nhà nhập khẩu chưa bắt buộc dùng hệ thống CATCH.', 'iuu-catch-not-binding'],
    ['Theo Quyết định 01/2022/QĐ-TTg, nhà máy phải kiểm kê khí nhà kính.', 'vietnamese-ghg-list-2022'],
    ['Theo Nghị định 42/2019/NĐ-CP, khai thác IUU bị phạt tới 1 tỷ đồng.', 'vietnamese-fisheries-fines-42-2019'],
    ['MARD is the focal point for the EUDR in Vietnam.', 'eudr-mard-leads'],
    ['Hiện Bộ TN&MT là cơ quan đầu mối về thị trường các-bon.', 'carbon-market-monre-leads'],
    ['Organic tea for the EU must comply with Regulation (EC) No 834/2007.', 'organic-regulation-834-2007'],
    ['Pin xuất sang EU phải tuân thủ Chỉ thị 2006/66/EC.', 'batteries-directive-2006-66'],
    ['Our products meet RoHS Directive 2002/95/EC.', 'rohs-directive-2002-95'],
    ['Trái cây vào EU phải theo Chỉ thị 2000/29/EC.', 'plant-health-2000-29'],
    ['The CSRD covers non-EU groups with EUR 150 million of turnover in the EU.', 'csrd-old-thresholds'],
    [
      'The transitional phase of CBAM, which began in October 2023, requires importers to report emissions.',
      'cbam-still-transitional',
    ],
  ])('finds: %s', (sentence, id) => {
    expect(found(sentence)).toEqual([id]);
  });

  test.each([
    'The EUDR applies from 30 December 2026.',
    'The EUDR was postponed from 30 December 2025 to 30 December 2026.',
    'EUDR đã được lùi từ ngày 30/12/2025 sang ngày 30/12/2026.',
    'EUDR áp dụng từ ngày 30 tháng 12 năm 2026.',
    'The contract runs from 30 December 2025.',
    'Leather is no longer in the scope of the EUDR.',
    'EUDR: da thuộc đã ra khỏi danh mục từ ngày 18/9/2026, không còn thuộc phạm vi.',
    'Leather shoes are subject to REACH.',
    'Printed books left the scope of the EUDR in December 2025.',
    'Viet Nam is classified as low risk under the EUDR.',
    'Under the EUDR, Cambodia is standard risk while Viet Nam is low risk.',
    'The CBAM transitional period ended on 31 December 2025.',
    'CBAM is now in its definitive period, after the transitional phase.',
    'The first CBAM declaration is due on 30 September 2027.',
    'Viet Nam’s carbon market is not recognised under CBAM.',
    'The carbon price of Viet Nam could be recognised under CBAM.',
    'CSDDD covers companies with more than 5,000 employees and EUR 1.5 billion.',
    'CSRD covers companies with more than 1,000 employees.',
    'The CSDDD must be transposed by 26 July 2028.',
    'The proposed Green Claims Directive would require verification.',
    'Under EVFTA, EU exporters use REX above EUR 6,000; Vietnamese exporters need EUR.1.',
    'EPR tại Việt Nam không thay thế PPWR.',
    'The steel safeguard with its 25 % duty expired on 30 June 2026.',
    'Instant noodles from Vietnam were removed from 2019/1793.',
    'Gloves and tyres of natural rubber stay in the scope of the EUDR; conveyor belts left it.',
    'Under the EUDR traders are no longer required to submit a due diligence statement.',
    'The country list of the EUDR was published on 22 May 2025.',
    'CBAM would cover downstream goods from 2028 if the proposal is adopted.',
    'Đề xuất mở rộng CBAM sang máy móc sẽ áp dụng từ năm 2028 nếu được thông qua.',
    'The CSDDD must be transposed by 26 July 2028, with fines of up to 3 %.',
    'The climate transition plan was deleted from the CSDDD.',
    'The battery passport is required from 18 February 2027.',
    'The GPSR replaced the General Product Safety Directive 2001/95/EC.',
    'Fines of EUR 10 to 50 per tonne were possible in the transitional period of CBAM.',
    'Civil liability was deleted from the CSDDD.',
    'Từ năm 2023 hàng Việt Nam không còn được hưởng GSP của EU.',
    'Norway still grants GSP to Vietnam.',
    'Vietnam is investigating hot-rolled steel from China.',
    'The EU steel safeguard expired on 30 June 2026.',
    'The delegated acts under the PPWR are expected to be adopted later.',
    'With third countries the use of the CATCH system stays voluntary.',
    'Quyết định 13/2024/QĐ-TTg thay thế Quyết định 01/2022/QĐ-TTg.',
    'Nghị định 38/2024/NĐ-CP thay thế Nghị định 42/2019/NĐ-CP.',
    'MARD issued an action plan for the EUDR in 2023.',
    'Articles 32 and 33 of Regulation (EC) No 834/2007 lay down general provisions for imports.',
    'Regulation (EU) 2023/1542 repealed Directive 2006/66/EC.',
    'The shipment of waste batteries outside the Union is in compliance with Regulation (EC) No 1013/2006.',
    'Quyết định 01/2022/QĐ-TTg áp dụng cho đến khi có Quyết định 13/2024/QĐ-TTg.',
    'The measures shall apply within the meaning of Regulation (EU) No 517/2014 (6) and this Regulation.',
    'Packaging waste shall have the meaning assigned to it in Directive 94/62/EC (2).',
    'The experience with imports of organic products under Regulation (EC) No 834/2007 has shown a need to revise them.',
    'Le règlement (UE) no 517/2014 est applicable aux gaz à effet de serre.',
    'Parliament and Council had approved delaying the EUDR until 30 December 2025.',
    'All CSRD entities must do S1. is_large = employees >= 250 and is_sme_listed == "sme_listed"',
    'CSRD scope = { employees: 250, turnover: "40 million" }',
    'Mandatory CSRD now needs more than 1,000 employees and EUR 450 million; listed SMEs are out.',
    'CSRD: our current profile is 283 employees and a turnover of EUR 10 to 50 million.',
    'The application of the EUDR was postponed for 12 months, to 30 December 2025, and operators prepared.',
  ])('leaves alone: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test('a claim is outdated only from its day on', () => {
    const sentence = 'Leather is in the scope of the EUDR.';
    expect(found(sentence, '2026-09-17')).toEqual([]);
    expect(found(sentence, '2026-09-18')).toEqual(['eudr-leather-in-scope']);
  });

  test('what the claim is about may stand a few sentences before, in a heading too, with no other act between', () => {
    const dated = 'Large businesses must comply by December 30th, 2025.';
    expect(found(`The EUDR asks for due diligence. ${dated}`)).toEqual(['eudr-from-30-december-2025']);
    expect(found(`The EUDR in short\n\nIt is strict. Rules differ.\n${dated}`)).toEqual(['eudr-from-30-december-2025']);
    expect(found(`The EUDR asks for it. The CSRD asks for reports. ${dated}`)).toEqual([]);
    expect(found(`The EUDR asks for it. ${'Rules differ. '.repeat(7)}${dated}`)).toEqual([]);
  });

  test.each([
    '30 December 2025',
    '30th of December 2025',
    'December 30th, 2025',
    'Dec. 30, 2025',
    '30.12.2025',
    '30/12/2025',
    '12/30/2025',
    '2025-12-30',
    '30 – 12 – 2025',
    'end-2025',
    'the end of 2025',
    'late 2025',
  ])('a date in the form %s is read', (date) =>
    expect(found(`The EUDR applies to large companies from ${date}.`)).toEqual(['eudr-from-30-december-2025']),
  );

  test.each(['ngày 30 tháng 12 năm 2025', '30/12/2025', '30-12-2025', '30.12.2025', 'tháng 12/2025', 'cuối năm 2025'])(
    'a Vietnamese date in the form %s is read',
    (date) => expect(found(`Doanh nghiệp lớn phải tuân thủ EUDR từ ${date}.`)).toEqual(['eudr-from-30-december-2025']),
  );

  test('a passage that tells the correction around the statement is left alone', () => {
    const stated = 'The EUDR applies to large operators from 30 December 2025.';
    expect(found(`${stated} Regulation (EU) 2025/2650 has since changed that.`)).toEqual([]);
    expect(found(`The date is now 30 December 2026.\n${stated}`)).toEqual([]);
    expect(found(`${stated} The Commission wants another year.`)).toEqual([]);
    expect(found('EUDR áp dụng từ 30/12/2025. Ngày mới là 30/12/2026.')).toEqual([]);
  });

  test('a postponement to a date that has passed is a statement, one from it is not', () => {
    expect(found('The EUDR has been delayed until 30 December 2025 for large firms.')).toEqual([
      'eudr-from-30-december-2025',
    ]);
    expect(found('The EUDR, due on 30 December 2025, has been delayed.')).toEqual([]);
  });

  test('offsets are those of the sentence in the text given, far into it and with decomposed letters', () => {
    const sentence = 'EUDR áp dụng từ ngày 30/12/2025.'.normalize('NFD');
    const text = `${'Không có gì ở đây. '.repeat(500)}\n${sentence} Hết.`;
    const [first, ...others] = findOutdatedClaims(text, catalogue, ON);
    expect(others).toEqual([]);
    expect(text.slice(first?.start, first?.end)).toBe(sentence);
    expect(first?.text).toBe(sentence);
  });

  test('a question claims nothing', () => {
    expect(found('Does the EUDR apply from 30 December 2025?')).toEqual([]);
    expect(found('EUDR có áp dụng từ ngày 30/12/2025 không?')).toEqual([]);
  });
});

test('no text of the records makes a claim that the table corrects', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) for (const one of value) collect(one);
    else if (value && typeof value === 'object') for (const one of Object.values(value)) collect(one);
  };
  const { claims, ...others } = catalogue.records;
  collect(others);
  collect(claims.map(({ correction }) => correction));
  expect(texts.length).toBeGreaterThan(10_000);
  expect(texts.flatMap((text) => found(text, ON))).toEqual([]);
});

describe('passages of pages and our own', () => {
  const passages = readPassages();
  const claims = new Set(catalogue.records.claims.map(({ id }) => id));

  test('make claims of the table, or none, in enough numbers', () => {
    expect(passages.filter(({ claim }) => claim !== '').length).toBeGreaterThanOrEqual(250);
    expect(passages.filter(({ claim }) => claim === '').length).toBeGreaterThanOrEqual(400);
    expect(passages.filter(({ claim }) => claim !== '' && !claims.has(claim))).toEqual([]);
  });

  test('make every claim of the table at least once', () => {
    const made = new Set(passages.map(({ claim }) => claim));
    expect([...claims].filter((claim) => !made.has(claim))).toEqual([]);
  });

  test.each(['en', 'vi'] as const)('in %s nothing true is marked, and few claims are missed', (lang) => {
    const reading = readingOf(
      passages.filter((one) => one.lang === lang),
      catalogue,
      ON,
    );
    expect(reading.wrong).toEqual([]);
    expect(reading.recall).toBeGreaterThanOrEqual(0.95);
  });
});
