/**
 * How much of Viet Nam's exports to the EU falls into the scope of a measure on a date: by year and product, an "ex" as an
 * upper bound, what is not known as not known.
 */
import { exposure, exposureWords, present, type TradeSeries, unitWords } from '@luongxanh/stats';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';

export function showExposure(id: string, series: readonly TradeSeries[], context: Context): ExitStatus {
  const { catalogue, language, on, json, out } = context;
  const measure = catalogue.measures.get(id);
  if (!measure) {
    const known = [...catalogue.measures.keys()].join(', ');
    throw new UnusableCall(
      language === 'en'
        ? `No measure is called "${id}". Known: ${known}.`
        : `Không có quy định "${id}". Các mã: ${known}.`,
    );
  }
  const answer = exposure(measure.scope, series, { on });
  const shown = (value: number | null) =>
    value === null || answer.unit === null
      ? null
      : present({ period: '', value, flag: '', note: null }, answer.unit).value;
  const unit = answer.unit === null ? null : present({ period: '', value: 0, flag: '', note: null }, answer.unit).unit;
  if (json) {
    out(
      `${JSON.stringify({
        measure: id,
        celex: measure.celex,
        on,
        status: answer.status,
        source: answer.source,
        unit,
        entries: { ...answer.entries, without: answer.entries.without.map((entry) => entry.code) },
        products: answer.products.map((one) => ({
          code: one.series.code,
          series: one.series.id,
          coverage: one.coverage,
        })),
        periods: answer.periods.map((one) => ({
          ...one,
          whole: shown(one.whole),
          atMostMore: shown(one.atMostMore),
          total: shown(one.total),
        })),
      })}\n`,
    );
    return 0;
  }
  const words = exposureWords(answer);
  out(`${measure.shortName[language]} (${measure.celex}), ${on}\n${words.status[language]}\n`);
  if (answer.status === 'unknown' || unit === null) return 0;
  const number = (value: number | null) =>
    value === null ? '—' : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const atMost = language === 'en' ? 'at most' : 'tối đa';
  for (const period of answer.periods) {
    const lacks =
      period.missing.length === 0 ? '' : ` (${language === 'en' ? 'without' : 'thiếu'} ${period.missing.join(', ')})`;
    const mark = period.preliminary ? (language === 'en' ? ' (preliminary)' : ' (sơ bộ)') : '';
    out(
      `  ${period.period}  ${period.upperBound ? `${atMost} ` : ''}${number(shown(period.total))} ${unitWords(unit)[language]}${mark}${lacks}\n`,
    );
  }
  for (const { series: one, coverage } of answer.products)
    out(`  ${one.code}  ${coverage === 'part' ? words.part[language] : words.whole[language]}\n`);
  out(`${catalogue.sources.get(answer.source ?? '')?.title[language] ?? answer.source}\n${words.known[language]}\n`);
  return 0;
}
