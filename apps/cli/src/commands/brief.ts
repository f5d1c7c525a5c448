/** `luongxanh brief FILE…`: what a page means for goods from Viet Nam. One answer a document. */
import { type Brief, brief as briefOf, type Problem, printCode, rankOf } from '@luongxanh/core';
import { instrumentStatusWords, problemWords, shortDate, verdictWords } from '@luongxanh/core/words';
import { detect } from '@luongxanh/detect';
import type { Command } from '../command.ts';
import type { Context, ExitStatus } from '../context.ts';
import { figuresOf } from '../figures.ts';
import { readDocuments } from '../text/documents.ts';
import { instrumentName } from '../text/instrument-name.ts';
import { obligationJson, problemJson, verdictJson } from '../views/json.ts';

export const brief: Command = {
  options: { format: { type: 'string' } },
  async run(context) {
    let status: ExitStatus = 0;
    for await (const read of readDocuments(context)) {
      if ('problem' in read) {
        status = 1;
        if (context.json) context.out(`${JSON.stringify(emptyAnswer(read.file, read.problem, context))}\n`);
        context.err(`${problemWords(read.problem)[context.language]}\n`);
        continue;
      }
      const { file, text } = read.document;
      const { catalogue, tree, on } = context;
      const found = briefOf(detect(text), { catalogue, tree, on, text });
      if (found.problems.length > 0) status = 1;
      context.out(context.json ? `${JSON.stringify(toJson(file, found, context))}\n` : toText(file, found, context));
      await context.drain();
    }
    return status;
  },
};

function toJson(file: string, found: Brief, { catalogue, on, language }: Context) {
  const figures = new Map(found.codes.flatMap(({ code }) => figuresOf(code)).map((figure) => [figure.series, figure]));
  return {
    file,
    on,
    acts: found.acts.map(({ id, mentions, measure, status, dates, newer }) => ({
      id,
      mentions,
      measure: measure?.id ?? null,
      status,
      dates: dates.map(({ date, who }) => ({ date, who: who[language] })),
      newer,
    })),
    instruments: found.instruments.map(({ id, mentions, instrument, ambiguous }) => ({
      id,
      mentions,
      known: instrument !== null,
      ...(instrument && instrument.id !== id ? { record: instrument.id } : {}),
      ...(ambiguous ? { ambiguous } : {}),
    })),
    codes: found.codes.map(({ id, code, mentions, ex, verdicts }) => ({
      id,
      mentions,
      ...(id.includes('..') || id.endsWith(`:${code}`) ? {} : { answeredAs: code }),
      ...(ex ? { ex } : {}),
      verdicts: verdicts.map((verdict) => verdictJson(verdict, catalogue, on, language)),
    })),
    obligations: found.obligations.map((related) => obligationJson(related, language)),
    outdated: found.outdated.map(({ claim, start, end, text }) => ({
      claim: claim.claim[language],
      correction: claim.correction[language],
      id: claim.id,
      text,
      start,
      end,
      sources: claim.sources,
    })),
    figures: [...figures.values()],
    problems: found.problems.map((problem) => problemJson(problem, language)),
  };
}

const emptyAnswer = (file: string, problem: Problem, { language, on }: Context) => ({
  file,
  on,
  acts: [],
  instruments: [],
  codes: [],
  obligations: [],
  outdated: [],
  figures: [],
  problems: [problemJson(problem, language)],
});

function toText(file: string, found: Brief, { catalogue, tree, language }: Context): string {
  const en = language === 'en';
  const lines = [file];
  const section = (title: string, rows: readonly string[]) => {
    if (rows.length > 0) lines.push('', `${title} (${rows.length})`, ...rows.map((row) => `• ${row}`));
  };
  const times = (mentions: number) => (mentions > 1 ? ` ×${mentions}` : '');
  section(
    en ? 'EU acts' : 'Văn bản của EU',
    found.acts.map((act) => {
      const name = act.measure?.shortName[language] ?? act.instrument?.title[language] ?? '';
      const status = act.status
        ? instrumentStatusWords[act.status][language]
        : en
          ? 'not in this catalogue'
          : 'chưa có trong danh mục';
      const first = act.dates[0] ? `, ${en ? 'applies' : 'áp dụng'} ${shortDate(act.dates[0].date, language)}` : '';
      const newer = act.newer ? ` — ${en ? 'newer text' : 'bản mới hơn'}: ${act.newer}` : '';
      return `${act.id.slice(3)}${times(act.mentions)}  ${name ? `${name}: ` : ''}${status}${first}${newer}`;
    }),
  );
  section(
    en ? 'Vietnamese instruments' : 'Văn bản của Việt Nam',
    found.instruments.map(
      ({ id, mentions, instrument }) =>
        `${instrument?.number ?? id.slice(3)}${times(mentions)}  ${instrument?.title[language] ?? (en ? 'not in this catalogue' : 'chưa có trong danh mục')}`,
    ),
  );
  section(
    en ? 'Product codes' : 'Mã hàng hóa',
    found.codes.map(({ id, code, mentions, verdicts }) => {
      const range = id.includes('..') ? id.slice(3) : printCode(code);
      const told = [...verdicts]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .filter(({ status }) => status !== 'horizontal' && status !== 'planned')
        .map(
          (verdict) =>
            `${catalogue.measures.get(verdict.measure)?.shortName[language]}: ${verdictWords[verdict.status][language]}`,
        );
      return `${range}${times(mentions)}  ${tree.label(code)?.[language] ?? ''}${told.length > 0 ? ` — ${told.join('; ')}` : ''}`;
    }),
  );
  section(
    en ? 'Statements that the law has overtaken' : 'Thông tin đã lỗi thời',
    found.outdated.map(({ text, claim }) => `"${text}" → ${claim.correction[language]}`),
  );
  section(
    en ? 'What Viet Nam has undertaken' : 'Phía Việt Nam đã giao nhiệm vụ',
    found.obligations.map(
      (related) =>
        `${instrumentName(related.instrument, catalogue, language)}: ${related.task[language]}${related.leadNow ? ` (${related.leadNow.name[language]})` : ''}`,
    ),
  );
  for (const problem of found.problems) lines.push(`! ${problemWords(problem)[language]}`);
  return `${lines.join('\n')}\n\n`;
}
