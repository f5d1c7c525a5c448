import { expect, test } from 'vitest';
import { Anchor } from './claims-anchor.ts';
import { withoutFormer } from './claims-former.ts';
import { claimSentences, plainClaimText } from './claims-text.ts';

const read = (text: string) => withoutFormer(plainClaimText(text)).replace(/ {2,}/g, ' ').trim();

test.each([
  ['more than 5,000 employees (previously 1,000)', '1000'],
  ['từ 5.000 lao động (trước đây là 1.000)', '1000'],
  ['The date was moved from 30 December 2025 to 30 December 2026.', '2025-12-30'],
  ['Hạn nộp lùi từ ngày 31/5 sang ngày 30/9', '@05-31'],
  ['The declaration is due on 30 September instead of 31 May.', '@05-31'],
  ['The declaration is due on 30 September (moved from 31 May).', '@05-31'],
  ['Ngưỡng 50 tấn thay vì 150 euro', '150'],
  ['It applies from 30 December 2026, unless there is another delay.', 'delay'],
  ['MPOC called on the EU to postpone the rules of 30 December 2024.', 'postpone'],
  ['It applies from 30 December 2025, following a year-long postponement.', 'postponement'],
  ['Agreed in December, the law applies from 30 December 2024.', 'agreed'],
  ['The law was adopted in December 2022 and is set to apply in 2024.', 'adopted'],
  ['Luật được thông qua ngày 29/6/2023 và có hiệu lực từ tháng 12/2024', '2023-06-29'],
  ['It will not be mandatory until the end of 2025.', 'not'],
  ['It applies initially only to the largest firms from 2027.', 'initially'],
  ['Firms that are not micro or small must comply from 2025.', 'are not'],
  ['Doanh nghiệp không phải doanh nghiệp nhỏ áp dụng từ 2025', 'khong phai'],
])('what a sentence calls former is not read: %s', (text, former) => {
  expect(plainClaimText(text)).toContain(former);
  expect(read(text)).not.toContain(former);
});

test.each([
  ['The rules apply from 30 December 2025 to large firms.', '2025-12-30'],
  ['Not only from 30 December 2025', '2025-12-30'],
  ['The threshold was lifted from 1,000 to 5,000 employees.', '5000'],
  ['After the postponement to 30 December 2025 it applies.', '2025-12-30'],
  ['It will not be mandatory until the end of 2025.', 'mandatory from 2025-end'],
  ['It initially covered 500 employees.', 'initially covered'],
])('what stands is read: %s', (text, stands) => expect(read(text)).toContain(stands));

test.each([
  ['ngày 30 tháng mười hai năm 2025', '2025-12-30'],
  ['tháng mười hai 2025', '2025-12-month'],
  ['đến hết tháng 6/2026', 'den het 2026-06-month'],
  ['by the end of June 2026', 'by the end of 2026-06-month'],
  ['the conclusion of 2024', '2024-end'],
  ['30.12.25', '2025-12-30'],
  ['30/12 năm 2025', '2025-12-30'],
  ['by May 31st of each year', 'by @05-31 of each year'],
  ['the close of 2025', '2025-end'],
  ['in 2027', 'in 2027-year'],
  ['Nghị định 08/2022/NĐ-CP', 'nghi dinh 08/2022/nd-cp'],
  ['EUR450 million', 'eur 450 million'],
  ['€25,000,000', '€25 million'],
])('one spelling: %s', (text, plain) => expect(plainClaimText(text)).toBe(plain));

test('a sentence that takes up the day of the one before is read with it', () => {
  const text = 'The period begins on 1 January 2026. From that day importers buy certificates. Nothing else changes.';
  expect(claimSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The period begins on 1 January 2026. From that day importers buy certificates.',
    'Nothing else changes.',
  ]);
});

test('an abbreviation ends no sentence', () => {
  const text = 'The E.U. checks durian.';
  expect(claimSentences(text, 0, text.length)).toHaveLength(1);
});

test('the anchor finds where words begin, in any case, with marks of any form', () => {
  const anchor = new Anchor(['eudr', 'chong pha rung', 'deforest*']);
  const text = 'The EUDR; preeudr, chống  phá\nrừng, Deforestation and CHỐNG PHÁ RỪNG'.concat(
    ' chống phá rừng'.normalize('NFD'),
  );
  expect(anchor.places(text).map((at) => text.slice(at, at + 2).toLowerCase())).toEqual(['eu', 'ch', 'de', 'ch', 'ch']);
});

test('the anchor finds the same far into a text, at the edge of a piece and beside decomposed letters', () => {
  const anchor = new Anchor(['eudr', 'gcd', 'quy dinh go']);
  const places = [0, 8186, 8191, 8192, 16_380];
  for (const at of places.slice(1)) {
    const text = `${'x'.repeat(at - 1)} EUDR, quy định gỗ; agcd gcd`;
    const starts = anchor.places(text).map((place) => text.slice(place, place + 4).toLowerCase());
    expect(starts).toEqual(['eudr', 'quy ', 'gcd']);
    expect(anchor.places(`${text} ${'ế'.normalize('NFD')}`)).toEqual(anchor.places(text));
  }
});

test('the anchor finds names with several blanks among their first letters, and short ones at the end of a text', () => {
  const anchor = new Anchor(['eu law', 'e label', 'dat*', 'rex']);
  const text = 'EU   law, EU \n law; e\u00a0  label, data, rexes, REX';
  expect(anchor.places(text).map((at) => text.slice(at, at + 3).trim())).toEqual(['EU', 'EU', 'e', 'dat', 'REX']);
});

test.each([
  ['Nghị định 13/2024', '13/2024'],
  ['Decision 08/2022', '08/2022'],
  ['tháng 12/2024', '2024-12-month'],
  ['from 12/2024', '2024-12-month'],
])('the number of an act is no month: %s', (text, plain) => expect(plainClaimText(text)).toContain(plain));
