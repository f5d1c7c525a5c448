/**
 * The findings of a page as the panel lists them: every reference is in exactly one group, each with mark, status and the
 * date that comes next. The reasoning is core's `brief`, asked for one reference at a time; nothing is decided again here.
 */
import {
  type ActFinding,
  type Bilingual,
  baseCelex,
  brief,
  type Catalogue,
  type CodeTree,
  codeOfReference,
  type IsoDate,
  type OutdatedClaim,
  printCode,
  type Reference,
  type Verdict,
} from '@luongxanh/core';
import { instrumentStatusWords, shortDate, verdictWords } from '@luongxanh/core/words';
import { keyOf, type MarkKind, type PageReport } from '../messages.ts';
import { numbered, readableCelex } from './act-title.ts';
import { dayOfText } from './act-version.ts';
import { leftThePage } from './left-the-page.ts';
import { markOfAct, markOfInstrument, markOfVerdict, strengthOf } from './marks.ts';
import { routeOf, routeOfInstrument } from './routes.ts';
import { groupVerdicts, keyDate } from './verdict-groups.ts';

export type PageGroup = 'binding' | 'depends' | 'coming' | 'vietnam' | 'codes' | 'known';
export const PAGE_GROUPS: readonly PageGroup[] = ['binding', 'depends', 'coming', 'vietnam', 'codes', 'known'];

/** Of an act: the first day of duty, the next that brings in more firms, goods or duties, the day since which it applies, its last day. Of a document: its own day. Of a code: its duty or place in a list. */
export type RowDate =
  | 'nextFirms'
  | 'nextGoods'
  | 'nextDuties'
  | 'since'
  | 'last'
  | 'issued'
  | 'duty'
  | 'dutySince'
  | 'enters';

export interface PageRow {
  /** The key of the reference on the page, to go to it there. */
  readonly key: string;
  readonly mark: MarkKind;
  readonly title: Bilingual;
  readonly name: Bilingual | null;
  readonly status: Bilingual;
  readonly date: IsoDate | null;
  /** What happens on `date`; null where there is none. */
  readonly when: RowDate | null;
  readonly mentions: number;
  /** Of a code: its digits, and the group of the annex that the act of the page puts it in. */
  readonly code?: string;
  readonly annexEntry?: string | null;
  /** Of a cited text of a day: the day of a newer one that is known. */
  readonly newer?: IsoDate | null;
  /** Of a code: what the act says that the page is the text of, where `status` is of another act that binds more. */
  readonly ofPage?: Bilingual | null;
  /** Of a code: how many further acts list it or may. */
  readonly others?: number;
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
  const read = report.subject?.startsWith('eu:')
    ? catalogue.measureOfAct(`eu:${baseCelex(report.subject.slice(3))}`)
    : null;
  for (const found of report.references) {
    const { group, row } = describe(found, read?.id ?? null, catalogue, tree, on);
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

/** `read` is the measure that the page itself is the text of: what it says of a code comes before what other acts say. */
function describe(
  found: PageReference,
  read: string | null,
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
      when: instrument?.date ? 'issued' : null,
      route: instrument ? routeOfInstrument(instrument) : null,
    };
    return { group: 'vietnam', row };
  }
  if (codes[0]) {
    const groups = groupVerdicts(codes[0].verdicts, on);
    const asked = [...groups.now, ...groups.soon, ...groups.depends, ...groups.planned];
    const own = asked.find(({ measure }) => measure === read);
    const strongest = first(asked) ?? groups.out[0];
    const left = own ? null : leftThePage(codes[0].code, read, { catalogue, tree, on });
    // The row carries the same mark as the page; of two alike, the act that is being read answers.
    const best = own && strongest && markOfVerdict(own) === markOfVerdict(strongest) ? own : strongest;
    const range = codeOfReference(found.id);
    const printed = printCode(codes[0].code);
    const text = range?.to ? `${printCode(range.code)} – ${printCode(range.to)}` : `${found.ex ? 'ex ' : ''}${printed}`;
    const key = best ? keyDate(best) : null;
    const row: PageRow = {
      ...base,
      code: codes[0].code,
      annexEntry: (own ?? left)?.annexEntry ?? null,
      mark: best ? markOfVerdict(best) : 'quiet',
      title: { en: text, vi: text },
      name: tree.label(codes[0].code),
      status: (best && wordsOf(best, catalogue)) ?? verdictWords.not_listed,
      date: key?.date ?? null,
      when: key && KEY_DATES[key.kind](key.date > on),
      ofPage: own && own !== best ? wordsOf(own, catalogue) : left && leftWords(left, catalogue),
      others: asked.filter((one) => one !== best && one !== own).length,
      route: routeOf(found),
    };
    return { group: 'codes', row };
  }
  const text = { en: found.text, vi: found.text };
  return {
    group: 'known',
    row: { ...base, mark: 'quiet', title: text, name: null, status: UNKNOWN, date: null, when: null, route: null },
  };
}

