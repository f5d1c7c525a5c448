/**
 * Pronouns for acts: "that Regulation", "ladite directive", "wspomnianego rozporządzenia". Each is tied to the last act of its
 * type, if that is near. "This Regulation" and its like name the act that speaks and are left alone, so only demonstratives
 * that point back are listed. A language is read where an act before was cited in it; where its nouns may stand, the survey of the
 * text has noted. Source: joint practical guide for drafting, in its language versions.
 */
import type { Candidate } from './candidate.ts';
import { foldWord, isLetter, isUpper, skipLetters, wordStart } from './chars.ts';
import type { Context } from './context.ts';
import { LANGUAGES, type Language } from './pronoun-words.ts';

/** How far back a pronoun may point. */
const PRONOUN_REACH = 2500;
/** How near a body of a State leaves open whose act is meant. */
const NATIONAL_REACH = 160;
/** How many citations tell the languages of a text; of those behind them one in sixteen is asked. */
const SAMPLE = 200;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly letter: string;
}

/** Ways to begin a citation are few: each is asked of all languages once, and the memory is emptied before it could grow with texts. */
const WAYS = new Map<string, readonly Language[]>();
const MEMORY = 5000;

/** Languages that an act is cited in by a first word of that length with those capitals behind. */
function languagesOf(way: string, length: number): readonly Language[] {
  const known = WAYS.get(way);
  if (known) return known;
  if (WAYS.size > MEMORY) WAYS.clear();
  const folded = foldWord(way.slice(0, length)) + way.slice(length);
  const languages = LANGUAGES.filter(({ probe }) => probe.test(folded));
  WAYS.set(way, languages);
  return languages;
}

function capitalsIn(text: string, from: number, to: number): string {
  let capitals = '';
  for (let i = from; i < to; i++) if (isUpper(text.charCodeAt(i))) capitals += text[i];
  return capitals;
}

function hitsOf(text: string, places: readonly number[], language: Language, hits: Hit[]): void {
  for (const at of places) {
    for (const [noun, letter] of language.nouns) {
      if (!text.startsWith(noun, at)) continue;
      // English nouns stand whole; the others have lost their first letter.
      const from = noun.charCodeAt(0) < 91 ? at : at - 1;
      const gap = text.charCodeAt(from - 1);
      if (gap !== 32 && gap !== 160 && !(language.hyphen && gap === 45)) continue;
      const end = skipLetters(text, at + noun.length);
      if (language.endings && !language.endings.test(text.slice(at + noun.length, Math.min(end, at + noun.length + 8))))
        continue;
      if (noun.charCodeAt(0) < 91 && end !== at + noun.length) continue;
      const before =
        !language.ends || language.ends.includes(text[from - 2] ?? ' ')
          ? language.before?.exec(text.slice(Math.max(0, from - 40), from))
          : null;
      const behind = before || !language.behind ? null : language.behind.exec(text.slice(end, end + 18));
      if (!before && !behind) continue;
      if (/^\s*(?:\((?=EU|EC|EEC|Eur|CFSP|UE|CE|EG|WE)|No\b|n[o°º.]|Nr|\d{1,4}\s?\/)/.test(text.slice(end, end + 8)))
        continue;
      if (language.national?.test(text.slice(Math.max(0, from - NATIONAL_REACH), end + 60))) continue;
      hits.push({ start: from - (before?.[1] ?? '').length, end: end + (behind?.[0] ?? '').length, letter });
    }
  }
}

/** References by pronoun in the text, in order. */
export function pronouns(context: Context): Candidate[] {
  const { text, found, survey } = context;
  if (survey.nouns.length === 0) return [];
  const spoken = new Set<Language>();
  for (let n = 0; n < found.length && spoken.size < 3; n += n < SAMPLE ? 1 : 16) {
    const candidate = found[n];
    if (!candidate) break;
    if (candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
    // Hungarian citations begin with the number and end in their noun.
    const first = isLetter(text.charCodeAt(candidate.start));
    const begin = first ? candidate.start : wordStart(text, candidate.end);
    const stop = Math.min(skipLetters(text, begin), begin + 30);
    if (stop === begin) continue;
    const word = text.slice(begin, stop);
    const way = `${word} ${capitalsIn(text, stop, Math.min(candidate.end, stop + 48))}`;
    for (const language of languagesOf(way, word.length)) spoken.add(language);
  }
  const hits: Hit[] = [];
  for (const language of spoken) hitsOf(text, survey.nouns, language, hits);
  hits.sort((a, b) => a.start - b.start);

  const answers: Candidate[] = [];
  const last = new Map<string, { id: string; end: number }>();
  let n = 0;
  let covered = 0;
  for (const { start, end, letter } of hits) {
    if (start < covered) continue;
    while (n < found.length && (found[n]?.start ?? 0) < start) {
      const candidate = found[n++];
      if (!candidate || candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
      last.set(candidate.id.slice(8, 9), { id: candidate.id, end: candidate.end });
    }
    const target = last.get(letter) ?? (letter === 'D' ? last.get('F') : undefined);
    if (!target || start - target.end > PRONOUN_REACH) continue;
    answers.push({ kind: 'eu-act', id: target.id, start, end, confidence: 0.7, short: true });
    covered = end;
  }
  return answers;
}
