/** `luongxanh search`: product codes by words or digits; queries as arguments, or one a line on standard input. */
import { printCode } from '@luongxanh/core';
import { decidingQuestion, search as searchCodes } from '@luongxanh/nomenclature';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';
import { linesOf } from '../text/standard-input.ts';

export const search: Command = {
  options: { limit: { type: 'string' } },
  async run(context) {
    const limit = Number(context.options.limit ?? 10);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UnusableCall(
        context.language === 'en'
          ? `--limit is a whole number from 1, not "${context.options.limit}".`
          : `--limit phải là số nguyên từ 1, không phải "${context.options.limit}".`,
      );
    const fromInput = context.words.length === 0 || (context.words.length === 1 && context.words[0] === '-');
    const queries = fromInput ? await linesOf(context.stdin) : [context.words.join(' ')];
    for (const query of queries) context.out(answer(query, limit, context));
    return 0;
  },
};

function answer(query: string, limit: number, { json, language, tree }: Context): string {
  const hits = searchCodes(query, { limit });
  if (json) return `${JSON.stringify(hits.map(({ code, score }) => ({ code, score, label: tree.label(code) })))}\n`;
  if (hits.length === 0)
    return language === 'en'
      ? `${query}: nothing found. Try another word, or the first four digits.\n`
      : `${query}: không tìm thấy. Hãy thử từ khác hoặc bốn số đầu.\n`;
  const asked = decidingQuestion(hits);
  const question = asked
    ? `? ${asked.question[language]}\n${asked.answers.map((one) => `    ${one[language]}: ${one.codes.map(printCode).join(', ')}\n`).join('')}`
    : '';
  return `${hits.map(({ code }) => `${printCode(code).padEnd(12)} ${tree.label(code)?.[language] ?? ''}`).join('\n')}\n${question}\n`;
}
