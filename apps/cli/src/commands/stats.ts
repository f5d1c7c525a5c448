/** `luongxanh stats CODE…`: export figures, series with where they come from. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { type Problem, parseCode, type ResolvedCode, type Result, readCode } from '@luongxanh/core';
import { problemWords } from '@luongxanh/core/words';
import {
  createComextClient,
  flagWords,
  liveFailureWords,
  presentAll,
  problemSentence,
  type RowFilter,
  readAny,
  SeriesCollector,
  type StatsProblem,
  seriesAbout,
  type TradeSeries,
  unitWords,
} from '@luongxanh/stats';
import type { Command } from '../command.ts';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { embeddedSeries } from '../figures.ts';
import { showBar } from '../progress.ts';
import { folderWords, isFolder } from '../text/folder.ts';
import { showExposure } from '../views/exposure.ts';

export const stats: Command = {
  options: {
    from: { type: 'string' },
    live: { type: 'boolean' },
    base: { type: 'string' },
    measure: { type: 'string' },
  },
  async run(context) {
    const fromFile =
      context.options.from === undefined ? null : await seriesOfFile(String(context.options.from), context);
    const { measure } = context.options;
    if (measure !== undefined) {
      const wrong = showExposure(String(measure), fromFile?.series ?? embeddedSeries(), context);
      return fromFile?.faults ? 1 : wrong;
    }
    if (context.words.length === 0)
      throw new UnusableCall(
        context.language === 'en'
          ? 'Give a product code, or TOTAL: luongxanh stats 090111. Or a measure: luongxanh stats --measure eudr.'
          : 'Hãy cho mã hàng hoặc TOTAL: luongxanh stats 090111. Hoặc một quy định: luongxanh stats --measure eudr.',
      );
    let status: ExitStatus = 0;
    if (fromFile?.faults) status = 1;
    for (const word of context.words) {
      const parsed = word.toUpperCase() === 'TOTAL' ? null : parseCode(word);
      const resolved = parsed ? readCode(word, context.tree) : null;
      if (parsed && !parsed.ok) {
        status = 1;
        for (const problem of problemsOf(resolved ?? parsed))
          context.err(`${problemWords(problem)[context.language]}\n`);
        continue;
      }
      const tell = (problem: Problem) => {
        status = 1;
        context.err(`${problemWords(problem)[context.language]}\n`);
      };
      const isEmbedded = fromFile === null && !context.options.live;
      if (isEmbedded && resolved) for (const problem of problemsOf(resolved)) tell(problem);
      if (isEmbedded && resolved && !resolved.ok) continue;
      // Files and Eurostat may know codes of other years: they are asked for the code as it was typed.
      const code = !parsed ? 'TOTAL' : isEmbedded && resolved?.ok ? resolved.value.code : parsed.value.code;
      const live = context.options.live ? await askEurostat(code, context) : null;
      if (live?.faults) status = 1;
      const known = live?.series ?? fromFile?.series ?? embeddedSeries();
      const found = seriesAbout(known, code);
      if (found.length === 0 && !isEmbedded && resolved && !resolved.ok) tell(resolved.problem);
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

const problemsOf = (resolved: Result<ResolvedCode>): readonly Problem[] =>
  resolved.ok ? resolved.value.problems : [resolved.problem];

function show(series: TradeSeries, match: string, code: string, { json, out, language, catalogue }: Context): void {
  const observations = presentAll(series);
  if (json) {
    const { observations: _stored, ...about } = series;
    out(`${JSON.stringify({ asked: code, match, ...about, observations })}\n`);
    return;
  }
  const source = catalogue.sources.get(series.source);
  // Not in brackets: some publishers bear brackets of their own.
  const from = language === 'en' ? 'Source' : 'Nguồn';
  out(`${series.title[language]}. ${from}: ${source?.publisher[language] ?? series.source}\n`);
  for (const { period, value, unit, flag } of observations) {
    const flags = flagWords(flag ?? '').map((one) => one[language]);
    const number = value === null ? '—' : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
    out(`  ${period}  ${number} ${unitWords(unit)[language]}${flags.length > 0 ? ` (${flags.join(', ')})` : ''}\n`);
  }
}

interface Read {
  readonly series: readonly TradeSeries[];
  readonly faults: boolean;
}

function report(problems: readonly StatsProblem[], { err, language }: Context): boolean {
  for (const problem of problems) err(`${problemSentence(problem)[language]}\n`);
  return problems.length > 0;
}

/** Series from a file of Eurostat or UN Comtrade. */
async function seriesOfFile(file: string, context: Context): Promise<Read> {
  const { words, options } = context;
  if (isFolder(file)) throw new UnusableCall(folderWords(file, 'stats --from')[context.language]);
  const chapters = words.map((word) =>
    word.toUpperCase() === 'TOTAL' ? 'TOTAL' : word.replace(/\D/g, '').slice(0, 2),
  );
  const codes = options.measure === undefined && chapters.length > 0 ? chapters : null;
  if (!existsSync(file)) {
    const reason = context.language === 'en' ? 'there is no such file' : 'không có tệp này';
    throw new UnusableCall(problemWords({ code: 'unreadable_file', file, reason })[context.language]);
  }
  const collector = new SeriesCollector();
  let faults = false;
  const size = statSync(file).size;
  // A bulk file holds the trade of all countries: only what can be asked for is kept, so that memory stays small.
  const filter: RowFilter = { areas: new Set(['VN']), ...(codes ? { codes } : {}) };
  for await (const { rows, problems, bytes } of readAny(createReadStream(file, { highWaterMark: 1 << 20 }), file, {
    filter,
  })) {
    for (const row of rows) collector.add(row, file);
    faults = report(problems, context) || faults;
    showBar(context, bytes, size);
  }
  if (context.showProgress) context.err('\r\u001b[2K');
  const series = collector.series();
  return { series, faults: report(collector.problems, context) || faults };
}

/** Asks Eurostat, because the person said so: EU imports from Viet Nam of one product, the last six years. */
async function askEurostat(code: string, context: Context): Promise<Read> {
  const base = context.options.base;
  const client = createComextClient(base === undefined ? {} : { base: String(base) });
  const year = Number(context.on.slice(0, 4));
  const result = await client.ask({
    reporters: ['EU27_2020'],
    partners: ['VN'],
    products: [code],
    flow: 'import',
    from: String(year - 6),
    to: String(year),
  });
  if (result.failure) context.err(`${liveFailureWords(result.failure)[context.language]}\n`);
  if (!result.ok) return { series: [], faults: true };
  const collector = new SeriesCollector();
  for (const row of result.answer.rows) collector.add(row, result.answer.url);
  return { series: collector.series(), faults: report(result.answer.problems, context) };
}
