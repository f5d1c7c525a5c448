/** `luongxanh assess CODE…`: one answer a code, in the order of the input. */
import {
  assess as assessCode,
  obligationsBehind,
  type Problem,
  parseCode,
  printCode,
  rankOf,
  readCode,
  type Verdict,
} from '@luongxanh/core';
import { problemWords, shortDate, verdictReason, verdictWords } from '@luongxanh/core/words';
import { unitWords } from '@luongxanh/stats';
import type { Command } from '../command.ts';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { figuresOf } from '../figures.ts';
import { instrumentName } from '../text/instrument-name.ts';
import { linesOf } from '../text/standard-input.ts';
import { obligationJson, problemJson, verdictJson } from '../views/json.ts';

export const assess: Command = {
  options: {},
  async run(context) {
    const inputs = await codesGiven(context);
    let status: ExitStatus = 0;
    for (const input of inputs) {
      const answer = answerFor(input, context);
      if (answer.problems.length > 0) status = 1;
      context.out(context.json ? `${JSON.stringify(toJson(answer, context))}\n` : toText(answer, context));
      await context.drain();
      if (!context.json) continue;
      for (const problem of answer.problems) context.err(`${problemWords(problem)[context.language]}\n`);
    }
    return status;
  },
};

/** Words of a call such as `CN 0901 11 00` belong together only when quoted; each word is a code of its own. */
async function codesGiven(context: Context): Promise<string[]> {
  const inputs: string[] = [];
  for (const word of context.words) inputs.push(...(word === '-' ? await linesOf(context.stdin) : [word]));
  if (inputs.length > 0) return inputs;
  throw new UnusableCall(
    context.language === 'en'
      ? 'Give at least one product code: luongxanh assess 0901 "7318 15". "-" reads codes from standard input, one a line.'
      : 'Hãy cho ít nhất một mã hàng: luongxanh assess 0901 "7318 15". "-" đọc mã từ đầu vào chuẩn, mỗi dòng một mã.',
  );
}

function answerFor(input: string, { catalogue, tree, on }: Context) {
  const parsed = parseCode(input);
  const resolved = readCode(input, tree);
  if (!resolved.ok || !parsed.ok) {
    const problem = resolved.ok ? null : resolved.problem;
    return {
      input,
      code: null,
      level: null,
      part: false,
      verdicts: [],
      obligations: [],
      figures: [],
      problems: problem ? [problem] : [],
    };
  }
  const { code, level, problems } = resolved.value;
  const verdicts = assessCode(code, { catalogue, tree, on });
  return {
    input,
    code,
    level,
    part: parsed.value.part,
    verdicts,
    obligations: obligationsBehind(catalogue, verdicts, on, code),
    figures: figuresOf(code),
    problems: [...problems],
  };
}

type Answer = Omit<ReturnType<typeof answerFor>, 'verdicts' | 'problems'> & {
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
};

function toJson(answer: Answer, { catalogue, tree, on, language }: Context) {
  return {
    input: answer.input,
    code: answer.code,
    level: answer.level,
    nomenclature: tree.nomenclature,
    label: answer.code ? tree.label(answer.code) : null,
    on,
    ...(answer.part ? { ex: true } : {}),
    verdicts: answer.verdicts.map((verdict) => verdictJson(verdict, catalogue, on, language)),
    obligations: answer.obligations.map((related) => obligationJson(related, language)),
    figures: answer.figures,
    problems: answer.problems.map((problem) => problemJson(problem, language)),
  };
}

function toText(answer: Answer, { catalogue, tree, on, language }: Context): string {
  const lines: string[] = [];
  const en = language === 'en';
  if (answer.code) {
    const label = tree.label(answer.code)?.[language] ?? '';
    lines.push(`${printCode(answer.code)}  ${label}`, `${tree.nomenclature}, ${shortDate(on, language)}`);
  }
  for (const problem of answer.problems) lines.push(`! ${problemWords(problem)[language]}`);
  const sorted = [...answer.verdicts].sort((a, b) => rankOf(a) - rankOf(b));
  const telling = sorted.filter((verdict) => verdict.status !== 'not_listed' || verdict.until);
  for (const verdict of telling) {
    const measure = catalogue.measures.get(verdict.measure);
    if (!measure) continue;
    lines.push(
      `\n• ${measure.shortName[language]} — ${verdictWords[verdict.status][language]}`,
      `  ${verdictReason(verdict, measure, on)[language]}`,
    );
  }
  const silent = sorted.filter((verdict) => verdict.status === 'not_listed' && !verdict.until);
  if (silent.length > 0) {
    const names = silent.map((verdict) => catalogue.measures.get(verdict.measure)?.shortName[language]).join(', ');
    lines.push(`\n${en ? 'Not in the lists of' : 'Không có trong danh mục'}: ${names}.`);
  }
  if (answer.obligations.length > 0)
    lines.push(`\n${en ? 'What Viet Nam has undertaken' : 'Phía Việt Nam đã giao nhiệm vụ'}:`);
  for (const related of answer.obligations) {
    const then = related.lead?.name[language] ?? '';
    const now = related.leadNow?.name[language] ?? '';
    lines.push(
      `• ${instrumentName(related.instrument, catalogue, language)}: ${related.task[language]}${then ? ` (${then}${now && now !== then ? ` → ${now}` : ''})` : ''}${related.relation === 'only_resembles' ? `. ${en ? 'Note' : 'Lưu ý'}: ${related.why[language]}` : ''}`,
    );
  }
  for (const { series, latest } of answer.figures)
    lines.push(
      `\n${series}: ${latest.period} ${latest.value?.toLocaleString(en ? 'en-GB' : 'vi-VN') ?? '—'} ${unitWords(latest.unit)[language]}`,
    );
  return `${lines.join('\n')}\n\n`;
}
