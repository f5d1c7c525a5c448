/**
 * An estimate of what CBAM certificates for a delivery would cost the importer, step by step, each step with its source.
 * It is no declaration and no quote. The obligation is the embedded emissions less the free allocation that EU producers
 * still get: emissions - benchmark x CBAM factor (Regulation (EU) 2023/956 Art. 31, Implementing Regulation (EU) 2025/2620).
 * Without a benchmark nothing is subtracted and the answer is an upper bound.
 */
import type { Bilingual, Grade } from '@luongxanh/core';
import Papa from 'papaparse';
import { type CbamScope, type CbamScopeFailure, outsideSmallAmounts, refuseCbamScope } from './cbam-scope.ts';
import { parseDecimal } from './decimal.ts';
import { badRow, type StatsProblem } from './problem.ts';

export type CbamSector = 'cement' | 'fertilisers' | 'iron_steel' | 'aluminium' | 'hydrogen' | 'electricity';

/** One line of Annex I to Implementing Regulation (EU) 2025/2621. Tonnes of CO2 equivalent per tonne of goods. */
export interface CbamDefault {
  readonly sector: CbamSector;
  readonly code: string;
  /** `vn`: the table of Viet Nam. `other`: Viet Nam has no value, the table of other countries and territories applies. */
  readonly table: 'vn' | 'other';
  readonly direct: number | null;
  readonly indirect: number | null;
  /** What the obligation counts: direct and indirect for cement and fertilisers, direct alone otherwise. */
  readonly total: number;
  /** Production route as lettered in the annex; null where it names none. */
  readonly route: string | null;
}

const SECTORS: readonly CbamSector[] = ['cement', 'fertilisers', 'iron_steel', 'aluminium', 'hydrogen', 'electricity'];

/** Reads `cbam-defaults.csv`: `sector,code,table,direct,indirect,total,route`. */
export function readCbamDefaults(
  csv: string,
  file = 'cbam-defaults.csv',
): { readonly defaults: readonly CbamDefault[]; readonly problems: readonly StatsProblem[] } {
  const parsed = Papa.parse<Record<string, string>>(csv.trim(), { header: true, skipEmptyLines: true });
  const defaults: CbamDefault[] = [];
  const problems: StatsProblem[] = [];
  for (const [index, row] of parsed.data.entries()) {
    const line = index + 2;
    const number = (name: string) => (row[name] ? parseDecimal(row[name]) : null);
    const { sector = '', code = '', table = '' } = row;
    const [direct, indirect, total] = [number('direct'), number('indirect'), number('total')];
    if (!SECTORS.includes(sector as CbamSector)) problems.push(badRow(file, line, 'word', 'sector', sector));
    else if (!/^(?:\d\d){2,5}$/.test(code)) problems.push(badRow(file, line, 'code', 'code', code));
    else if (table !== 'vn' && table !== 'other') problems.push(badRow(file, line, 'word', 'table', table));
    else if (direct === undefined || indirect === undefined || typeof total !== 'number') {
      problems.push(badRow(file, line, 'value', 'total', row.total ?? ''));
    } else {
      defaults.push({ sector: sector as CbamSector, code, table, direct, indirect, total, route: row.route || null });
    }
  }
  return { defaults, problems };
}

/**
 * Share of the obligation that is phased in, per cent, by year of import: what the CBAM factor of Directive 2003/87/EC
 * Art. 10a(1a) (free allocation of 97.5, 95, 90, 77.5, 51.5, 39, 26.5, 14, 0 per cent) leaves.
 */
const PHASE_IN: Readonly<Record<number, number>> = {
  2026: 2.5,
  2027: 5,
  2028: 10,
  2029: 22.5,
  2030: 48.5,
  2031: 61,
  2032: 73.5,
  2033: 86,
  2034: 100,
};

/** Per cent phased in; null before 2026, when nothing was payable. */
export const phaseInPercent = (year: number): number | null => (year >= 2034 ? 100 : (PHASE_IN[year] ?? null));

/** Mark-up on default values, per cent: 10 (2026), 20 (2027), 30 (2028 on); fertilisers 1 in every year. */
export function markUpPercent(sector: CbamSector, year: number): number {
  if (sector === 'fertilisers') return 1;
  return year <= 2026 ? 10 : year === 2027 ? 20 : 30;
}

