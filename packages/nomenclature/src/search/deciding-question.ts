/**
 * The question that decides when the words fit several codes: the feature by which the labels of the best hits differ, asked in
 * both languages, with the codes that each answer leaves. Read off the labels, so it holds for every heading.
 */
import type { Bilingual } from '@luongxanh/core';
import { labelOf } from '../labels.ts';
import { wordsOf } from '../text/words.ts';
import { FEATURES, type Feature, type FeatureAnswer } from './features.ts';
import type { SearchHit } from './search.ts';

/** Whether words found it, not digits. */
const byWords = ({ why }: SearchHit): boolean => why.kind === 'label' || why.kind === 'name';

export interface DecidingQuestion {
  /** The feature, or `goods` where the labels differ in the goods themselves. */
  readonly feature: string;
  readonly question: Bilingual;
  /** At least two; together with codes that no answer leaves out. */
  readonly answers: readonly (Bilingual & { readonly codes: readonly string[] })[];
}

/** Hits that score this near to the best are open; the rest are only possible. */
const NEAR = 0.72;
const MOST_OPEN = 10;
/** A feature must tell this share of the open hits apart to be worth a question. */
const TELLS = 0.75;
const MOST_ANSWERS = 6;

/** Null where one code stands out, or where digits were typed. */
export function decidingQuestion(hits: readonly SearchHit[]): DecidingQuestion | null {
  const best = hits[0];
  if (!best || !byWords(best)) return null;
  const open = hits
    .slice(0, MOST_OPEN)
    .filter((hit) => hit.code.length === 6 && byWords(hit) && hit.score >= best.score * NEAR)
    .map(({ code }) => ({ code, label: labelOf(code) ?? { en: '', vi: '' } }));
  if (open.length < 2) return null;
  let chosen: DecidingQuestion | null = null;
  let most = 0;
  for (const feature of FEATURES) {
    const { asked, told } = ask(feature, open);
    const worth = asked.answers.length > 1 ? told * spreadOf(asked) : 0;
    if (told / open.length >= TELLS && worth > most * 1.2) {
      chosen = asked;
      most = worth;
    }
  }
  return chosen ?? byGoods(open.filter(({ code }) => code.startsWith(best.group)));
}

/** The hits that stay open after an answer, in their order; a hit of which the question cannot tell stays too. */
export function narrow(
  hits: readonly SearchHit[],
  { feature: id, answers }: DecidingQuestion,
  at: number,
): SearchHit[] {
  const answer = answers[at];
  if (!answer) return [...hits];
  const feature = FEATURES.find((one) => one.id === id);
  if (!feature) return hits.filter(({ code }) => answer.codes.includes(code));
  const own = feature.answers.find(({ en }) => en === answer.en);
  return hits.filter(({ code }) => {
    const fitting = fittingOf(feature, labelOf(code)?.en ?? '');
    return fitting.length === 0 || fitting.some((one) => one === own);
  });
}

/** The answers that a label gives to the question of a feature. */
function fittingOf(feature: Feature, label: string): FeatureAnswer[] {
  const stands = new Set(wordsOf(label).map(({ text }) => text));
  return feature.answers.filter(({ words: any }) =>
    any.some((all) => all.split(' ').every((word) => stands.has(word))),
  );
}

interface Open {
  readonly code: string;
  readonly label: Bilingual;
}

function ask(feature: Feature, open: readonly Open[]): { asked: DecidingQuestion; told: number } {
  const fitting = open.map(({ code, label }) => ({ code, fits: fittingOf(feature, label.en) }));
  const answers = feature.answers
    .filter((answer) => fitting.some(({ fits }) => fits.includes(answer)))
    .map((answer) => ({
      en: answer.en,
      vi: answer.vi,
      // A label that answers nothing stays open under each answer.
      codes: fitting.filter(({ fits }) => fits.length === 0 || fits.includes(answer)).map(({ code }) => code),
    }));
  const told = fitting.filter(({ fits }) => fits.length > 0).length;
  return { asked: { feature: feature.id, question: feature.question, answers }, told };
}

/** 1 where every answer leaves other codes; near 0 where all leave the same. */
function spreadOf({ answers }: DecidingQuestion): number {
  const all = new Set(answers.flatMap(({ codes }) => codes)).size;
  return 1 - answers.reduce((sum, { codes }) => sum + (codes.length / all) ** 2, 0) / answers.length;
}

/** Siblings that differ in no known feature: their labels, without the parts that all of them share. */
function byGoods(open: readonly Open[]): DecidingQuestion | null {
  if (open.length < 2 || open.length > MOST_ANSWERS) return null;
  const en = different(open.map(({ label }) => label.en));
  const vi = different(open.map(({ label }) => label.vi));
  return {
    feature: 'goods',
    question: { en: 'Which of these is it?', vi: 'Hàng là loại nào dưới đây?' },
    answers: open.map(({ code }, at) => ({ en: en[at] as string, vi: vi[at] as string, codes: [code] })),
  };
}

/** Labels without the comma parts that all share; whole where nothing would be left. */
function different(labels: readonly string[]): string[] {
  const parts = labels.map((label) => label.split(/,\s+(?![^(]*\))/));
  const cut = parts.map((own) => own.filter((part) => !parts.every((other) => other.includes(part))).join(', '));
  return cut.every((text) => text !== '') && new Set(cut).size === cut.length ? cut : [...labels];
}
