/**
 * Many codes of a page in groups that a person can look over: by the group of the annex where the page is the text of a listed
 * act, else by chapter. Groups with watched products come first, then those whose marks bind more, then by code; inside a group
 * likewise. A few codes need no groups.
 */
import type { Bilingual, CodeTree } from '@luongxanh/core';
import { entryWords } from '@luongxanh/core/words';
import { groupBy } from './group-by.ts';
import { strengthOf } from './marks.ts';
import type { PageRow } from './page-groups.ts';

/** More than this is no list that one reads from end to end. */
export const MOST_UNGROUPED = 20;

export interface CodeGroup {
  readonly key: string;
  readonly title: Bilingual;
  readonly rows: readonly PageRow[];
  /** Rows about watched products. */
  readonly watched: number;
}

/** Null where the codes are few enough to stand in one list. */
export function groupCodes(
  rows: readonly PageRow[],
  isWatched: (row: PageRow) => boolean,
  tree: CodeTree,
): readonly CodeGroup[] | null {
  if (rows.length <= MOST_UNGROUPED) return null;
  const order = (a: PageRow, b: PageRow) =>
    Number(isWatched(b)) - Number(isWatched(a)) ||
    strengthOf(a.mark) - strengthOf(b.mark) ||
    codeOf(a).localeCompare(codeOf(b));
  const groups = [...groupBy(rows, (row) => annexGroup(row) ?? codeOf(row).slice(0, 2))].map(
    ([key, all]): CodeGroup => {
      const sorted = [...all].sort(order);
      return {
        key,
        title: /^\d/.test(key) ? chapterWords(key, tree) : entryWords(key),
        rows: sorted,
        watched: sorted.filter(isWatched).length,
      };
    },
  );
  return groups.sort(
    (a, b) =>
      Number(b.watched > 0) - Number(a.watched > 0) ||
      strongestOf(a) - strongestOf(b) ||
      firstCode(a).localeCompare(firstCode(b)),
  );
}

/** "Annex I, wood: ex 4412" is of the group "Annex I, wood"; an annex without groups of goods says nothing that helps to look. */
function annexGroup({ annexEntry }: PageRow): string | null {
  const group = annexEntry?.split(':')[0] ?? '';
  return group.includes(', ') ? group : null;
}

const codeOf = (row: PageRow): string => row.code ?? '';
const strongestOf = ({ rows }: CodeGroup): number => Math.min(...rows.map(({ mark }) => strengthOf(mark)));
const firstCode = ({ rows }: CodeGroup): string => rows.map(codeOf).sort()[0] ?? '';

function chapterWords(chapter: string, tree: CodeTree): Bilingual {
  const label = tree.label(chapter);
  return {
    en: `Chapter ${chapter}${label ? `: ${label.en}` : ''}`,
    vi: `Chương ${chapter}${label ? `: ${label.vi}` : ''}`,
  };
}