export interface CbamInput {
  readonly code: string;
  /** Tonnes of goods. */
  readonly tonnes: number;
  /** Year of import. */
  readonly year: number;
  /**
   * EUR per certificate, that is per tonne of CO2 equivalent. Given by the person: nothing here knows a price. Without one
   * the answer ends with the certificates.
   */
  readonly price?: number;
  /** What CBAM's list says of the code for that year (`cbamScope`): only listed goods have certificates to surrender. */
  readonly scope: CbamScope;
  /** Own embedded emissions, t CO2e per t of goods, as the installation has them verified. Else the default value. */
  readonly emissions?: number;
  /** Free-allocation benchmark of the goods, t CO2e per t. */
  readonly benchmark?: number;
}

export interface CbamStep {
  readonly id: 'emissions' | 'mark_up' | 'embedded' | 'phase_in' | 'free_allocation' | 'certificates' | 'cost';
  readonly what: Bilingual;
  /** The computation with its numbers. */
  readonly formula: string;
  readonly value: number;
  readonly unit: string;
  readonly source: Bilingual;
  readonly grade: Grade | 'given';
}

export interface CbamEstimate {
  readonly code: string;
  readonly year: number;
  readonly tonnes: number;
  readonly emissionsFrom: 'own' | 'default';
  readonly default: CbamDefault | null;
  readonly steps: readonly CbamStep[];
  /** t CO2e that certificates are needed for. */
  readonly certificates: number;
  /** EUR; null where no price was given. */
  readonly cost: number | null;
  /** True: no benchmark was given, so nothing was subtracted; the real cost is lower in every year before 2034. */
  readonly upperBound: boolean;
  /**
   * EUR if the goods emitted exactly as much as the benchmark: emissions x phase-in. Shown beside an upper bound; goods above
   * the benchmark cost more than this, so it is no lower limit. Null where no price was given, too.
   */
  readonly costAtBenchmark: number | null;
  readonly caveats: readonly Bilingual[];
}

/** The fields that are numbers. */
export type CbamNumber = 'tonnes' | 'price' | 'emissions' | 'benchmark' | 'year';

export type CbamFailure =
  | { readonly code: 'invalid_input'; readonly field: CbamNumber; readonly received: number }
  | CbamScopeFailure
  /** Nothing is payable for imports before 2026. */
  | { readonly code: 'year_before_2026'; readonly year: number }
  /** The code is in the list, but no default value stands for it: own emissions are needed. */
  | { readonly code: 'no_default'; readonly product: string }
  /** Codes below this one have different values. */
  | { readonly code: 'longer_code_needed'; readonly product: string; readonly candidates: readonly CbamDefault[] };

export type CbamResult =
  | { readonly ok: true; readonly estimate: CbamEstimate }
  | { readonly ok: false; readonly failure: CbamFailure };

/** The default of a code: the longest line at or above it; else the lines below it. */
export function findDefaults(defaults: readonly CbamDefault[], code: string): readonly CbamDefault[] {
  for (let length = code.length; length >= 4; length -= 2) {
    const found = defaults.filter((one) => one.code === code.slice(0, length));
    if (found.length > 0) return found;
  }
  return defaults.filter((one) => one.code.startsWith(code));
}

const text = (en: string, vi: string): Bilingual => ({ en, vi });

const SOURCES = {
  own: text('Given by you; must be verified for a declaration', 'Do bạn nhập; phải được kiểm chứng khi khai báo'),
  defaultVn: text(
    'Implementing Regulation (EU) 2025/2621, Annex I, Viet Nam (probably the wording corrected by 2026/1740; unsettled)',
    'Quy định thi hành (EU) 2025/2621, Phụ lục I, Việt Nam (có lẽ là bản đã đính chính bằng 2026/1740; chưa chắc chắn)',
  ),
  defaultOther: text(
    'Implementing Regulation (EU) 2025/2621, Annex I, other countries and territories, because Viet Nam has no value for this code (probably the wording corrected by 2026/1740; unsettled)',
    'Quy định thi hành (EU) 2025/2621, Phụ lục I, các nước và vùng lãnh thổ khác, vì Việt Nam không có giá trị cho mã này (có lẽ là bản đã đính chính bằng 2026/1740; chưa chắc chắn)',
  ),
  markUp: text('Implementing Regulation (EU) 2025/2621', 'Quy định thi hành (EU) 2025/2621'),
  phaseIn: text(
    'Regulation (EU) 2023/956 Art. 31; Directive 2003/87/EC Art. 10a(1a)',
    'Quy định (EU) 2023/956 Điều 31; Chỉ thị 2003/87/EC Điều 10a(1a)',
  ),
  allocation: text(
    'Benchmark given by you; Implementing Regulation (EU) 2025/2620',
    'Chuẩn phân bổ do bạn nhập; Quy định thi hành (EU) 2025/2620',
  ),
  arithmetic: text('Computed from the steps above', 'Tính từ các bước trên'),
  price: text('Price given by you', 'Giá do bạn nhập'),
} as const;

