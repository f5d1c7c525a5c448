/** `luongxanh act REF…`: the dossier of an EU act or a Vietnamese instrument. */
import { bodyOn, type Instrument, isWithin, relatedObligations, relationsAround, statusOn } from '@luongxanh/core';
import {
  entryWords,
  gradeWords,
  instrumentKindWords,
  instrumentStatusWords,
  linkWords,
  problemWords,
  shortDate,
} from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { drawGraph, graphJson } from '../data/graph.ts';
import { quotasOf } from '../data/quotas.ts';
import { findAct } from '../find-act.ts';
import { instrumentName } from '../text/instrument-name.ts';
import { reportLine, reportsJson, targetLine, targetsJson } from '../views/commitments.ts';
import { obligationJson, problemJson } from '../views/json.ts';

export const act: Command = {
  options: {},
  async run(context) {
    if (context.words.length === 0) {
      throw new UnusableCall(
        context.language === 'en'
          ? 'Name an act: luongxanh act 32023R1115, luongxanh act EUDR, luongxanh act "Decision 687/QD-TTg".'
          : 'Hãy nêu một văn bản: luongxanh act 32023R1115, luongxanh act EUDR, luongxanh act "Quyết định 687/QĐ-TTg".',
      );
    }
    let status: ExitStatus = 0;
    for (const word of context.words) {
      const found = findAct(word, context.catalogue);
      if ('problem' in found) {
        status = 1;
        const problem = problemJson(found.problem, context.language);
        if (context.json) context.out(`${JSON.stringify({ id: null, input: word, problems: [problem] })}\n`);
        context.err(`${problemWords(found.problem)[context.language]}\n`);
        continue;
      }
      const dossier = dossierOf(found.instrument, context);
      context.out(context.json ? `${JSON.stringify(dossier)}\n` : toText(dossier, found.instrument, context));
    }
    return status;
  },
};

/** Neighbours, and what hangs on them: further away the graph says little about the act. */
const GRAPH_DEPTH = 2;

function dossierOf(instrument: Instrument, { catalogue, on, language }: Context) {
  const measure = catalogue.measureOfAct(instrument.id);
  const inside = measure?.scope.filter((entry) => entry.effect === 'in') ?? [];
  const own = catalogue.obligationsOf(instrument.id);
  const nameOf = (body: string | null) => (body === null ? null : (catalogue.bodies.get(body)?.name[language] ?? null));
  return {
    id: instrument.id,
    kind: instrument.kind,
    number: instrument.number ?? instrument.celex ?? null,
    title: instrument.title,
    shortName: instrument.shortName ?? measure?.shortName ?? null,
    status: statusOn(instrument, on, measure),
    on,
    date: instrument.date,
    inForce: instrument.inForce,
    ...(instrument.dateGrade ? { dateGrade: instrument.dateGrade } : {}),
    ...(instrument.inForceGrade ? { inForceGrade: instrument.inForceGrade } : {}),
    ended: instrument.ended,
    consolidations: instrument.consolidations ?? [],
    summary: (measure?.summary ?? instrument.summary)?.[language] ?? null,
    events: (measure?.events ?? instrument.events).map((event) => ({
      date: event.date,
      ...(event.precision ? { precision: event.precision } : {}),
      what: event.what[language],
      who: event.who[language],
      article: event.article,
      grade: event.grade,
    })),
    relations: [
      ...instrument.relations.map(({ kind, id }) => ({ kind, id })),
      ...catalogue.records.instruments.flatMap((other) =>
        other.relations
          .filter(({ id }) => id === instrument.id)
          .map(({ kind }) => ({ kind, id: other.id, inverse: true })),
      ),
    ],
    graph: graphJson(relationsAround(catalogue, instrument.id, GRAPH_DEPTH), catalogue, language),
    measure: measure?.id ?? null,
    application: measure?.application.map(({ date, who, article }) => ({ date, who: who[language], article })) ?? [],
    scope: measure
      ? {
          kind: measure.scopeKind,
          entries: inside.filter((entry) => isWithin(on, entry.from, entry.to)).length,
          allEntries: inside.length,
        }
      : null,
    quotas: measure ? quotasOf(measure, on, language) : [],
    duties: measure?.duties.map(({ text, article, grade }) => ({ text: text[language], article, grade })) ?? [],
    obligations: measure
      ? relatedObligations(catalogue, measure.id, on, null).map((related) => obligationJson(related, language))
      : own.map((obligation) => ({
          id: obligation.id,
          instrument: obligation.instrument,
          lead: nameOf(obligation.lead),
          leadNow: obligation.lead === null ? null : (bodyOn(catalogue, obligation.lead, on)?.name[language] ?? null),
          task: obligation.task[language],
          deadline: obligation.deadline,
          relation: null,
        })),
    targets: targetsJson(instrument.id, catalogue, language),
    reportingDuties: reportsJson(instrument.id, catalogue, on, language),
    links: catalogue
      .linksOfInstrument(instrument.id)
      .map((link) => ({ measure: link.measure, relation: link.kind, why: link.why[language] })),
    caveats:
      measure?.caveats.map((caveat) => caveat[language]) ?? instrument.notes?.map((note) => note[language]) ?? [],
    grade: instrument.grade,
    sources: instrument.sources,
  };
}

