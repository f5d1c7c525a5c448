/** The coverage of the catalogue as Markdown tables, and their place between two markers of a text. */
import type { CatalogueRecords, Measure } from '@luongxanh/core';
import type { Contradiction } from '../contradiction.ts';
import { weaknesses } from '../weaknesses.ts';

const BEGIN = '<!-- coverage: written by `pnpm --filter @luongxanh/data coverage` -->';
const END = '<!-- end of coverage -->';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const markdown = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const SEARCH_AIDS: ReadonlySet<string> = new Set(['indicative', 'assumed']);

export function coverageOf(records: CatalogueRecords, contradictions: readonly Contradiction[]): string {
  const kinds = weaknesses(records);
  const open = contradictions.filter((one) => one.open).length;
  return [
    `Version ${records.version}, facts as of ${records.asOf}, codes of ${records.nomenclature}. Grades: V2 two independent sources agree, V1 one source, M not verified.`,
    '',
    markdown(
      ['Kind', 'Records', 'V2', 'V1', 'M'],
      kinds.map(({ kind, total, singleSource, unverified }) => [
        kind,
        total,
        total - singleSource - unverified,
        singleSource,
        unverified,
      ]),
    ),
    '',
    `${records.sources.length} sources; ${records.noCounterparts.length} measures without a known Vietnamese counterpart; ${contradictions.length} contradictions between sources kept side by side, ${open} of them open.`,
    '',
    markdown(
      [
        'Measure',
        'Act',
        'Scope',
        'Lines of law',
        'Search aids',
        'Dates',
        'Duties',
        'Criteria',
        'Links',
        'Grade',
        'Read again by',
      ],
      records.measures.map((measure) => measureRow(measure, records)),
    ),
  ].join('\n');
}

function measureRow(measure: Measure, { criteria, links }: CatalogueRecords): (string | number)[] {
  const inside = measure.scope.filter(({ effect }) => effect !== 'left');
  const aids = inside.filter(({ basis }) => SEARCH_AIDS.has(basis)).length;
  return [
    measure.id,
    measure.celex,
    measure.scopeKind,
    inside.length - aids || '',
    aids || '',
    measure.events.length || '',
    measure.duties.length || '',
    criteria.filter((one) => one.measure === measure.id).length || '',
    links.filter((one) => one.measure === measure.id).length || '',
    measure.grade,
    measure.reviewBy ?? '',
  ];
}

/** The text with the coverage between its markers; null where a marker is missing. */
export function withCoverage(text: string, coverage: string): string | null {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + BEGIN.length)}\n\n${coverage}\n\n${text.slice(to)}`;
}
