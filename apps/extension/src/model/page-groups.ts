/**
 * The findings of a page as the panel lists them: every reference is in exactly one group, each with mark, status and the
 * date that comes next. The reasoning is core's `brief`, asked for one reference at a time; nothing is decided again here.
 */
import {
  type Bilingual,
  brief,
  type Catalogue,
  type CodeTree,
  codeOfReference,
  type IsoDate,
  type OutdatedClaim,
  printCode,
  type Reference,
} from '@luongxanh/core';
import { instrumentKindWords, instrumentStatusWords, verdictWords } from '@luongxanh/core/words';
import { keyOf, type MarkKind, type PageReport } from '../messages.ts';
import { markOfAct, markOfInstrument, markOfVerdict, strengthOf } from './marks.ts';
import { routeOf, routeOfInstrument } from './routes.ts';
import { groupVerdicts, keyDate } from './verdict-groups.ts';

export type PageGroup = 'binding' | 'depends' | 'coming' | 'vietnam' | 'codes' | 'known';
export const PAGE_GROUPS: readonly PageGroup[] = ['binding', 'depends', 'coming', 'vietnam', 'codes', 'known'];

export interface PageRow {
  /** The key of the reference on the page, to go to it there. */
  readonly key: string;
  readonly mark: MarkKind;
  readonly title: Bilingual;
  readonly name: Bilingual | null;
  readonly status: Bilingual;
  readonly date: IsoDate | null;
  readonly mentions: number;
  /** A view of the panel; null where the catalogue has no more than the number. */
  readonly route: string | null;
}

export interface OutdatedRow {
  readonly claim: OutdatedClaim;
  readonly text: string;
}

export interface PageGroups {
  readonly rows: Readonly<Record<PageGroup, readonly PageRow[]>>;
  readonly outdated: readonly OutdatedRow[];
  /** Findings that are drawn, outdated statements included. */
  readonly total: number;
}

type PageReference = PageReport['references'][number];

export function groupPage(report: PageReport, catalogue: Catalogue, tree: CodeTree, on: IsoDate): PageGroups {
  const rows: Record<PageGroup, PageRow[]> = {
    binding: [],
    depends: [],
    coming: [],
    vietnam: [],
    codes: [],
    known: [],
  };
  for (const found of report.references) {
    const { group, row } = describe(found, catalogue, tree, on);
    rows[group].push(row);
  }
  rows.codes.sort((a, b) => strengthOf(a.mark) - strengthOf(b.mark));
  const claims = new Map(catalogue.records.claims.map((claim) => [claim.id, claim]));
  const outdated = report.outdated.flatMap(({ claim, text }) => {
    const known = claims.get(claim);
    return known ? [{ claim: known, text }] : [];
  });
  return { rows, outdated, total: report.references.length + outdated.length };
}

function describe(
  found: PageReference,
  catalogue: Catalogue,
  tree: CodeTree,
  on: IsoDate,
): { readonly group: PageGroup; readonly row: PageRow } {
  const reference: Reference = { ...found, end: found.start + found.text.length, confidence: 1 };
  const { acts, instruments, codes } = brief([reference], { catalogue, on, tree });
  const base = { key: keyOf(found), mentions: found.mentions };
  if (acts[0]) return actRow(acts[0], found, on, base);
  if (instruments[0]) {
    const { instrument, ambiguous } = instruments[0];
    const row: PageRow = {
      ...base,
      mark: markOfInstrument(instruments[0]),
      title: instrument
        ? numbered(instrument.kind, instrument.number ?? found.text)
        : { en: found.text, vi: found.text },
      name: instrument?.title ?? null,
      status: instrument ? instrumentStatusWords[instrument.status] : ambiguous ? YEAR_NEEDED : UNKNOWN,
      date: instrument?.date ?? null,
      route: instrument ? routeOfInstrument(instrument) : null,
    };
    return { group: 'vietnam', row };
  }
  if (codes[0]) {
    const groups = groupVerdicts(codes[0].verdicts, on);
    const best = [...groups.now, ...groups.soon, ...groups.depends, ...groups.planned, ...groups.out][0];
    const range = codeOfReference(found.id);
    const printed = printCode(codes[0].code);
    const text = range?.to ? `${printCode(range.code)} – ${printCode(range.to)}` : `${found.ex ? 'ex ' : ''}${printed}`;
    const measure = best ? catalogue.measures.get(best.measure) : undefined;
    const row: PageRow = {
      ...base,
      mark: best ? markOfVerdict(best) : 'quiet',
      title: { en: text, vi: text },
      name: tree.label(codes[0].code),
      status:
        best && measure
          ? {
              en: `${measure.shortName.en}: ${verdictWords[best.status].en}`,
              vi: `${measure.shortName.vi}: ${verdictWords[best.status].vi}`,
            }
          : verdictWords.not_listed,
      date: best ? (keyDate(best)?.date ?? null) : null,
      route: routeOf(found),
    };
    return { group: 'codes', row };
  }
  const text = { en: found.text, vi: found.text };
  return {
    group: 'known',
    row: { ...base, mark: 'quiet', title: text, name: null, status: UNKNOWN, date: null, route: null },
  };
}

function actRow(
  act: ReturnType<typeof brief>['acts'][number],
  found: PageReference,
  on: IsoDate,
  base: Pick<PageRow, 'key' | 'mentions'>,
): { readonly group: PageGroup; readonly row: PageRow } {
  const { instrument, measure, status } = act;
  const mark = markOfAct(act);
  const groups: Readonly<Record<MarkKind, PageGroup>> = {
    applies: 'binding',
    depends: 'depends',
    coming: 'coming',
    vietnam: 'vietnam',
    quiet: 'known',
    outdated: 'known',
  };
  const next = act.dates
    .map((one) => one.date)
    .filter((date) => date > on)
    .sort()[0];
  const last = act.dates
    .map((one) => one.date)
    .filter((date) => date <= on)
    .sort()
    .at(-1);
  const row: PageRow = {
    ...base,
    mark,
    title: instrument
      ? numbered(instrument.kind, instrument.number ?? act.id.slice(3))
      : { en: found.text, vi: found.text },
    name: measure?.name ?? instrument?.title ?? null,
    status: status ? instrumentStatusWords[status] : UNKNOWN,
    date: next ?? last ?? instrument?.date ?? null,
    route: instrument ? routeOfInstrument(instrument) : null,
  };
  return { group: groups[mark], row };
}

/** "Regulation (EU) 2023/1115"; a number that names its kind itself stays as it is. */
export function numbered(kind: keyof typeof instrumentKindWords, number: string): Bilingual {
  const { en, vi } = instrumentKindWords[kind];
  return { en: `${en} ${number}`, vi: `${vi} ${number}` };
}

const UNKNOWN: Bilingual = { en: 'not in this catalogue', vi: 'chưa có trong danh mục này' };
const YEAR_NEEDED: Bilingual = { en: 'the year is needed to tell which', vi: 'cần năm ban hành để xác định văn bản' };
