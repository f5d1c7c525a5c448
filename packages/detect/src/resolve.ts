/**
 * Fourth stage: what only the whole document settles. Places are read, short forms that the document defines ("(the ‘basic
 * Regulation’)") are found again, and "that Regulation" is tied to the last act of its type. Works on offsets in order,
 * with at most 40 aliases and one search for each, so the time stays linear.
 */
import { actWord } from './act-words.ts';
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter } from './chars.ts';
import { type Alias, type Context, remember } from './context.ts';
import { placeBefore } from './place.ts';

const MAX_ALIASES = 40;
/** How far behind a citation its short form may be defined. */
const DEFINITION_REACH = 420;
/** How far back "that Regulation" may point. */
const PRONOUN_REACH = 2500;

const TYPE_OF_WORD: Readonly<Record<string, string>> = {
  regulation: 'R',
  directive: 'L',
  decision: 'D',
  recommendation: 'H',
};

export function resolve(context: Context): void {
  const { found, text, settings } = context;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let floor = 0;
  for (let n = 0; n < found.length; n++) {
    const candidate = found[n];
    if (!candidate || candidate.rejected) continue;
    if ((candidate.kind === 'eu-act' && !candidate.short) || candidate.kind === 'vn-instrument') {
      const place = placeBefore(text, candidate.start, floor);
      if (place) candidate.place = place;
      floor = candidate.end;
    }
  }
  if (!settings.acts) return;
  defineAliases(context);
  const extra = [...aliasHits(context), ...(settings.anaphora ? pronouns(context) : [])];
  if (extra.length > 0) {
    found.push(...extra);
    found.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

const DEFINED =
  /\((?:[^()]{0,60}?[\s,:])?(?:(?:the|hereinafter|referred to as|le|la|das|die|der|el|il|o|a)[\s:]+)*[‘“"'„«»]\s?([^’”"'“»«()]{3,60}?)\s?[’”"'“»«]\)/u;
const LEGAL =
  /regulation|directive|decision|règlement|directive|verordnung|richtlinie|reglamento|regolamento|regulamento|quy định|chỉ thị|code|act\b/i;

/** "Regulation (EU) 2016/1036 … (‘the basic Regulation’)". */
function defineAliases(context: Context): void {
  const { found, text, memory } = context;
  for (let n = 0; n < found.length && memory.aliases.size < MAX_ALIASES; n++) {
    const candidate = found[n];
    if (!candidate || candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
    const next = nextAct(found, n);
    const reach = Math.min(candidate.end + DEFINITION_REACH, next ?? text.length);
    const window = text.slice(candidate.end, reach);
    if (!window.includes('(')) continue;
    const hit = DEFINED.exec(window);
    if (!hit) continue;
    const name = (hit[1] ?? '').replace(/^(?:the|le|la|das|die|der|el|il|o|a)\s|^l[’']/i, '').trim();
    const acronym = /^[A-Z][A-Za-z0-9-]{2,9}$/.test(name) && name.replace(/[^A-Z]/g, '').length >= 3;
    if (acronym && !onlyAuthors(window.slice(0, hit.index))) continue;
    if (!acronym && !(LEGAL.test(name) && name.split(/\s/).length <= 7 && name.split(/\s/).length >= 2)) continue;
    const celex = candidate.id.slice(3);
    if (!memory.aliases.has(name)) remember<string, Alias>(memory.aliases, name, { name, celex }, MAX_ALIASES);
  }
}

/** An abbreviation names the act only where nothing but its author and date stands between: "(EU) 2023/1115 (‘EUDR’)". */
function onlyAuthors(gap: string): boolean {
  if (gap.length > 120) return false;
  for (const word of gap.match(/\p{L}+/gu) ?? []) {
    if (word.length > 3 && actWord(word) !== '*' && word[0] === word[0]?.toLowerCase()) return false;
  }
  return true;
}

function nextAct(found: readonly Candidate[], n: number): number | undefined {
  for (let k = n + 1; k < found.length; k++) {
    const other = found[k];
    if (other && !other.rejected && other.kind === 'eu-act' && !other.short) return other.start;
  }
  return undefined;
}

function aliasHits(context: Context): Candidate[] {
  const { text, memory } = context;
  const hits: Candidate[] = [];
  for (const { name, celex } of memory.aliases.values()) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(end);
      if (isLetter(before) || isLetter(after) || isDigit(after)) continue;
      hits.push({ kind: 'eu-act', id: `eu:${celex}`, start: at, end, confidence: 0.9, short: true });
    }
  }
  return hits;
}

const NOUNS = ['Regulation', 'Directive', 'Decision', 'Recommendation'] as const;
const BEFORE_NOUN =
  /(?:^|[^\p{L}])((?:that|the said|the aforementioned|the abovementioned)\s(?:(?:Delegated|Implementing|Framework)\s)?)$/iu;
/** Where "that Regulation" and its like stand; nouns are looked for one by one, which is faster than one pattern. */
function pronounHits(text: string): { start: number; end: number; letter: string }[] {
  const hits: { start: number; end: number; letter: string }[] = [];
  for (const noun of NOUNS) {
    for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
      // "that", "said" and the qualifiers end in t, d or g.
      const last = text.charCodeAt(at - 2);
      if (last !== 116 && last !== 100 && last !== 103 && last !== 107) continue;
      const before = BEFORE_NOUN.exec(text.slice(Math.max(0, at - 40), at));
      const end = at + noun.length;
      if (
        !before ||
        isLetter(text.charCodeAt(end)) ||
        /^\s*(?:\((?=EU|EC|EEC|Eur|CFSP)|No\b|\d)/.test(text.slice(end, end + 8))
      )
        continue;
      hits.push({ start: at - (before[1] ?? '').length, end, letter: TYPE_OF_WORD[noun.toLowerCase()] ?? '' });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Ties each to the last act of its type, if that is near. */
function pronouns(context: Context): Candidate[] {
  const { text, found } = context;
  const hits: Candidate[] = [];
  let n = 0;
  const last = new Map<string, { id: string; end: number }>();
  for (const { start, end, letter } of pronounHits(text)) {
    while (n < found.length && (found[n]?.start ?? 0) < start) {
      const candidate = found[n++];
      if (!candidate || candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
      last.set(candidate.id.slice(8, 9), { id: candidate.id, end: candidate.end });
    }
    const target = last.get(letter) ?? (letter === 'D' ? last.get('F') : undefined);
    if (!target || start - target.end > PRONOUN_REACH) continue;
    hits.push({ kind: 'eu-act', id: target.id, start, end, confidence: 0.7, short: true });
  }
  return hits;
}
