/**
 * `luongxanh data`: what the catalogue holds, how old it is, what is overdue, unsourced or contradictory (`--check`), what changed
 * in law between two dates (`--diff`), whether newer consolidated texts exist (`--newer`), and all of it as CSV (`--csv`).
 */
import { type IsoDate, isIsoDate, lawChanges, printCode } from '@luongxanh/core';
import { problemWords, shortDate, verdictWords } from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { showNewer } from '../data/newer.ts';
import { type State, stateOf } from '../data/state.ts';
import { writeTables } from '../data/write-tables.ts';

/** Each answers another question; only one is asked in a call. */
const QUESTIONS = ['check', 'diff', 'newer', 'csv'] as const;

export const data: Command = {
  words: 'none',
  options: {
    check: { type: 'boolean' },
    diff: { type: 'string' },
    newer: { type: 'boolean' },
    base: { type: 'string' },
    csv: { type: 'string' },
  },
  async run(context) {
    const { catalogue, tree, on, language, json, out, options } = context;
    checkCall(context);
    if (options.diff !== undefined) return showChanges(String(options.diff), context);
    if (options.csv !== undefined) return writeTables(String(options.csv), context);
    if (options.newer) return showNewer(context);
    const state = stateOf(catalogue, tree, on);
    if (json) {
      const contradictions = state.contradictions.map(({ topic, readings, kept, ...rest }) => ({
        ...rest,
        topic: topic[language],
        readings: readings.map((reading) => reading[language]),
        kept: kept?.[language] ?? null,
      }));
      out(`${JSON.stringify({ ...state, contradictions })}\n`);
    } else out(toText(state, context));
    return options.check && hasFaults(state) ? 1 : 0;
  },
};

/** A documented contradiction is knowledge, not a fault. */
const hasFaults = ({ overdue, unsourced, contradictions }: State): boolean =>
  overdue.length > 0 || unsourced.length > 0 || contradictions.some(({ documented }) => !documented);

function checkCall({ options, language }: Context): void {
  const en = language === 'en';
  const asked = QUESTIONS.filter((name) => options[name] !== undefined);
  if (asked.length > 1) {
    const names = asked.map((name) => `--${name}`).join(', ');
    throw new UnusableCall(
      en
        ? `${names} answer different questions: ask one at a time.`
        : `${names} là các yêu cầu khác nhau: mỗi lần chỉ dùng một.`,
    );
  }
  const base = options.base;
  if (base === undefined) return;
  if (!options.newer) throw new UnusableCall(en ? '--base belongs to --newer.' : '--base đi kèm --newer.');
  if (!/^https?:\/\//.test(String(base)) || !URL.canParse(String(base)))
    throw new UnusableCall(
      en
        ? `--base is an address that begins with http, not "${base}".`
        : `--base là địa chỉ bắt đầu bằng http, không phải "${base}".`,
    );
}

function toText(state: State, { language, options }: Context): string {
  const en = language === 'en';
  const lines = [`${en ? 'Catalogue' : 'Danh mục dữ liệu'} ${state.version}, ${shortDate(state.asOf, language)}`];
  for (const [name, count] of Object.entries(state.counts))
    lines.push(`  ${name.padEnd(16)} ${String(count).padStart(6)}`);
  lines.push(`${en ? 'Oldest source read' : 'Nguồn đọc lâu nhất'}: ${shortDate(state.oldest, language)}`);
  if (options.check) lines.push(...checkLines(state, language));
  for (const item of state.overdue)
    lines.push(
      `! ${item.id}: ${en ? 'to be read again by' : 'cần đọc lại trước'} ${shortDate(item.reviewBy, language)}`,
    );
  for (const item of state.unsourced) lines.push(`! ${item}: ${en ? 'no source' : 'không có nguồn'}`);
  for (const { documented, topic } of state.contradictions)
    if (!documented) lines.push(`! ${en ? 'contradiction' : 'mâu thuẫn'}: ${topic[language]}`);
  return `${lines.join('\n')}\n`;
}

/** What is known to contradict, side by side, and how much rests on little. */
function checkLines({ contradictions, weak }: State, language: 'en' | 'vi'): string[] {
  const en = language === 'en';
  const lines = ['', en ? 'Contradictions, side by side:' : 'Mâu thuẫn giữa các nguồn:'];
  for (const { open, topic, readings, kept } of contradictions.filter(({ documented }) => documented)) {
    lines.push(`• ${topic[language]}${open ? (en ? ' — open' : ' — chưa ngã ngũ') : ''}`);
    for (const reading of readings) lines.push(`    – ${reading[language]}`);
    if (kept) lines.push(`    → ${kept[language]}`);
  }
  lines.push(
    '',
    en
      ? 'What rests on little (unverified, single source, of all):'
      : 'Căn cứ còn yếu (chưa kiểm chứng, một nguồn, trên tổng số):',
  );
  for (const { kind, unverified, singleSource, total } of weak)
    lines.push(
      `  ${kind.padEnd(16)} ${String(unverified).padStart(6)} ${String(singleSource).padStart(6)} ${String(total).padStart(6)}`,
    );
  lines.push('');
  return lines;
}

function showChanges(range: string, { catalogue, tree, language, json, out }: Context): ExitStatus {
  const [from, to, ...more] = range.split('..') as [IsoDate?, IsoDate?, ...string[]];
  const usage = `${language === 'en' ? 'Usage' : 'Cách dùng'}: --diff 2026-09-17..2026-09-18`;
  const wrong = [from ?? '', to ?? ''].find((date) => !isIsoDate(date));
  if (wrong !== undefined || !from || !to || more.length > 0)
    throw new UnusableCall(`${problemWords({ code: 'invalid_date', input: wrong ?? range })[language]} ${usage}`);
  if (from > to)
    throw new UnusableCall(
      language === 'en'
        ? `${from} is after ${to}: the earlier date stands first. ${usage}`
        : `${from} sau ${to}: ngày trước đứng trước. ${usage}`,
    );
  for (const change of lawChanges(catalogue, from, to, tree)) {
    if (json) out(`${JSON.stringify(change)}\n`);
    else
      out(
        `${catalogue.measures.get(change.measure)?.shortName[language]}  ${printCode(change.code)}  ${verdictWords[change.before][language]} → ${verdictWords[change.after][language]}  ${tree.label(change.code)?.[language] ?? ''}\n`,
      );
  }
  return 0;
}
