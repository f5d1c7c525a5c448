/**
 * The codes of a page in its memo. Few codes have one line for each act with its reason, many stand together (`memo-many-codes.ts`).
 * Acts that rest on a definition or are only proposed bear on any goods alike: they stand once, below.
 */
import { baseCelex, type CodeFinding, printCode, rankOf, type Verdict } from '@luongxanh/core';
import { isAboutCode } from './about-code.ts';
import { leftThePage } from './left-the-page.ts';
import { plain, table } from './markdown.ts';
import { type MemoCode, manyCodeLines } from './memo-many-codes.ts';
import type { Memo } from './memo-parts.ts';
import { nameOf, reasonOf } from './memo-verdict.ts';
import { MOST_UNGROUPED } from './page-code-groups.ts';

export function codeLines(memo: Memo): string[] {
  const { found, voice } = memo;
  if (found.codes.length === 0) return [];
  const read = measureOfPage(memo);
  const codes = found.codes.map((one) => memoCode(one, read, memo));
  return [
    `## ${voice.t('groupCodes')}`,
    '',
    ...(codes.length > MOST_UNGROUPED ? manyCodeLines(codes, read, memo) : fewCodeLines(codes, memo)),
    ...generalLines(found.codes, memo),
    voice.t('notListedNote'),
    '',
  ];
}

/** The measure whose act the page is the text of. */
function measureOfPage({ subject, world }: Memo): string | null {
  if (!subject?.startsWith('eu:')) return null;
  return world.catalogue.measureOfAct(`eu:${baseCelex(subject.slice(3))}`)?.id ?? null;
}

function memoCode({ code, ex, verdicts }: CodeFinding, read: string | null, { voice, world }: Memo): MemoCode {
  const left = leftThePage(code, read, world);
  const label = world.tree.label(code);
  const printed = `${ex ? 'ex ' : ''}${printCode(code)}`;
  return {
    code,
    printed,
    title: label ? `${printed} ${plain(voice.say(label))}` : printed,
    own: [...verdicts, ...(left ? [left] : [])].filter(isAboutCode).sort((a, b) => rankOf(a) - rankOf(b)),
  };
}

function fewCodeLines(codes: readonly MemoCode[], memo: Memo): string[] {
  const { t } = memo.voice;
  const rows = codes.flatMap(({ title, own }) =>
    own.length === 0
      ? [[title, '', t('watchNothing')]]
      : own.map((verdict, at) => [
          at === 0 ? title : '',
          `${nameOf(verdict, memo)} (${verdict.celex})`,
          reasonOf(verdict, memo),
        ]),
  );
  return [...table([t('colCode'), t('colMeasure'), t('colStatus')], rows), ''];
}

/** What bears on the goods of any code, once for the page. */
function generalLines(codes: readonly CodeFinding[], memo: Memo): string[] {
  const once = new Map<string, Verdict>();
  for (const { verdicts } of codes)
    for (const verdict of verdicts)
      if (!isAboutCode(verdict) && verdict.status !== 'horizontal') once.set(verdict.measure, verdict);
  if (once.size === 0) return [];
  const lines = [...once.values()].map((verdict) => `- ${nameOf(verdict, memo)}: ${reasonOf(verdict, memo)}`);
  return [`${memo.voice.t('memoGeneral')}:`, '', ...lines, ''];
}
