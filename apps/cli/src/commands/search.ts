/** `luongxanh search`: product codes by words or digits; queries as arguments, or one a line on standard input. */
import { printCode } from '@luongxanh/core';
import { decidingQuestion, type SearchHit, search as searchCodes } from '@luongxanh/nomenclature';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';
import { linesOf } from '../text/standard-input.ts';
import { digitWords, matchWords } from './search-words.ts';

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
    for (const query of queries) {
      const hits = searchCodes(query, { limit });
      context.out(
        context.json ? `${JSON.stringify(hits.map((hit) => asData(hit, context)))}\n` : inWords(query, hits, context),
      );
    }
    return 0;
  },
};

function asData({ code, score, why, also, declarable }: SearchHit, { tree }: Context) {
  const replaces = why.kind === 'successor' ? tree.succession(why.code.slice(0, 8)) : null;
  return {
    code,
    score,
    label: tree.label(code),
    path: tree.path(code),
    validity: tree.validity(code),
    declarable: declarable.map((one) => ({ code: one, label: tree.label(one) })),
    why,
    also,
    ...(replaces ? { replaces: { code: why.code, lastYear: replaces.lastYear, grade: replaces.grade } } : {}),
  };
}

function inWords(query: string, hits: readonly SearchHit[], context: Context): string {
  const { language, tree } = context;
  const [first] = hits;
  if (!first)
    return language === 'en'
      ? `${query}: nothing found. Try another word, or the first four digits.\n`
      : `${query}: không tìm thấy. Hãy thử từ khác hoặc bốn số đầu.\n`;
  const lines = hits.map((hit) => {
    const { code, declarable } = hit;
    const below = declarable.filter((one) => one !== code && !(one.endsWith('00') && declarable.length === 1));
    return [
      `${printCode(code).padEnd(12)} ${tree.label(code)?.[language] ?? ''}`,
      ...below.map((one) => `${' '.repeat(13)}${printCode(one)} ${tree.label(one)?.[language] ?? ''}`),
      ...matchWords(hit, language).map((text) => `${' '.repeat(13)}${text}`),
    ].join('\n');
  });
  const asked = decidingQuestion(hits);
  const question = asked
    ? `? ${asked.question[language]}\n${asked.answers.map((one) => `    ${one[language]}: ${one.codes.map(printCode).join(', ')}\n`).join('')}`
    : '';
  return `${digitWords(query, first, tree, language)}${lines.join('\n')}\n${question}\n`;
}
