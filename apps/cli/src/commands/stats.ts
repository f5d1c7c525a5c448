/** `luongxanh stats CODE…`: export figures, series with where they come from. */
import { parseCode } from '@luongxanh/core';
import { problemWords } from '@luongxanh/core/words';
import { presentAll, seriesFor, type TradeSeries } from '@luongxanh/stats';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { embeddedSeries } from '../figures.ts';
import type { Command } from './index.ts';

export const stats: Command = {
  options: {},
  async run(context) {
    if (context.words.length === 0)
      throw new UnusableCall(
        context.language === 'en'
          ? 'Give a product code, or TOTAL: luongxanh stats 090111.'
          : 'Hãy cho mã hàng hoặc TOTAL: luongxanh stats 090111.',
      );
    let status: ExitStatus = 0;
    for (const word of context.words) {
      const parsed = word.toUpperCase() === 'TOTAL' ? null : parseCode(word);
      if (parsed && !parsed.ok) {
        status = 1;
        context.err(`${problemWords(parsed.problem)[context.language]}\n`);
        continue;
      }
      const code = parsed ? parsed.value.code : 'TOTAL';
      const found = seriesFor(embeddedSeries(), code);
      if (found.length === 0 && !context.json)
        context.out(
          context.language === 'en'
            ? `${code}: no figures are known here; that is not zero.\n`
            : `${code}: chưa có số liệu; không có nghĩa là bằng không.\n`,
        );
      for (const { series, match } of found) show(series, match, code, context);
    }
    return status;
  },
};

function show(series: TradeSeries, match: string, code: string, { json, out, language, catalogue }: Context): void {
  const observations = presentAll(series);
  if (json) {
    const { observations: _stored, ...about } = series;
    out(`${JSON.stringify({ asked: code, match, ...about, observations })}\n`);
    return;
  }
  const source = catalogue.sources.get(series.source);
  out(`${series.title[language]} (${source?.publisher ?? series.source})\n`);
  for (const { period, value, unit, flag } of observations)
    out(
      `  ${period}  ${value === null ? '—' : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')} ${unit}${flag ? ` (${flag})` : ''}\n`,
    );
}