function actRow(
  act: ActFinding,
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
  const { title, name } = instrument
    ? {
        title: numbered(instrument.kind, instrument.number ?? act.id.slice(3)),
        name: dated(act.id, measure?.name ?? instrument.title),
      }
    : unrecorded(act.id.slice(3), found.text);
  const row: PageRow = {
    ...base,
    mark,
    title,
    name,
    status: status ? instrumentStatusWords[status] : UNKNOWN,
    ...dateOfAct(act, on),
    newer: dayOfText(act.id) && act.newer ? dayOfText(act.newer) : null,
    route: instrument ? routeOfInstrument(instrument) : null,
  };
  return { group: groups[mark], row };
}

/** The first of those with the strongest mark: what binds by description stands in front of a list whose day is to come. */
const first = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((a, b) => strengthOf(markOfVerdict(a)) - strengthOf(markOfVerdict(b)))[0];

const NEXT = { firms: 'nextFirms', goods: 'nextGoods', duties: 'nextDuties' } as const;

/** The date that matters most: the last day of an act that is to end, else when it begins to bind, or what comes in next, else since when it applies. */
function dateOfAct({ instrument, dates }: ActFinding, on: IsoDate): Pick<PageRow, 'date' | 'when'> {
  if (instrument?.ended) return { date: instrument.ended, when: 'last' };
  const days = [...dates].sort((a, b) => a.date.localeCompare(b.date));
  const next = days.find(({ date }) => date > on);
  if (next) return { date: next.date, when: next === days[0] ? 'duty' : NEXT[next.brings ?? 'duties'] };
  const since = days.at(-1);
  if (since) return { date: since.date, when: 'since' };
  return { date: instrument?.date ?? null, when: instrument?.date ? 'issued' : null };
}

/** An act of which only the number is known is called in full; the words of the page stand beside where they differ. */
function unrecorded(celex: string, text: string): Pick<PageRow, 'title' | 'name'> {
  const title = { en: readableCelex(celex, 'en'), vi: readableCelex(celex, 'vi') };
  const asRead = { en: text, vi: text };
  return title.en.startsWith('CELEX') ? { title: asRead, name: null } : { title, name: asRead };
}

/** "EUDR: listed"; null where the measure is not known. */
function wordsOf({ measure, status }: Verdict, catalogue: Catalogue): Bilingual | null {
  const short = catalogue.measures.get(measure)?.shortName;
  if (!short) return null;
  const words = verdictWords[status];
  return { en: `${short.en}: ${words.en}`, vi: `${short.vi}: ${words.vi}` };
}

/** "EUDR: left the list, last day 17 Sep 2026": the page may be of a day before. */
function leftWords({ measure, until }: Verdict, catalogue: Catalogue): Bilingual | null {
  const short = catalogue.measures.get(measure)?.shortName;
  if (!short || !until) return null;
  return {
    en: `${short.en}: left the list, last day ${shortDate(until, 'en')}`,
    vi: `${short.vi}: đã ra khỏi danh mục, ngày cuối ${shortDate(until, 'vi')}`,
  };
}

/** A consolidated text says its day, or it would look like the act as published beside it. */
function dated(id: string, name: Bilingual | null): Bilingual | null {
  const day = dayOfText(id);
  if (!name || !day) return name;
  return {
    en: `${name.en}, text of ${shortDate(day, 'en')}`,
    vi: `${name.vi}, bản hợp nhất ${shortDate(day, 'vi')}`,
  };
}

const UNKNOWN: Bilingual = { en: 'not in this catalogue', vi: 'chưa có trong danh mục này' };
const YEAR_NEEDED: Bilingual = { en: 'the year is needed to tell which', vi: 'cần năm ban hành để xác định văn bản' };

const KEY_DATES = {
  applies: (ahead: boolean): RowDate => (ahead ? 'duty' : 'dutySince'),
  enters: (): RowDate => 'enters',
  left: (): RowDate => 'last',
} as const;