const CAVEATS = {
  estimate: text(
    'An estimate for orientation: no declaration, no quote, no legal advice. The importer in the EU declares and pays.',
    'Ước tính để tham khảo: không phải tờ khai, báo giá hay tư vấn pháp lý. Nhà nhập khẩu tại EU khai báo và chi trả.',
  ),
  small: text(
    'An importer who brings in 50 t or less of CBAM goods in a year (all goods together, without electricity and hydrogen) owes nothing (Art. 2a).',
    'Nhà nhập khẩu có tổng lượng hàng CBAM không quá 50 tấn một năm (không kể điện và hydro) không phải nộp (Điều 2a).',
  ),
  carbonPrice: text(
    'A carbon price paid in Viet Nam is not subtracted: so far none is recognised under Art. 9.',
    'Chưa trừ giá carbon đã trả tại Việt Nam: đến nay chưa có khoản nào được công nhận theo Điều 9.',
  ),
  noPrice: text(
    'No price of a certificate was given, so there is no cost: the Commission publishes the price.',
    'Chưa nhập giá chứng chỉ nên chưa có chi phí: giá này do Ủy ban châu Âu công bố.',
  ),
  upper: text(
    'No benchmark was given, so no free allocation was subtracted: this is an upper bound.',
    'Chưa nhập chuẩn phân bổ miễn phí nên chưa trừ phần này: đây là mức tối đa.',
  ),
  factor: text(
    'The cross-sectoral correction factor of the EU ETS is taken as 1.',
    'Hệ số điều chỉnh liên ngành của EU ETS được lấy bằng 1.',
  ),
  unsettled: text(
    'The default values were probably corrected by Implementing Regulation (EU) 2026/1740; which wording this is, is unsettled. Check them before use.',
    'Các giá trị mặc định có lẽ đã được đính chính bằng Quy định thi hành (EU) 2026/1740; chưa xác định chắc chắn. Hãy kiểm tra trước khi dùng.',
  ),
} as const;

/** Enough digits to be followed by hand, without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A number as Vietnamese writes it. */
const comma = (value: number): string => String(value).replace('.', ',');

