/**
 * The findings of a page as JSON, for programs: ids, statuses and field names are those of the records and of the command line
 * and never change with the language; words stand in both. Every fact names its sources, every source stands once.
 */
import { type Bilingual, baseCelex, type SourceId } from '@luongxanh/core';
import { verdictQuestion, verdictReason } from '@luongxanh/core/words';
import type { PageReport } from '../messages.ts';
import { changesTo } from './act-history.ts';
import { eurLexUrl } from './links-out.ts';
import { briefOfPage, type PageWorld } from './page-brief.ts';

/** Raised when a field changes its meaning or goes; new fields leave it. */
const FORMAT = 1;

export function printPageJson(report: PageReport, world: PageWorld): string {
  const { catalogue, tree, on } = world;
  const found = briefOfPage(report, world);
  const { version, asOf, nomenclature } = catalogue.records;
  const used = new Set<SourceId>();
  const cite = (ids: readonly SourceId[]) => {
    for (const id of ids) used.add(id);
    return ids;
  };
  const acts = found.acts.map(({ id, measure, instrument, status, newer }) => ({
    id,
    celex: id.slice(3),
    eli: instrument?.eli ?? null,
    url: eurLexUrl(id.slice(3)),
    known: instrument !== null,
    number: instrument?.number ?? null,
    title: instrument?.title ?? null,
    measure: measure?.id ?? null,
    name: measure?.name ?? null,
    status,
    newer,
    ended: instrument?.ended ?? null,
    changes: instrument
      ? changesTo(instrument.id, catalogue).map(({ kind, by, date, proposed }) => ({ kind, by: by.id, date, proposed }))
      : [],
    application: (measure?.application ?? []).map(({ date, who, article }) => ({ date, who, article })),
    duties: (measure?.duties ?? []).map(({ text, article, grade }) => ({ text, article, grade })),
    ...mentioned(id),
    asOf: measure?.asOf ?? null,
    grade: (measure ?? instrument)?.grade ?? null,
    sources: cite([...new Set([...(measure?.sources ?? []), ...(instrument?.sources ?? [])])]),
  }));
  const instruments = found.instruments.map(({ id, instrument, ambiguous }) => ({
    id,
    record: instrument?.id ?? null,
    number: instrument?.number ?? null,
    title: instrument?.title ?? null,
    date: instrument?.date ?? null,
    status: instrument?.status ?? null,
    url: instrument?.url ?? null,
    ambiguous,
    ...mentioned(id),
    sources: cite(instrument?.sources ?? []),
  }));
  const codes = found.codes.map(({ id, code, ex, verdicts }) => ({
    id,
    code,
    ex,
    label: tree.label(code),
    ...mentioned(id),
    verdicts: verdicts.map((verdict) => {
      const measure = catalogue.measures.get(verdict.measure);
      return {
        measure: verdict.measure,
        celex: verdict.celex,
        status: verdict.status,
        annexEntry: verdict.annexEntry,
        from: verdict.listedFrom,
        appliesFrom: verdict.appliesFrom,
        until: verdict.until,
        dates: verdict.dates,
        codes: verdict.codes,
        reason: measure ? verdictReason(verdict, measure, on) : null,
        question: verdictQuestion(verdict),
        basis: verdict.basis,
        grade: verdict.grade,
        sources: cite(verdict.sources),
      };
    }),
  }));
  const obligations = found.obligations.map((one) => ({
    id: one.id,
    instrument: one.instrument,
    place: one.place,
    task: one.task,
    lead: one.lead?.name ?? null,
    leadNow: one.leadNow?.name ?? null,
    deadline: one.deadline,
    relation: one.relation,
    measures: one.measures,
    why: one.why,
    grade: (one.obligation ?? one.link).grade,
    sources: cite((one.obligation ?? one.link).sources),
  }));
  const outdated = found.outdated.map(({ claim, text }) => ({
    claim: claim.id,
    text,
    correction: claim.correction,
    since: claim.since,
    measure: claim.measure,
    grade: claim.grade,
    sources: cite(claim.sources),
  }));
  const sources = Object.fromEntries(
    [...used].flatMap((id) => {
      const source = catalogue.sources.get(id);
      return source ? [[id, source]] : [];
    }),
  );
  const answer = {
    format: FORMAT,
    page: {
      url: report.url || null,
      title: report.title,
      subject: subjectOf(report.subject),
      complete: !report.truncated && !report.reading,
    },
    on,
    catalogue: { version, asOf, nomenclature },
    notice: NOTICE,
    acts,
    instruments,
    codes,
    obligations,
    outdated,
    sources,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;

  function mentioned(id: string) {
    const seen = found.mentions.get(id);
    return { text: seen?.text ?? '', mentions: seen?.count ?? 0, places: seen?.places ?? [] };
  }
}

const subjectOf = (id: string | null) =>
  id === null ? null : { id, ...(id.startsWith('eu:') ? { celex: baseCelex(id.slice(3)) } : {}) };

const NOTICE: Bilingual = {
  en: 'Read by a program from the text of the page. No legal advice: the law and TARIC decide. A code that is not listed may still fall under another rule.',
  vi: 'Do chương trình đọc từ nội dung trang. Không phải tư vấn pháp lý: luật và TARIC quyết định. Mã không có trong danh mục vẫn có thể chịu quy định khác.',
};
