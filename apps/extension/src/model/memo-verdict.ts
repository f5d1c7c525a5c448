/** How a memo words one verdict about a code: the name of the act, a sentence with its reason, or an answer short enough for many codes. */
import { type Measure, printCode, type Verdict } from '@luongxanh/core';
import { entryWords, verdictReason, verdictWords } from '@luongxanh/core/words';
import { plain } from './markdown.ts';
import type { Memo } from './memo-parts.ts';
import { DATE_WORDS } from './page-csv.ts';
import { keyDate } from './verdict-groups.ts';

/** Longer codes that are named one by one. */
const MOST_CODES = 12;

const measureOf = ({ measure }: Verdict, { world }: Memo): Measure => world.catalogue.measures.get(measure) as Measure;

export const nameOf = (verdict: Verdict, memo: Memo): string =>
  plain(memo.voice.say(measureOf(verdict, memo).shortName));

/** The status with the whole reason and its sources. */
export function reasonOf(verdict: Verdict, memo: Memo): string {
  const { say } = memo.voice;
  const reason = say(verdictReason(verdict, measureOf(verdict, memo), memo.world.on));
  return `**${say(verdictWords[verdict.status])}**. ${plain(reason)}${memo.cite(verdict.sources)}`;
}

/** "duty from 30 Dec 2026"; empty where no day is known. */
export function dateOf(verdict: Verdict, { voice, world }: Memo): string {
  const key = keyDate(verdict);
  if (!key) return '';
  const words = { applies: key.date > world.on ? 'duty' : 'dutySince', enters: 'enters', left: 'last' } as const;
  return `${voice.t(DATE_WORDS[words[key.kind]])} ${voice.shortDay(key.date)}`;
}

/** The status alone with its day, to gather what the same act says of many codes. */
export const statusOf = (verdict: Verdict, memo: Memo): string =>
  [memo.voice.say(verdictWords[verdict.status]), dateOf(verdict, memo)].filter(Boolean).join(', ');

/** The status with the place in the annex, the longer codes or the condition, and the day. */
export function answerOf(verdict: Verdict, memo: Memo): string {
  const { t, say } = memo.voice;
  const left = verdict.until && verdict.status === 'not_listed';
  const places = distinct(verdict.entries.flatMap(({ annexEntry }) => (annexEntry ? say(entryWords(annexEntry)) : [])));
  const about = verdict.codes.length > 0 ? longerCodes(verdict) : conditionsOf(verdict, memo);
  const date = dateOf(verdict, memo);
  return [
    `**${left ? t('leftTheList') : say(verdictWords[verdict.status])}**`,
    places.length > 0 ? ` (${places.join('; ')})` : '',
    about ? `: ${about}` : '',
    date ? `; ${date}` : '',
  ].join('');
}

function longerCodes({ codes }: Verdict): string {
  const named = codes.slice(0, MOST_CODES).map(printCode).join(', ');
  return codes.length > MOST_CODES ? `${named}, …` : named;
}

function conditionsOf({ entries }: Verdict, { voice }: Memo): string {
  const conditions = distinct(entries.flatMap(({ condition }) => (condition ? voice.say(condition) : [])));
  return plain(conditions.slice(0, 3).join('; '));
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
