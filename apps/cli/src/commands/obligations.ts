/** `luongxanh obligations`: Vietnamese duties and tasks, filtered by measure, code, body, instrument or deadline. */
import {
  assess,
  bodyOn,
  fold,
  isIsoDate,
  type Obligation,
  obligationsBehind,
  type Problem,
  readCode,
} from '@luongxanh/core';
import { problemWords, shortDate } from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { type Context, UnusableCall } from '../context.ts';
import { findAct, findMeasure } from '../find-act.ts';
import { instrumentName } from '../text/instrument-name.ts';

export const obligations: Command = {
  words: 'none',
  options: {
    measure: { type: 'string' },
    code: { type: 'string' },
    body: { type: 'string' },
    instrument: { type: 'string' },
    'due-before': { type: 'string' },
  },
  async run(context) {
    const { filters, problems } = filtersOf(context);
    const chosen = filters.reduce((left, keep) => left.filter(keep), [...context.catalogue.records.obligations]);
    for (const problem of problems) context.err(`${problemWords(problem)[context.language]}\n`);
    for (const obligation of chosen)
      context.out(context.json ? `${JSON.stringify(toJson(obligation, context))}\n` : toText(obligation, context));
    if (chosen.length === 0 && !context.json)
      context.out(context.language === 'en' ? 'No obligation fits.\n' : 'Không có nghĩa vụ nào phù hợp.\n');
    return problems.length > 0 ? 1 : 0;
  },
};

type Keep = (obligation: Obligation) => boolean;

interface Chosen {
  readonly filters: readonly Keep[];
  readonly problems: readonly Problem[];
}

function filtersOf(context: Context): Chosen {
  const { catalogue, options, on, language } = context;
  const filters: Keep[] = [];
  const problems: Problem[] = [];
  const unusable = (en: string, vi: string) => new UnusableCall(language === 'en' ? en : vi);
  if (options.measure !== undefined) {
    const measure = findMeasure(String(options.measure), catalogue);
    const known = [...catalogue.measures.keys()].join(', ');
    if (!measure)
      throw unusable(
        `There is no measure "${options.measure}". Measures: ${known}.`,
        `Không có quy định "${options.measure}". Các quy định: ${known}.`,
      );
    filters.push(linkedTo(catalogue.linksOfMeasure(measure.id).map((link) => link.obligation ?? link.instrument)));
  }
  if (options.code !== undefined) {
    const resolved = readCode(String(options.code), context.tree);
    if (!resolved.ok) throw new UnusableCall(problemWords(resolved.problem)[language]);
    const { code } = resolved.value;
    problems.push(...resolved.value.problems);
    const behind = obligationsBehind(catalogue, assess(code, { catalogue, on, tree: context.tree }), on, code);
    filters.push(linkedTo(behind.map(({ id }) => id)));
  }
  if (options.body !== undefined) {
    const wanted = fold(String(options.body)).trim();
    const named = (id: string | null) => {
      const body = id === null ? null : catalogue.bodies.get(id);
      const now = id === null ? null : bodyOn(catalogue, id, on);
      return [body, now].some(
        (one) =>
          one &&
          [one.id, one.name.en, one.name.vi, one.short?.en, one.short?.vi].some(
            (name) => name && fold(name).includes(wanted),
          ),
      );
    };
    if (wanted === '' || ![...catalogue.bodies.keys()].some(named))
      throw unusable(
        `No body is called "${options.body}" here. Give a name or a part of it: "Bộ Công Thương", "Industry and Trade", MOIT.`,
        `Ở đây không có cơ quan tên "${options.body}". Hãy cho tên hoặc một phần tên: "Bộ Công Thương", "Industry and Trade", MOIT.`,
      );
    filters.push((obligation) => named(obligation.lead) || obligation.coordinating.some(named));
  }
  if (options.instrument !== undefined) {
    const found = findAct(String(options.instrument), catalogue);
    if ('problem' in found) throw new UnusableCall(problemWords(found.problem)[language]);
    if (found.instrument.jurisdiction !== 'vn')
      throw unusable(
        `"${options.instrument}" is an act of the EU: ask for what relates to it with --measure.`,
        `"${options.instrument}" là văn bản của EU: hãy dùng --measure để hỏi nghĩa vụ liên quan.`,
      );
    filters.push((obligation) => obligation.instrument === found.instrument.id);
  }
  const before = options['due-before'];
  if (before !== undefined) {
    if (!isIsoDate(String(before)))
      throw new UnusableCall(problemWords({ code: 'invalid_date', input: String(before) })[language]);
    filters.push((obligation) => obligation.deadline !== null && obligation.deadline < String(before));
  }
  return { filters, problems };
}

/** A link to a whole instrument stands for every duty in it. */
const linkedTo = (ids: readonly string[]): Keep => {
  const wanted = new Set(ids);
  return (obligation) => wanted.has(obligation.id) || wanted.has(obligation.instrument);
};

function toJson(obligation: Obligation, { catalogue, on, language }: Context) {
  const nameOf = (id: string | null) => (id === null ? null : (catalogue.bodies.get(id)?.name[language] ?? null));
  const measures = catalogue
    .linksOfInstrument(obligation.instrument)
    .filter((link) => link.obligation === null || link.obligation === obligation.id)
    .map((link) => link.measure);
  return {
    id: obligation.id,
    instrument: obligation.instrument,
    place: obligation.place[language],
    lead: nameOf(obligation.lead),
    leadNow: obligation.lead === null ? null : (bodyOn(catalogue, obligation.lead, on)?.name[language] ?? null),
    leadUnclear: obligation.leadUnclear?.[language] ?? null,
    coordinating: obligation.coordinating.map((id) => nameOf(id) ?? id),
    task: obligation.task[language],
    period: obligation.period,
    deadline: obligation.deadline,
    theme: obligation.theme,
    measures: [...new Set(measures)],
    grade: obligation.grade,
    sources: obligation.sources,
  };
}

function toText(obligation: Obligation, context: Context): string {
  const shown = toJson(obligation, context);
  const en = context.language === 'en';
  const lead = shown.lead
    ? `${shown.lead}${shown.leadNow && shown.leadNow !== shown.lead ? ` → ${shown.leadNow}` : ''}`
    : en
      ? 'no lead named'
      : 'không nêu cơ quan chủ trì';
  const due = shown.deadline ? ` · ${en ? 'due' : 'hạn'} ${shortDate(shown.deadline, context.language)}` : '';
  const others = shown.coordinating.join('; ');
  const together = others ? ` · ${en ? 'with' : 'phối hợp:'} ${others}` : '';
  return `${shown.id}  ${instrumentName(shown.instrument, context.catalogue, context.language)}, ${shown.place}${due}\n  ${shown.task}\n  ${lead}${together}${shown.measures.length > 0 ? ` · ${shown.measures.join(', ')}` : ''}\n`;
}
