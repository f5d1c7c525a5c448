/**
 * `luongxanh cbam CODE --tonnes N`: the estimate of an importer's CBAM cost, every step with its source. Only goods that stand in
 * CBAM's list on the day of import get one.
 */
import { type Bilingual, type Language, readCode } from '@luongxanh/core';
import { gradeWords, problemWords } from '@luongxanh/core/words';
import { cbamDefaultsCsv } from '@luongxanh/data';
import {
  type CbamEstimate,
  type CbamFailure,
  type CbamInput,
  type CbamNumber,
  cbamBoundWords,
  cbamFailureWords,
  cbamFormulaWords,
  cbamScope,
  estimateCbam,
  readCbamDefaults,
} from '@luongxanh/stats';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';
import { problemJson } from '../views/json.ts';

export const cbam: Command = {
  options: {
    tonnes: { type: 'string' },
    emissions: { type: 'string' },
    price: { type: 'string' },
    year: { type: 'string' },
    benchmark: { type: 'string' },
  },
  async run(context) {
    const { language, catalogue, tree, on, json, out, err } = context;
    const input = context.words.join(' ');
    if (input.trim() === '') throw new UnusableCall(ASK[language]);
    const number = (name: CbamNumber) => numberGiven(name, context);
    const tonnes = number('tonnes');
    if (tonnes === undefined) throw new UnusableCall(ASK[language]);
    const year = number('year') ?? Number(on.slice(0, 4));
    const [price, emissions, benchmark] = [number('price'), number('emissions'), number('benchmark')];

    const resolved = readCode(input, tree);
    const problems = resolved.ok ? resolved.value.problems : [resolved.problem];
    for (const problem of problems) err(`${problemWords(problem)[language]}\n`);
    const worded = problems.map((problem) => problemJson(problem, language));
    const answer = (fields: object) => out(`${JSON.stringify(fields)}\n`);
    if (!resolved.ok) {
      if (json) answer({ input, code: null, estimate: null, problems: worded });
      return 1;
    }
    const { code } = resolved.value;
    const asked: CbamInput = {
      code,
      tonnes,
      year,
      scope: cbamScope(code, year, { catalogue, tree, on }),
      ...(price === undefined ? {} : { price }),
      ...(emissions === undefined ? {} : { emissions }),
      ...(benchmark === undefined ? {} : { benchmark }),
    };
    const result = estimateCbam(asked, readCbamDefaults(cbamDefaultsCsv).defaults);
    if (!result.ok) {
      err(`${cbamFailureWords(result.failure)[language]}\n`);
      if (json) answer({ input, code, estimate: null, problems: [...worded, failureJson(result.failure, language)] });
      return 1;
    }
    if (json) answer({ input, ...toJson(result.estimate, context), problems: worded });
    else out(toText(result.estimate, context));
    return problems.length > 0 ? 1 : 0;
  },
};

const ASK: Bilingual = {
  en: 'Give a product code and the tonnes of goods: luongxanh cbam 72081000 --tonnes 100. With --price, in EUR per tonne of CO2, it answers the cost too; no price is known here, the Commission publishes it.',
  vi: 'Hãy cho mã hàng và số tấn hàng: luongxanh cbam 72081000 --tonnes 100. Thêm --price (EUR mỗi tấn CO2) để có cả chi phí; ở đây không có sẵn giá, Ủy ban châu Âu công bố giá này.',
};

/** A number as the options take it: digits, with a point for decimals. A comma could mean thousands as well. */
function numberGiven(name: CbamNumber, { options, language }: Context): number | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const text = String(given).trim();
  if (name === 'year' ? /^\d{4}$/.test(text) : /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const words = refusedNumber(text, name);
  throw new UnusableCall(words[language]);
}

function refusedNumber(text: string, name: CbamNumber): Bilingual {
  const refused = { en: `--${name} cannot be "${text}"`, vi: `--${name} không thể là "${text}"` };
  if (name === 'year')
    return say(refused, 'give a year of four digits, such as 2026', 'hãy nhập năm gồm bốn chữ số, ví dụ 2026');
  if (text === '')
    return say(refused, 'give a number; nothing is not zero', 'hãy nhập một số; để trống không phải là bằng không');
  if (/^[-\u2212]/.test(text)) return say(refused, 'the number must not be negative', 'số không được âm');
  if (/^\d[\d.]*,\d+$/.test(text))
    return say(
      refused,
      `a comma can mean decimals or thousands; write decimals with a point (1.5) and thousands without a sign (1500)`,
      `dấu phẩy có thể là phần thập phân hoặc hàng nghìn; hãy dùng dấu chấm cho phần thập phân (1.5) và viết liền hàng nghìn (1500)`,
    );
  return say(refused, 'give a number such as 100 or 1.5', 'hãy nhập một số như 100 hoặc 1.5');
}

const say = (refused: Bilingual, en: string, vi: string): Bilingual => ({
  en: `${refused.en}: ${en}.`,
  vi: `${refused.vi}: ${vi}.`,
});

/** A failure as a problem: its fields, words in one language. */
function failureJson(failure: CbamFailure, language: Language) {
  const message = cbamFailureWords(failure)[language];
  if (!('scope' in failure)) return { ...failure, message };
  const { scope, ...about } = failure;
  const { on, status, codes, question } = scope;
  return { ...about, on, status, codes, question: question?.[language] ?? null, message };
}

const toJson = (estimate: CbamEstimate, { language }: Context) => ({
  ...estimate,
  steps: estimate.steps.map((step) => ({ ...step, what: step.what[language], source: step.source[language] })),
  caveats: estimate.caveats.map((caveat) => caveat[language]),
});

function toText(estimate: CbamEstimate, { language }: Context): string {
  const number = (value: number) =>
    value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3 });
  const grade = (word: CbamEstimate['steps'][number]['grade']) =>
    word === 'given' ? (language === 'en' ? 'given by you' : 'do bạn nhập') : gradeWords[word][language];
  const steps = estimate.steps.map(
    (step) =>
      `• ${step.what[language]}: ${number(step.value)} ${step.unit}\n    ${cbamFormulaWords(step)[language]}\n    ${step.source[language]} (${grade(step.grade)})`,
  );
  const bound = cbamBoundWords(estimate)[language];
  const { cost, certificates } = estimate;
  const total = cost === null ? `${number(certificates)} t CO2e` : `${number(cost)} EUR`;
  return `${steps.join('\n')}\n\n= ${total} (${bound})\n${estimate.caveats.map((caveat) => `! ${caveat[language]}\n`).join('')}`;
}