type Dossier = ReturnType<typeof dossierOf>;

function toText(dossier: Dossier, instrument: Instrument, { language, catalogue, on }: Context): string {
  const en = language === 'en';
  const lines = [
    `${dossier.number ?? instrumentKindWords[instrument.kind][language]} — ${dossier.title[language]}`,
    `${dossier.id} · ${instrumentStatusWords[dossier.status][language]} (${shortDate(on, language)}) · ${gradeWords[dossier.grade][language]}`,
  ];
  const section = (title: string, rows: readonly string[]) => {
    if (rows.length > 0) lines.push('', `${title}:`, ...rows.map((row) => `• ${row}`));
  };
  if (dossier.summary) lines.push('', dossier.summary);
  section(
    en ? 'Dates' : 'Các mốc',
    dossier.events.map(
      (event) =>
        `${shortDate(event.date, language, event.precision)}  ${event.what} (${event.who}${event.article ? `; ${entryWords(event.article)[language]}` : ''})`,
    ),
  );
  section(
    en ? 'What the exporter hands over' : 'Nhà xuất khẩu cần cung cấp',
    dossier.duties.map((duty) => `${duty.text}${duty.article ? ` (${entryWords(duty.article)[language]})` : ''}`),
  );
  if (dossier.scope)
    lines.push(
      '',
      `${en ? 'Entries in the list on this date' : 'Số dòng trong danh mục vào ngày này'}: ${dossier.scope.entries}`,
    );
  section(
    en ? 'Tariff quotas on this date' : 'Hạn ngạch thuế quan vào ngày này',
    dossier.quotas.map(({ what, codes }) => `${what} (${codes.join(', ')})`),
  );
  section(
    en ? 'What Viet Nam has undertaken' : 'Phía Việt Nam đã giao nhiệm vụ',
    dossier.obligations.map(
      (item) =>
        `${instrumentName(item.instrument, catalogue, language)}: ${item.task}${item.lead ? ` (${item.lead}${item.leadNow && item.leadNow !== item.lead ? ` → ${item.leadNow}` : ''})` : ''}${item.relation ? ` — ${linkWords[item.relation][language]}` : ''}`,
    ),
  );
  section(
    en ? 'Targets' : 'Chỉ tiêu',
    dossier.targets.map((target) => targetLine(target, language)),
  );
  section(
    en ? 'Reports' : 'Chế độ báo cáo',
    dossier.reportingDuties.map((report) => reportLine(report, language)),
  );
  const drawing = drawGraph(relationsAround(catalogue, instrument.id, GRAPH_DEPTH), catalogue, language);
  if (drawing.length > 0) lines.push('', `${en ? 'Relations' : 'Quan hệ'}:`, ...drawing);
  section(en ? 'Caveats' : 'Lưu ý', dossier.caveats);
  section(
    en ? 'Sources' : 'Nguồn',
    dossier.sources
      .map((id) => catalogue.sources.get(id))
      .flatMap((source) =>
        source
          ? [`${source.publisher[language]}: ${source.title[language]}${source.url ? ` <${source.url}>` : ''}`]
          : [],
      ),
  );
  return `${lines.join('\n')}\n\n`;
}
