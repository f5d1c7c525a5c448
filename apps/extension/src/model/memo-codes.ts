/**
 * The codes of a page in its memo. Acts that rest on a definition or are only proposed bear on any goods alike: they stand once,
 * below. Few codes have one line for each act with its reason; many have one line each: the act of the page, or the one that binds
 * most, with its reason, and the others by their word and date.
 */
import { baseCelex, type CodeFinding, type Measure, printCode, rankOf, type Verdict } from '@luongxanh/core';
import { verdictReason, verdictWords } from '@luongxanh/core/words';
import { isAboutCode } from './about-code.ts';
import { leftThePage } from './left-the-page.ts';
import { plain, table } from './markdown.ts';
import type { Memo } from './memo-parts.ts';
import { MOST_UNGROUPED } from './page-code-groups.ts';
import { DATE_WORDS } from './page-csv.ts';
import { keyDate } from './verdict-groups.ts';

export function codeLines(memo: Memo): string[] {
  const { found, voice, world, subject } = memo;
  const { t, say } = voice;
  const { catalogue, tree, on } = world;
  if (found.codes.length === 0) return [];
  const read = subject?.startsWith('eu:') ? catalogue.measureOfAct(`eu:${baseCelex(subject.slice(3))}`)?.id : undefined;
  const measureOf = (verdict: Verdict) => catalogue.measures.get(verdict.measure) as Measure;
  const nameOf = (verdict: Verdict) => plain(say(measureOf(verdict).shortName));
  const long = (verdict: Verdict) =>
    `**${say(verdictWords[verdict.status])}**. ${plain(say(verdictReason(verdict, measureOf(verdict), on)))}${memo.cite(verdict.sources)}`;
  const short = (verdict: Verdict) => {
    const key = keyDate(verdict);
    const words = { applies: key && key.date > on ? 'duty' : 'dutySince', enters: 'enters', left: 'last' } as const;
    const date = key ? `, ${t(DATE_WORDS[words[key.kind]])} ${voice.shortDay(key.date)}` : '';
    return `${nameOf(verdict)}: ${say(verdictWords[verdict.status])}${date}${memo.cite(verdict.sources)}`;
  };
  const titleOf = ({ code, ex }: CodeFinding) => {
    const label = tree.label(code);
    return `${ex ? 'ex ' : ''}${printCode(code)} ${label ? plain(say(label)) : ''}`.trim();
  };
  const many = found.codes.length > MOST_UNGROUPED;
  const codes = many ? [...found.codes].sort((a, b) => a.code.localeCompare(b.code)) : found.codes;
  const rows = codes.flatMap((one) => {
    const left = leftThePage(one.code, read ?? null, world);
    const own = [...one.verdicts, ...(left ? [left] : [])].filter(isAboutCode).sort((a, b) => rankOf(a) - rankOf(b));
    if (own.length === 0) return [[titleOf(one), '', t('watchNothing')]];
    if (!many)
      return own.map((verdict, at) => [
        at === 0 ? titleOf(one) : '',
        `${nameOf(verdict)} (${verdict.celex})`,
        long(verdict),
      ]);
    const main = own.find(({ measure }) => measure === read) ?? (own[0] as Verdict);
    const rest = own.filter((verdict) => verdict !== main);
    return [[titleOf(one), `${nameOf(main)}: ${long(main)}`, rest.map(short).join('; ')]];
  });
  const header = many
    ? [t('colCode'), t('colMeasure'), t('memoOtherActs')]
    : [t('colCode'), t('colMeasure'), t('colStatus')];
  return [
    `## ${t('groupCodes')}`,
    '',
    ...table(header, rows),
    '',
    ...general(found.codes, long, nameOf, t('memoGeneral')),
    t('notListedNote'),
    '',
  ];
}

function general(
  codes: readonly CodeFinding[],
  words: (verdict: Verdict) => string,
  nameOf: (verdict: Verdict) => string,
  title: string,
): string[] {
  const once = new Map<string, Verdict>();
  for (const { verdicts } of codes)
    for (const verdict of verdicts)
      if (!isAboutCode(verdict) && verdict.status !== 'horizontal') once.set(verdict.measure, verdict);
  if (once.size === 0) return [];
  return [`${title}:`, '', ...[...once.values()].map((verdict) => `- ${nameOf(verdict)}: ${words(verdict)}`), ''];
}
