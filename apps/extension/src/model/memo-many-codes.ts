/**
 * Many codes of a page in as few lines as they differ: those of which the act of the page, or else the one that binds most, says the
 * same stand together with their goods; what other acts say of them follows, one line for each act and answer.
 */
import type { Verdict } from '@luongxanh/core';
import { groupBy } from './group-by.ts';
import { table } from './markdown.ts';
import type { Memo } from './memo-parts.ts';
import { answerOf, nameOf, statusOf } from './memo-verdict.ts';

export interface MemoCode {
  readonly title: string;
  readonly printed: string;
  readonly code: string;
  /** Verdicts about the code itself, what binds most first. */
  readonly own: readonly Verdict[];
}

export function manyCodeLines(codes: readonly MemoCode[], read: string | null, memo: Memo): string[] {
  const sorted = [...codes].sort((a, b) => a.code.localeCompare(b.code));
  const mainOf = ({ own }: MemoCode) => own.find(({ measure }) => measure === read) ?? own[0];
  return [...mainLines(sorted, mainOf, memo), '', ...otherLines(sorted, mainOf, memo)];
}

type MainOf = (code: MemoCode) => Verdict | undefined;

/** A table of answers with the goods that share them; codes that no act names come last. */
function mainLines(codes: readonly MemoCode[], mainOf: MainOf, memo: Memo): string[] {
  const { t } = memo.voice;
  const groups = groupBy(codes, (one) => {
    const verdict = mainOf(one);
    return verdict ? `${nameOf(verdict, memo)}: ${answerOf(verdict, memo)}` : '';
  });
  const rows = [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([words, all]) => [words ? `${words}${citeAll(all.map(mainOf), memo)}` : t('watchNothing'), namedOnce(all)]);
  return table([t('colMeasure'), t('groupCodes')], rows);
}

/** Codes with their goods; what stands below a code of the same answer is named by its digits behind it. */
function namedOnce(sorted: readonly MemoCode[]): string {
  const heads: { readonly head: MemoCode; readonly below: string[] }[] = [];
  for (const one of sorted) {
    const last = heads.at(-1);
    if (last && one.code !== last.head.code && one.code.startsWith(last.head.code)) last.below.push(one.printed);
    else heads.push({ head: one, below: [] });
  }
  return heads.map(({ head, below }) => `${head.title}${below.length > 0 ? ` (${below.join(', ')})` : ''}`).join('; ');
}

/** What the other acts say, each answer with the codes that it is about. What seldom concerns the goods of a code says little of a page of many. */
function otherLines(codes: readonly MemoCode[], mainOf: MainOf, memo: Memo): string[] {
  const others = codes.flatMap((one) =>
    one.own.flatMap((verdict) =>
      verdict === mainOf(one) || verdict.seldom ? [] : [{ printed: one.printed, verdict }],
    ),
  );
  if (others.length === 0) return [];
  const groups = groupBy(others, ({ verdict }) => `${nameOf(verdict, memo)}: ${statusOf(verdict, memo)}`);
  const lines = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([words, all]) => {
      const cited = citeAll(
        all.map(({ verdict }) => verdict),
        memo,
      );
      return `- ${words} (${all.map(({ printed }) => printed).join(', ')})${cited}`;
    });
  return [`${memo.voice.t('memoOtherActs')}:`, '', ...lines, ''];
}

const citeAll = (verdicts: readonly (Verdict | undefined)[], memo: Memo): string =>
  memo.cite([...new Set(verdicts.flatMap((verdict) => verdict?.sources ?? []))]);
