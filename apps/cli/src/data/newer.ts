/** `luongxanh data --newer`: for every measure, whether CELLAR holds a consolidated text newer than the one read here. */
import type { Catalogue } from '@luongxanh/core';
import type { Context, ExitStatus } from '../context.ts';
import { type CellarClient, type CellarTexts, createCellarClient } from './cellar.ts';
import { cellarFailureWords } from './cellar-words.ts';

export interface NewerAnswer {
  readonly measure: string;
  readonly celex: string;
  /** The newest consolidated text that the catalogue knows. */
  readonly ours: string | null;
  readonly newest: string | null;
  /** Null where nothing can be compared: a proposal has no consolidated text, or CELLAR does not know the act. */
  readonly newer: boolean | null;
  readonly why: 'compared' | 'none_consolidated' | 'unknown_act' | 'proposal';
}

/** Proposals and other preparatory documents: they are never consolidated. */
const isPreparatory = (celex: string): boolean => celex.startsWith('5');

export function compareTexts(catalogue: Catalogue, found: ReadonlyMap<string, CellarTexts>): NewerAnswer[] {
  return catalogue.records.measures.map((measure) => {
    const { id, celex } = measure;
    const ours = [...(catalogue.instruments.get(measure.instrument)?.consolidations ?? [])].sort().at(-1) ?? null;
    if (isPreparatory(celex)) return { measure: id, celex, ours, newest: null, newer: null, why: 'proposal' };
    const texts = found.get(celex);
    if (!texts?.known) return { measure: id, celex, ours, newest: null, newer: null, why: 'unknown_act' };
    const newest = texts.texts.at(-1) ?? null;
    if (newest === null) return { measure: id, celex, ours, newest, newer: false, why: 'none_consolidated' };
    // One act, so the texts differ in their date alone.
    return { measure: id, celex, ours, newest, newer: ours === null || newest > ours, why: 'compared' };
  });
}

export async function showNewer(
  context: Context,
  client: CellarClient = createCellarClient(
    context.options.base === undefined ? {} : { base: String(context.options.base) },
  ),
): Promise<ExitStatus> {
  const { catalogue, language, json, out, err } = context;
  const acts = catalogue.records.measures.map(({ celex }) => celex).filter((celex) => !isPreparatory(celex));
  const result = await client.consolidations(acts);
  if (!result.ok) {
    const message = cellarFailureWords(result.failure)[language];
    if (json)
      out(`${JSON.stringify({ problems: [{ ...result.failure, code: `cellar_${result.failure.code}`, message }] })}\n`);
    err(`${message}\n`);
    return 1;
  }
  const answers = compareTexts(catalogue, result.acts);
  for (const answer of answers) out(json ? `${JSON.stringify(answer)}\n` : `${line(answer, language === 'en')}\n`);
  return answers.some(({ why }) => why === 'unknown_act') ? 1 : 0;
}

function line({ measure, celex, ours, newest, newer, why }: NewerAnswer, en: boolean): string {
  const own = ours ?? (en ? `none read (${celex})` : `chưa có bản hợp nhất (${celex})`);
  const there =
    why === 'proposal'
      ? en
        ? 'a proposal: never consolidated'
        : 'đề xuất: không có bản hợp nhất'
      : why === 'unknown_act'
        ? en
          ? '? CELLAR does not know the act under this number'
          : '? CELLAR không có văn bản mang số này'
        : (newest ?? (en ? 'none there' : 'chưa có ở CELLAR'));
  const mark = newer === null ? ' ' : newer ? '!' : '=';
  const word = newer === null ? '' : newer ? (en ? '  newer' : '  mới hơn') : en ? '  not newer' : '  không mới hơn';
  return `${mark} ${measure.padEnd(26)} ${own.padEnd(34)} ${there}${word}`;
}
