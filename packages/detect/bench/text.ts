/** Text for the benchmarks: paragraphs of an act with citations and codes, made by rule and the same each time. */

const PARAGRAPHS = [
  'Operators shall exercise due diligence with regard to all relevant products prior to placing them on the market or exporting them, as laid down in Article 8 of Regulation (EU) 2023/1115 of the European Parliament and of the Council (1). ',
  'Member States shall ensure that the competent authorities carry out checks within their territory to establish whether operators and traders comply, taking account of the criteria set out in the annual plans and of the risk of non-compliance. ',
  'The Commission shall be empowered to adopt delegated acts amending Annex I to Directive 2008/98/EC and Council Regulation (EC) No 1005/2008 (OJ L 286, 29.10.2008, p. 1) in order to take account of technical progress in 2024 and 2025. ',
  'The information shall include a description of the goods, the quantity, expressed in kilograms of net mass, the country of production and the geolocation of all plots of land where the commodities were produced, as well as the date or time range. ',
  'Goods of CN codes 4403 11 00 , 4407 11 10 and ex 4412 originating in 12 third countries amounted to 1 250 000 tonnes, at a price of EUR 480 per tonne, between 1 January 2022 and 31 December 2023. ',
  'Thực hiện Quyết định số 687/QĐ-TTg ngày 07 tháng 6 năm 2022 của Thủ tướng Chính phủ, các bộ, ngành và địa phương xây dựng kế hoạch hành động về phát triển kinh tế tuần hoàn theo chức năng, nhiệm vụ được giao. ',
  'Where a natural or legal person has reason to believe that the obligations have not been fulfilled, that person may submit a substantiated concern, and the authority shall assess it diligently and impartially without undue delay. ',
];

/** Paragraphs without a reference, of which real acts have many more. */
const CALM = PARAGRAPHS.filter((paragraph) => !/\d{4}/.test(paragraph));

/**
 * `dense` holds a reference every 200 units; `real` one every 800, as the 49 pages do on which the detector is measured.
 */
export function legalText(size: number, density: 'dense' | 'real' = 'dense'): string {
  const parts: string[] = [];
  let length = 0;
  let seed = 7;
  for (let n = 0; length < size; n++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const from = density === 'real' && n % 4 > 0 ? CALM : PARAGRAPHS;
    const part = `${from[(seed >> 12) % from.length] ?? ''}${n % 3 === 2 ? '\n' : ''}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Units whose repetition makes careless patterns slow. */
export const HOSTILE = [
  'NCM 8501 10 10 ',
  'UK Tariff 0901.11.00 ',
  'Nghị định 1/2020/NĐ-CP, Nghị định đó ',
  'Nghị định đó ',
  'OJ 1, 1.1.1960, ',
  'Annex I Part A ',
  '1',
  '1/',
  '1 ',
  '/',
  '(EU) ',
  'Regulation (EU) ',
  'Regulation (EU) 2023/1115 (the ‘X Regulation’) ',
  '0901 11 ',
  '4403, ',
  '4403 to ',
  'CN code ',
  'CN code\t',
  'CN code;0901\n',
  'Chapter 44 and ',
  'ex ',
  '1/QĐ-',
  '1/QĐ-TTg ',
  'No ',
  '\u0301',
  'a\u0301',
  '\u00ad',
  ' ',
  '\n',
  'OJ L 1, 1.1.2001, ',
  'COM(2021) ',
  '32023R',
  'that Regulation ',
  'carbon ',
  '(the ‘X Regulation’) ',
  '((((',
  '2023/1115 ',
  'ngày 07 tháng ',
  ')12/2020 ',
  'Regulation (EU) 2023/1115, Decree 12/2020 in ',
  'amending Regulation (EU) 2023/1115 (the ‘X Directive’) ',
  '_',
  '-a',
  'a',
  '1_',
  '1-a-',
  '12-NQ/',
  '12-NQ/TW ',
  'nghi-dinh-',
  '687-qd-ttg ',
  '%2F',
  '1%2F',
  'nghi dinh 08 2022 nd cp ',
  'NĐ 58/2025, ',
  'Luật 72/2020 ',
  'Decree No. 1/2020 ',
  '1/QĐ-A&amp;',
  '66.17/',
  'OJ L ',
  'L 1',
  'ABl. L 1 vom 1.1.2001, S. 1; ',
  'JOL_2023_150',
  '2004/C 31/03 ',
  'C/',
  'eli/reg/',
  'eli/reg/2023/1115/oj ',
  'No 1/',
  'Regulation No 17 ',
  '2023R1115',
  'R2123060 ',
  '2008/98/EC ',
  '1/2/',
  'Điều 5 ',
  'Article 5(2) ',
  'asetuksen 5 artikla ',
  '4403 ',
  '|4403|',
  '\n0901\n',
  'CN code\n',
  'CN code\tb\n0901\tc\n',
  'HS6\t',
  'hs_code,1\n',
  'ex 4403, ex ',
  '4403-4406 ',
  '44.03.',
  '44. árucsoport ',
  'Nomenclature ',
  'regulation',
  'timber regulation ',
  'CBAM',
  'quy định ',
  'ζ\u0301',
  '\uff11',
  '\ud800',
];
