/**
 * Pronouns for Vietnamese instruments: "Thông tư đó", "Nghị định nói trên", "Quyết định nêu trên". Each is tied to the one instrument of
 * its type that was cited shortly before; of two it is nobody's, and a type that was named without a number in between takes it away.
 * "Nghị định này" names the act that speaks and is left alone.
 */
import type { Candidate } from './candidate.ts';
import { isLetter } from './chars.ts';
import type { Context } from './context.ts';
import { POINTING } from './survey-words.ts';

/** How far back a pronoun may point. */
const REACH = 700;
const NOUN =
  /(?:^|[^\p{L}])([Nn]ghị định|NGHỊ ĐỊNH|[Tt]hông tư(?: liên tịch)?|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Công điện|Pháp lệnh|Bộ luật|Luật)$/u;
/** Of several, of a draft, or asked for. */
const NOT_ONE = /(?:các|những|hai|ba|bốn|mọi|nhiều|cả|dự thảo|\d)\s(?:\p{Lu}\p{L}+\s)?$/iu;
/** A noun that stands between without naming another act. */
const POINTS = /^\s(?:này|đó|nói trên|nêu trên|kể trên|trên đây|vừa nêu|đã nêu)(?!\p{L})/u;

const KIND: Readonly<Record<string, RegExp>> = {
  'nghị định': /[/-]ND-CP$/,
  'thông tư': /\/TT(?:-|$)/,
  'thông tư liên tịch': /\/TTLT(?:-|$)/,
  'quyết định': /[/-]QD[-/i]|\/QD$/,
  'nghị quyết': /[/-]NQ[-/]|\/NQ$/,
  'chỉ thị': /[/-]CT[-/]/,
  'kế hoạch': /[/-]KH[-/]/,
  'công điện': /[/-]CD[-/]/,
};
/** Acts of the National Assembly and official letters are told by the word before their number. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  'nghị quyết': /^nghị quyết/i,
  'pháp lệnh': /^pháp lệnh/i,
  'bộ luật': /^bộ luật/i,
  luật: /^luật/i,
  'công văn': /^công văn/i,
};

function isOf(noun: string, { id, start, end }: Candidate, text: string): boolean {
  return (
    (KIND[noun]?.test(id) ?? false) || (WRITTEN[noun]?.test(text.slice(start, Math.min(end, start + 16))) ?? false)
  );
}

/** Whether the noun stands in the words between with another act behind it, or with none. */
function namesAnother(between: string, noun: string): boolean {
  const words = between.toLowerCase();
  for (let at = words.indexOf(noun); at >= 0; at = words.indexOf(noun, at + noun.length))
    if (!POINTS.test(words.slice(at + noun.length, at + noun.length + 10))) return true;
  return false;
}

/** The only instrument of that type cited within reach; `last` is the first candidate behind the pronoun. */
function target(context: Context, noun: string, start: number, last: number): Candidate | null {
  const { text, found } = context;
  let one: Candidate | null = null;
  for (let n = last - 1; n >= 0; n--) {
    const candidate = found[n];
    if (!candidate || start - candidate.start > REACH) break;
    if (candidate.rejected || candidate.kind !== 'vn-instrument' || !isOf(noun, candidate, text)) continue;
    if (one && one.id !== candidate.id) return null;
    one ??= candidate;
  }
  return one && start - one.end < REACH && !namesAnother(text.slice(one.end, start), noun) ? one : null;
}

/** Where the pointing words stand, in order. */
function pointers({ text, survey }: Context): { at: number; end: number }[] {
  const places: { at: number; end: number }[] = [];
  for (const at of survey.pointing)
    for (const word of POINTING)
      if (text.startsWith(word, at) && !isLetter(text.charCodeAt(at + word.length)))
        places.push({ at, end: at + word.length });
  return places;
}

/** References by pronoun in the text, in order; the candidates found are in order too. */
export function vietnamesePronouns(context: Context): Candidate[] {
  const { text, found } = context;
  if (!found.some(({ kind, rejected }) => kind === 'vn-instrument' && !rejected)) return [];
  const answers: Candidate[] = [];
  let n = 0;
  for (const { at, end } of pointers(context)) {
    const noun = NOUN.exec(text.slice(Math.max(0, at - 20), at))?.[1];
    if (!noun) continue;
    const start = at - noun.length;
    if (NOT_ONE.test(text.slice(Math.max(0, start - 20), start))) continue;
    while (n < found.length && (found[n]?.start ?? 0) < start) n++;
    const act = target(context, noun.toLowerCase(), start, n);
    if (!act) continue;
    const candidate: Candidate = { kind: 'vn-instrument', id: act.id, start, end, confidence: 0.7, short: true };
    if (act.year !== undefined) candidate.year = act.year;
    answers.push(candidate);
  }
  return answers;
}
