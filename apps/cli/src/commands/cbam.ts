/** `luongxanh cbam CODE --tonnes N`: the estimate of an importer's CBAM cost, every step with its source. */
import { parseCode } from '@luongxanh/core';
import { gradeWords, problemWords } from '@luongxanh/core/words';
import { cbamDefaultsCsv } from '@luongxanh/data';
import {
  type CbamEstimate,
  type CbamInput,
  cbamBoundWords,
  cbamFailureWords,
  cbamFormulaWords,
  estimateCbam,
  readCbamDefaults,
} from '@luongxanh/stats';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';

export const cbam: Command = {
  options: {
    tonnes: { type: 'string' },
    emissions: { type: 'string' },
    price: { type: 'string' },
    year: { type: 'string' },
    benchmark: { type: 'string' },
  },
  async run(context) {
    const { language, on, json, out } = context;
    const input = context.words.join(' ');
    const parsed = parseCode(input);
    if (!parsed.ok) throw new UnusableCall(problemWords(parsed.problem)[language]);
    const number = (name: 'tonnes' | 'emissions' | 'price' | 'year' | 'benchmark') => numberGiven(name, context);
    const tonnes = number('tonnes');
    const price = number('price');
    if (tonnes === undefined || price === undefined) {
      throw new UnusableCall(
        language === 'en'
          ? 'Give the tonnes of goods and a price in EUR per tonne of CO2: luongxanh cbam 72081000 --tonnes 100 --price 75. No price is known here; the Commission publishes it.'
          : 'Hãy cho số tấn hàng và giá EUR mỗi tấn CO2: luongxanh cbam 72081000 --tonnes 100 --price 75. Ở đây không có sẵn giá; Ủy ban châu Âu công bố giá này.',
      );
    }
    const emissions = number('emissions');
    const benchmark = number('benchmark');
    const asked: CbamInput = {
      code: parsed.value.code,
      tonnes,
      price,
      year: number('year') ?? Number(on.slice(0, 4)),
      ...(emissions === undefined ? {} : { emissions }),
      ...(benchmark === undefined ? {} : { benchmark }),
    };
    const result = estimateCbam(asked, readCbamDefaults(cbamDefaultsCsv).defaults);
    if (!result.ok) {
      context.err(`${cbamFailureWords(result.failure)[language]}\n`);
      if (json)
        out(
          `${JSON.stringify({ code: asked.code, estimate: null, problems: [{ ...result.failure, message: cbamFailureWords(result.failure)[language] }] })}\n`,
        );
      return 1;
    }
    out(json ? `${JSON.stringify(toJson(result.estimate, context))}\n` : toText(result.estimate, context));
    return 0;
  },
};

function numberGiven(name: string, { options, language }: Context): number | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const value = Number(String(given).replace(',', '.'));
  if (Number.isFinite(value)) return value;
  throw new UnusableCall(
    language === 'en' ? `--${name} is a number, not "${given}".` : `--${name} phải là số, không phải "${given}".`,
  );
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
    word === 'given' ? (language === 'en' ? 'given by you' : 'do bạn cho') : gradeWords[word][language];
  const steps = estimate.steps.map(
    (step) =>
      `• ${step.what[language]}: ${number(step.value)} ${step.unit}\n    ${cbamFormulaWords(step)[language]}\n    ${step.source[language]} (${grade(step.grade)})`,
  );
  const bound = cbamBoundWords(estimate)[language];
  return `${steps.join('\n')}\n\n= ${number(estimate.cost)} EUR (${bound})\n${estimate.caveats.map((caveat) => `! ${caveat[language]}\n`).join('')}`;
}
