/**
 * An estimate of what CBAM certificates for a delivery would cost the importer, step by step, each step with its source.
 * It is no declaration and no quote. The obligation is the embedded emissions less the free allocation that EU producers
 * still get: emissions - benchmark x CBAM factor (Regulation (EU) 2023/956 Art. 31, Implementing Regulation (EU) 2025/2620).
 * Without a benchmark nothing is subtracted and the answer is an upper bound.
 */
import type { Bilingual } from '@luongxanh/core';
import { type CbamDefault, findDefaults } from './cbam-defaults.ts';
import type { CbamFailure, CbamInput, CbamNumber, CbamResult, CbamStep } from './cbam-model.ts';
import { markUpPercent, phaseInPercent } from './cbam-rates.ts';
import { outsideSmallAmounts, refuseCbamScope } from './cbam-scope.ts';
import { CAVEATS, SOURCES, text } from './cbam-texts.ts';

/** Enough digits to be followed by hand, without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A number as Vietnamese writes it. */
const comma = (value: number): string => String(value).replace('.', ',');

/** Emissions of a tonne of the goods, and the steps that lead to them. */
interface PerTonne {
  readonly ok: true;
  readonly value: number;
  /** The default value that was taken; null where own emissions were given. */
  readonly chosen: CbamDefault | null;
  readonly steps: readonly CbamStep[];
}
type Refusal = Extract<CbamResult, { ok: false }>;
const refuse = (failure: CbamFailure): Refusal => ({ ok: false, failure });

const ownPerTonne = (value: number): PerTonne => ({
  ok: true,
  value,
  chosen: null,
  steps: [
    {
      id: 'emissions',
      what: text('Embedded emissions of the goods', 'Phát thải nhúng của hàng hóa'),
      formula: `${value}`,
      value,
      unit: 't CO2e/t',
      source: SOURCES.own,
      grade: 'given',
    },
  ],
});

/** The default value of the goods with its mark-up. */
function defaultPerTonne(code: string, year: number, defaults: readonly CbamDefault[]): PerTonne | Refusal {
  const found = findDefaults(defaults, code);
  const [first] = found;
  if (!first) return refuse({ code: 'no_default', product: code });
  const agree = found.every(
    (one) => one.total === first.total && one.sector === first.sector && one.table === first.table,
  );
  if (!agree) return refuse({ code: 'longer_code_needed', product: code, candidates: found });
  const markUp = markUpPercent(first.sector, year);
  const value = tidy(first.total * (1 + markUp / 100));
  return {
    ok: true,
    value,
    chosen: first,
    steps: [
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
        what: text(`With the mark-up of ${markUp} % for ${year}`, `Cộng mức tăng thêm ${markUp} % của năm ${year}`),
        formula: `${first.total} × (1 + ${markUp} %)`,
        value,
        unit: 't CO2e/t',
        source: SOURCES.markUp,
        grade: 'V2',
      },
    ],
  };
}

/** The first number that cannot be one; years are whole. */
const unusableNumber = (input: CbamInput): CbamNumber | undefined =>
  (['tonnes', 'price', 'emissions', 'benchmark', 'year'] as const).find((field) => {
    const value = input[field];
    return (
      value !== undefined && !(Number.isFinite(value) && value >= 0 && (field !== 'year' || Number.isInteger(value)))
    );
  });

/** Estimates certificates and cost of goods in CBAM's list. Expected failures are values; year, tonnes and price come from the person. */
export function estimateCbam(input: CbamInput, defaults: readonly CbamDefault[]): CbamResult {
  const bad = unusableNumber(input);
  if (bad) return refuse({ code: 'invalid_input', field: bad, received: input[bad] as number });
  const phased = phaseInPercent(input.year);
  if (phased === null) return refuse({ code: 'year_before_2026', year: input.year });
  const refused = refuseCbamScope(input.code, input.scope);
  if (refused) return refuse(refused);
  const perTonne =
    input.emissions === undefined ? defaultPerTonne(input.code, input.year, defaults) : ownPerTonne(input.emissions);
  if (!perTonne.ok) return perTonne;

  const { chosen } = perTonne;
  const steps: CbamStep[] = [...perTonne.steps];
  const caveats: Bilingual[] = chosen ? [CAVEATS.estimate, CAVEATS.unsettled] : [CAVEATS.estimate];
  const embedded = tidy(input.tonnes * perTonne.value);
  steps.push({
    id: 'embedded',
    what: text('Embedded emissions of the delivery', 'Phát thải nhúng của lô hàng'),
    formula: `${input.tonnes} t × ${perTonne.value}`,
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
