/** `luongxanh data`: what the catalogue holds, how old it is, what is overdue, what changed in law between two dates. */
import { type IsoDate, isIsoDate, lawChanges, printCode } from '@luongxanh/core';
import { problemWords, shortDate, verdictWords } from '@luongxanh/core/words';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { embeddedSeries } from '../figures.ts';
import type { Command } from './index.ts';

export const data: Command = {
  options: { check: { type: 'boolean' }, diff: { type: 'string' } },
  async run(context) {
    if (context.options.diff !== undefined) return showChanges(String(context.options.diff), context);
    const state = stateOf(context);
    const { language, out, json } = context;
    const en = language === 'en';
    if (json) out(`${JSON.stringify(state)}\n`);
    else {
      out(`${en ? 'Catalogue' : 'Danh mục dữ liệu'} ${state.version}, ${shortDate(state.asOf, language)}\n`);
      for (const [name, count] of Object.entries(state.counts))
        out(`  ${name.padEnd(16)} ${String(count).padStart(6)}\n`);
      out(`${en ? 'Oldest source read' : 'Nguồn đọc lâu nhất'}: ${shortDate(state.oldest, language)}\n`);
      for (const item of state.overdue)
        out(
          `! ${item.id}: ${en ? 'to be read again by' : 'cần đọc lại trước'} ${shortDate(item.reviewBy, language)}\n`,
        );
      for (const item of state.unsourced) out(`! ${item}: ${en ? 'no source' : 'không có nguồn'}\n`);
    }
    return context.options.check && (state.overdue.length > 0 || state.unsourced.length > 0) ? 1 : 0;
  },
};

function stateOf({ catalogue, on, tree }: Context) {
  const { records } = catalogue;
  const sourced = [
    ...records.instruments,
    ...records.measures,
    ...records.obligations,
    ...records.targets,
    ...records.reportingDuties,
    ...records.projects,
    ...records.figures,
    ...records.bodies,
    ...records.criteria,
    ...records.claims,
  ];
  const observations = embeddedSeries().reduce(
    (sum, series) => sum + series.observations.filter(({ value }) => value !== null).length,
    0,
  );
  return {
    version: records.version,
    asOf: records.asOf,
    nomenclature: tree.nomenclature,
    counts: {
      measures: records.measures.length,
      scopeEntries: records.measures.reduce(
        (sum, { scope }) => sum + scope.filter(({ effect }) => effect === 'in').length,
        0,
      ),
      exclusions: records.measures.reduce(
        (sum, { scope }) => sum + scope.filter(({ effect }) => effect === 'out').length,
        0,
      ),
      instruments: records.instruments.length,
      obligations: records.obligations.length,
      targets: records.targets.length,
      reportingDuties: records.reportingDuties.length,
      projects: records.projects.length,
      bodies: records.bodies.length,
      links: records.links.length,
      figures: records.figures.length + observations,
      series: embeddedSeries().length,
      criteria: records.criteria.length,
      claims: records.claims.length,
      sources: records.sources.length,
      codes: tree.all(8).length,
    },
    oldest: records.sources.map(({ read }) => read).sort()[0] ?? records.asOf,
    overdue: sourced.flatMap(({ id, reviewBy }) => (reviewBy && reviewBy < on ? [{ id, reviewBy }] : [])),
    unsourced: sourced.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
  };
}

function showChanges(range: string, { catalogue, tree, language, json, out }: Context): ExitStatus {
  const [from, to] = range.split('..') as [IsoDate?, IsoDate?];
  const wrong = [from ?? '', to ?? ''].find((date) => !isIsoDate(date));
  if (wrong !== undefined || !from || !to) {
    throw new UnusableCall(
      `${problemWords({ code: 'invalid_date', input: wrong ?? range })[language]} ${language === 'en' ? 'Usage' : 'Cách dùng'}: --diff 2026-09-17..2026-09-18`,
    );
  }
  for (const change of lawChanges(catalogue, from, to, tree)) {
    if (json) out(`${JSON.stringify(change)}\n`);
    else
      out(
        `${catalogue.measures.get(change.measure)?.shortName[language]}  ${printCode(change.code)}  ${verdictWords[change.before][language]} → ${verdictWords[change.after][language]}  ${tree.label(change.code)?.[language] ?? ''}\n`,
      );
  }
  return 0;
}