/** Estimates certificates and cost of goods in CBAM's list. Expected failures are values; year, tonnes and price come from the person. */
export function estimateCbam(input: CbamInput, defaults: readonly CbamDefault[]): CbamResult {
  const fail = (failure: CbamFailure): CbamResult => ({ ok: false, failure });
  const bad = (['tonnes', 'price', 'emissions', 'benchmark', 'year'] as const).find((field) => {
    const value = input[field];
    return (
      value !== undefined && !(Number.isFinite(value) && value >= 0 && (field !== 'year' || Number.isInteger(value)))
    );
  });
  if (bad) return fail({ code: 'invalid_input', field: bad, received: input[bad] as number });
  const phased = phaseInPercent(input.year);
  if (phased === null) return fail({ code: 'year_before_2026', year: input.year });
  const refused = refuseCbamScope(input.code, input.scope);
  if (refused) return fail(refused);

  const steps: CbamStep[] = [];
  const caveats: Bilingual[] = [CAVEATS.estimate];
  let perTonne: number;
  let chosen: CbamDefault | null = null;
  if (input.emissions !== undefined) {
    perTonne = input.emissions;
    steps.push({
      id: 'emissions',
      what: text('Embedded emissions of the goods', 'Phát thải nhúng của hàng hóa'),
      formula: `${perTonne}`,
      value: perTonne,
      unit: 't CO2e/t',
      source: SOURCES.own,
      grade: 'given',
    });
  } else {
    const found = findDefaults(defaults, input.code);
    const [first] = found;
    if (!first) return fail({ code: 'no_default', product: input.code });
    const agree = found.every(
      (one) => one.total === first.total && one.sector === first.sector && one.table === first.table,
    );
    if (!agree) return fail({ code: 'longer_code_needed', product: input.code, candidates: found });
    chosen = first;
    const markUp = markUpPercent(first.sector, input.year);
    perTonne = tidy(first.total * (1 + markUp / 100));
    steps.push(
      {
        id: 'emissions',
        what: text('Default value of embedded emissions', 'Giá trị mặc định của phát thải nhúng'),
        formula: `${first.total}`,
        value: first.total,
        unit: 't CO2e/t',
        source: first.table === 'vn' ? SOURCES.defaultVn : SOURCES.defaultOther,
        grade: 'V1',
      },
      {
        id: 'mark_up',
        what: text(
          `With the mark-up of ${markUp} % for ${input.year}`,
          `Cộng mức tăng thêm ${markUp} % của năm ${input.year}`,
        ),
        formula: `${first.total} × (1 + ${markUp} %)`,
        value: perTonne,
        unit: 't CO2e/t',
        source: SOURCES.markUp,
        grade: 'V2',
      },
    );
    caveats.push(CAVEATS.unsettled);
  }
  const embedded = tidy(input.tonnes * perTonne);
  steps.push({
    id: 'embedded',
    what: text('Embedded emissions of the delivery', 'Phát thải nhúng của lô hàng'),
    formula: `${input.tonnes} t × ${perTonne}`,
    value: embedded,
    unit: 't CO2e',
    source: SOURCES.arithmetic,
    grade: chosen ? 'V1' : 'given',
  });
  steps.push({
    id: 'phase_in',
    what: text(
      `Phased in for imports of ${input.year}; EU producers still get ${tidy(100 - phased)} % of their benchmark free`,
      `Tỷ lệ áp dụng cho hàng nhập năm ${input.year}; nhà sản xuất EU còn được cấp miễn phí ${comma(tidy(100 - phased))} % chuẩn`,
    ),
    formula: `100 % − ${tidy(100 - phased)} %`,
    value: phased,
    unit: '%',
    source: SOURCES.phaseIn,
    grade: input.year === 2026 || input.year >= 2034 ? 'V2' : 'V1',
  });
  let certificates = embedded;
  const upperBound = input.benchmark === undefined && phased < 100;
  if (input.benchmark !== undefined) {
    const free = tidy(input.tonnes * input.benchmark * (1 - phased / 100));
    certificates = tidy(Math.max(0, embedded - free));
    steps.push({
      id: 'free_allocation',
      what: text('Free allocation subtracted', 'Phần phân bổ miễn phí được trừ'),
      formula: `${input.tonnes} t × ${input.benchmark} × ${tidy(100 - phased)} %`,
      value: free,
      unit: 't CO2e',
      source: SOURCES.allocation,
      grade: 'given',
    });
    caveats.push(CAVEATS.factor);
  } else if (upperBound) caveats.push(CAVEATS.upper);
  steps.push({
    id: 'certificates',
    what: upperBound
      ? text('Certificates, at most', 'Số chứng chỉ, tối đa')
      : text('Certificates to surrender', 'Số chứng chỉ phải nộp'),
    formula: input.benchmark === undefined ? `${embedded}` : `max(0, ${embedded} − free allocation)`,
    value: certificates,
    unit: 't CO2e',
    source: SOURCES.arithmetic,
    grade: chosen ? 'V1' : 'given',
  });
  const { price } = input;
  const cost = price === undefined ? null : tidy(certificates * price);
  if (cost === null) caveats.push(CAVEATS.noPrice);
  else {
    steps.push({
      id: 'cost',
      what: upperBound ? text('Cost, at most', 'Chi phí, tối đa') : text('Cost', 'Chi phí'),
      formula: `${certificates} × ${price} EUR`,
      value: cost,
      unit: 'EUR',
      source: SOURCES.price,
      grade: 'given',
    });
  }
  if (!outsideSmallAmounts(input.code)) caveats.push(CAVEATS.small);
  caveats.push(CAVEATS.carbonPrice);
  return {
    ok: true,
    estimate: {
      code: input.code,
      year: input.year,
      tonnes: input.tonnes,
      emissionsFrom: chosen ? 'default' : 'own',
      default: chosen,
      steps,
      certificates,
      cost,
      upperBound,
      costAtBenchmark: upperBound && price !== undefined ? tidy((embedded * phased * price) / 100) : null,
      caveats,
    },
  };
}
