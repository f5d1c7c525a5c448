import { describe, expect, it } from 'vitest';
import { numbered, readableCelex, titleOfAct } from './act-title.ts';
import { catalogueOf } from './testing.ts';

describe('an act without a record, by its CELEX number', () => {
  it.each([
    ['32016R0679', 'Regulation (EU) 2016/679', 'Quy định (EU) 2016/679'],
    ['02023R1115-20241226', 'Regulation (EU) 2023/1115', 'Quy định (EU) 2023/1115'],
    ['32010R0995', 'Regulation (EU) No 995/2010', 'Quy định (EU) số 995/2010'],
    ['32006R1907', 'Regulation (EC) No 1907/2006', 'Quy định (EC) số 1907/2006'],
    ['31997R0338', 'Regulation (EC) No 338/97', 'Quy định (EC) số 338/97'],
    ['31992R2913', 'Regulation (EEC) No 2913/92', 'Quy định (EEC) số 2913/92'],
    ['32019L0904', 'Directive (EU) 2019/904', 'Chỉ thị (EU) 2019/904'],
    ['32012L0019', 'Directive 2012/19/EU', 'Chỉ thị 2012/19/EU'],
    ['32008L0098', 'Directive 2008/98/EC', 'Chỉ thị 2008/98/EC'],
    ['31999L0031', 'Directive 1999/31/EC', 'Chỉ thị 1999/31/EC'],
    ['31993L0042', 'Directive 93/42/EEC', 'Chỉ thị 93/42/EEC'],
    ['32013L0059', 'Directive 2013/59/Euratom', 'Chỉ thị 2013/59/Euratom'],
  ])('%s', (celex, en, vi) => {
    expect(readableCelex(celex, 'en')).toBe(en);
    expect(readableCelex(celex, 'vi')).toBe(vi);
  });

  it('gets no letters where the number does not decide', () => {
    // Decisions of the common foreign policy number among the others.
    expect(readableCelex('32026D0614', 'en')).toBe('Decision 2026/614');
    // November 1993 and December 2009, when EEC became EC and EC became EU.
    expect(readableCelex('31993R3000', 'en')).toBe('Regulation No 3000/93');
    expect(readableCelex('32009R1194', 'en')).toBe('Regulation No 1194/2009');
    expect(readableCelex('52021PC0706', 'en')).toBe('CELEX 52021PC0706');
  });
});

describe('a document with a record', () => {
  it.each([
    ['regulation', '(EC) No 2173/2005', 'Regulation (EC) No 2173/2005', 'Quy định (EC) số 2173/2005'],
    ['directive', '2008/98/EC', 'Directive 2008/98/EC', 'Chỉ thị 2008/98/EC'],
    ['pm_decision', '687/QĐ-TTg', "Prime Minister's Decision 687/QĐ-TTg", 'Quyết định số 687/QĐ-TTg'],
    ['law', '72/2020/QH14', 'Law 72/2020/QH14', 'Luật số 72/2020/QH14'],
    ['decision', '1571/QĐ-UBND', 'Decision 1571/QĐ-UBND', 'Quyết định số 1571/QĐ-UBND'],
    ['decision', '2014/145/CFSP', 'Decision 2014/145/CFSP', 'Quyết định 2014/145/CFSP'],
    ['proposal', 'COM(2026) 661', 'Proposal COM(2026) 661', 'Đề xuất COM(2026) 661'],
  ] as const)('%s %s', (kind, number, en, vi) => {
    expect(numbered(kind, number)).toEqual({ en, vi });
  });
});

describe('the line of a page that is an act', () => {
  it('is the number where nothing is recorded, never the title of the file', () => {
    expect(titleOfAct('02016R0679-20160504', catalogueOf())).toEqual({
      en: 'Regulation (EU) 2016/679',
      vi: 'Quy định (EU) 2016/679',
    });
  });
});
