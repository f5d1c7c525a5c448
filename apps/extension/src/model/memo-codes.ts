/**
 * The codes of a page in its memo. Acts that rest on a definition or are only proposed bear on any goods alike: they stand once,
 * below. Few codes have one line for each act with its reason; many stand together as far as the act of the page, or the one that
 * binds most, says the same of them.
 */
import { baseCelex, type CodeFinding, type Measure, printCode, rankOf, type Verdict } from '@luongxanh/core';
import { entryWords, verdictReason, verdictWords } from '@luongxanh/core/words';
import { isAboutCode } from './about-code.ts';
import { groupBy } from './group-by.ts';
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
  const titleOf = ({ code, ex }: CodeFinding) => {
    const label = tree.label(code);
    return `${ex ? 'ex ' : ''}${printCode(code)} ${label ? plain(say(label)) : ''}`.trim();
  };
  const codes = found.codes.map((one) => {
    const left = leftThePage(one.code, read ?? null, world);
    const own = [...one.verdicts, ...(left ? [left] : [])].filter(isAboutCode).sort((a, b) => rankOf(a) - rankOf(b));
    return { title: titleOf(one), printed: `${one.ex ? 'ex ' : ''}${printCode(one.code)}`, code: one.code, own };
  });
  const few = codes.flatMap(({ title, own }) =>
    own.length === 0
      ? [[title, '', t('watchNothing')]]
      : own.map((verdict, at) => [at === 0 ? title : '', `${nameOf(verdict)} (${verdict.celex})`, long(verdict)]),
  );
  const header = [t('colCode'), t('colMeasure'), t('colStatus')];
  return [
    `## ${t('groupCodes')}`,
    '',
    ...(codes.length > MOST_UNGROUPED ? many(codes, read ?? null, memo) : [...table(header, few), '']),
    ...general(found.codes, long, nameOf, t('memoGeneral')),
    t('notListedNote'),
    '',
  ];
}

/** Longer codes that are named one by one. */
const MOST_CODES = 12;

interface MemoCode {
  readonly title: string;
  readonly printed: string;
  readonly code: string;
  /** Verdicts about the code itself, what binds most first. */
  readonly own: readonly Verdict[];
}

/**
 * Many codes in as few lines as they differ: those of which the act of the page says the same stand together with their goods; what
 * other acts say of them follows, one line for each act and answer.
 */
function many(codes: readonly MemoCode[], read: string | null, memo: Memo): string[] {
  const { t, say, shortDay } = memo.voice;
  const { catalogue, on } = memo.world;
  const sorted = [...codes].sort((a, b) => a.code.localeCompare(b.code));
  const mainOf = ({ own }: MemoCode) => own.find(({ measure }) => measure === read) ?? own[0];
  const nameOf = ({ measure }: Verdict) => plain(say((catalogue.measures.get(measure) as Measure).shortName));
  const date = (verdict: Verdict) => {
    const key = keyDate(verdict);
    const words = { applies: key && key.date > on ? 'duty' : 'dutySince', enters: 'enters', left: 'last' } as const;
    return key ? `${t(DATE_WORDS[words[key.kind]])} ${shortDay(key.date)}` : '';
  };
  const answer = (verdict: Verdict) => {
    const places = new Set(
      verdict.entries.flatMap(({ annexEntry }) => (annexEntry ? say(entryWords(annexEntry)) : [])),
    );
    const conditions = new Set(verdict.entries.flatMap(({ condition }) => (condition ? say(condition) : [])));
    const left = verdict.until && verdict.status === 'not_listed';
    const longer = verdict.codes.slice(0, MOST_CODES).map(printCode).join(', ');
    const about =
      verdict.codes.length > 0
        ? `${longer}${verdict.codes.length > MOST_CODES ? ', …' : ''}`
        : plain([...conditions].slice(0, 3).join('; '));
    return [
      `**${left ? t('leftTheList') : say(verdictWords[verdict.status])}**`,
      places.size > 0 ? ` (${[...places].join('; ')})` : '',
      about ? `: ${about}` : '',
      date(verdict) ? `; ${date(verdict)}` : '',
    ].join('');
  };
  const main = groupBy(sorted, (one) => {
    const verdict = mainOf(one);
    return verdict ? `${nameOf(verdict)}: ${answer(verdict)}` : '';
  });
  const others = groupBy(
    sorted.flatMap((one) => one.own.flatMap((verdict) => (verdict === mainOf(one) ? [] : [{ one, verdict }]))),
    ({ verdict }) =>
      `${nameOf(verdict)}: ${[say(verdictWords[verdict.status]), date(verdict)].filter(Boolean).join(', ')}`,
  );
  const sources = (verdicts: readonly (Verdict | undefined)[]) => [
    ...new Set(verdicts.flatMap((verdict) => verdict?.sources ?? [])),
  ];
  return [
    ...table(
      [t('colMeasure'), t('groupCodes')],
      [...main]
        .sort(([a], [b]) => Number(a === '') - Number(b === ''))
        .map(([words, all]) => [
          words ? `${words}${memo.cite(sources(all.map(mainOf)))}` : t('watchNothing'),
          all.map(({ title }) => title).join('; '),
        ]),
    ),
    '',
    ...(others.size > 0 ? [`${t('memoOtherActs')}:`, ''] : []),
    ...[...others]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([words, all]) =>
          `- ${words} (${all.map(({ one }) => one.printed).join(', ')})${memo.cite(sources(all.map(({ verdict }) => verdict)))}`,
      ),
    ...(others.size > 0 ? [''] : []),
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
