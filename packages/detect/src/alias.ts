/**
 * Short forms that a document defines for an act: "(‘the basic Regulation’)", "(im Folgenden „Grundverordnung“)",
 * "(ci-après le «règlement de base»)". A definition binds to the act that its clause is about, not to the one that happens to
 * stand last: in "Directive 2006/112/EC, as amended by Directive 2010/45/EU (‘the VAT Directive’)" that is the first. It
 * counts from where it stands on, until the document defines the name anew. One search for each of at most 40 names.
 */

import { actWord } from './act-words.ts';
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter } from './chars.ts';
import { type Alias, type Context, remember } from './context.ts';
import { joinsStrictly } from './eu-list.ts';
import { ofEurope } from './letters.ts';
import { anyWithin } from './noted.ts';
import { HANGING } from './survey-words.ts';

const MAX_ALIASES = 40;
/** How far behind a citation its short form may be defined. */
const DEFINITION_REACH = 420;
/** Units of the shortest definition, "('abc", before its closing bracket. */
const SHORTEST_CLAUSE = 5;

const ARTICLES = 'the|le|la|les|das|die|der|den|el|los|il|lo|o|a|os|as|de|het|az|ar|în';
const QUOTED = new RegExp(
  `\\((?:[^()]{0,80}?[\\s\\u00a0,:;])?(?:(?:${ARTICLES})[\\s:]+|l[’'])*[‘“"'„«»]\\s?([^’”"'“»«()]{3,60}?)\\s?[’”"'“»«]\\s?\\)`,
  'uy',
);
/** Few clauses hold a quotation mark: only those are worth the pattern. */
const MARK = /[‘“"'„«»]/;
const CALLED =
  'hereinafter|hereafter|ci-après|ci après|im Folgenden|nachfolgend|nachstehend|hierna|di seguito|en adelante|en lo sucesivo|doravante|a seguir|dalej(?: jako)?|zwan\\p{L}+ dalej|dále jen|ďalej len|a továbbiakban|továbbiakban|turpmāk|toliau|u daljnjem tekstu|v nadaljnjem besedilu|v nadaljevanju|în continuare|denumit\\p{L}* în continuare|jäljempänä|edaspidi|nedan|nedenfor|herefter|наричан\\p{L}* по-(?:долу|нататък)|στο εξής|εφεξής|sau đây gọi (?:tắt )?là|gọi tắt là';
const UNQUOTED = ofEurope(
  new RegExp(
    `\\((?:[^()]{0,20}[\\s,])?(?:${CALLED})[\\s:–—-]+(?:(?:${ARTICLES})\\s)?([\\p{L}][^()‘“"'„«»]{2,50}?)\\s?\\)`,
    'iuy',
  ),
);
const HANGS = new RegExp(HANGING, 'i');
/** The point of a date ("vom 13. November") ends no sentence; an empty line does. */
const SENTENCE_END = /(?:[^\d]\.|;)\s+\p{Lu}|\n\s*\n/u;
const ACRONYM = /^[A-Z][A-Za-z0-9-]{1,9}$/;
const LETTER_OF_NOUN: Readonly<Record<string, string>> = { R: 'R', L: 'L', D: 'DFSE', F: 'DF', H: 'H' };

/** An act as cited, with the act whose clause it belongs to. */
interface Cited {
  readonly candidate: Candidate;
  readonly hangs: boolean;
  /** Place among the acts of the one that its clause is about: the first of those that hang on each other. */
  readonly head: number;
}

interface Definition {
  readonly name: string;
  readonly celex: string;
  readonly at: number;
}

const letterOf = (candidate: Candidate): string => candidate.id.slice(8, 9);

function citedActs(context: Context): Cited[] {
  const { text, found, survey } = context;
  const acts: Cited[] = [];
  for (const candidate of found) {
    if (candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
    const previous = acts.at(-1);
    let hangs = false;
    if (previous && candidate.start - previous.candidate.end < 400) {
      const from = Math.max(previous.candidate.end, candidate.start - 70);
      hangs =
        anyWithin(survey.hanging, from, candidate.start) &&
        HANGS.test(text.slice(from, candidate.start)) &&
        !SENTENCE_END.test(text.slice(previous.candidate.end, candidate.start))
          ? true
          : previous.hangs && joinsStrictly(text, previous.candidate.end, candidate.start);
    }
    acts.push({ candidate, hangs, head: hangs && previous ? previous.head : acts.length });
  }
  return acts;
}

/** Type of act that the name itself speaks of, or '' where it does not. */
function nounOf(name: string): string {
  for (const word of name.match(/\p{L}+/gu) ?? []) {
    const kind = actWord(word);
    // "the ESAs Regulations" are several.
    if (LETTER_OF_NOUN[kind]) return /s$/.test(word) && !/(?:is|us)$/.test(word) ? '' : kind;
    if (/^(?:code|act|kodex|codex)$/i.test(word)) return 'code';
  }
  return /quy định/i.test(name) ? 'R' : /chỉ thị/i.test(name) ? 'L' : '';
}

/** The act that the clause around `acts[n]` is about and whose type agrees with the name. */
function ownerOf(acts: readonly Cited[], n: number, noun: string): Candidate | null {
  let k = n;
  for (let steps = 0; steps < 6; steps++) {
    k = acts[k]?.head ?? k;
    const owner = acts[k]?.candidate;
    if (!owner) return null;
    if (
      noun === '' ||
      noun === 'code' ||
      LETTER_OF_NOUN[noun]?.includes(letterOf(owner)) ||
      owner.id.startsWith('eu:C(')
    )
      return noun !== '' && noun !== 'D' && owner.id.startsWith('eu:C(') ? null : owner;
    const hanging = acts[n]?.candidate;
    // "… repealing Decision 2008/49/EC (‘the IMI Regulation’)" whose Regulation is not in sight: nothing fits.
    if (steps === 0 && k === n && n > 0 && hanging && hanging.start - (acts[n - 1]?.candidate.end ?? 0) < 300)
      k = n - 1;
    else return null;
  }
  return null;
}

/** The first clause in brackets that gives a name. Most brackets hold a domain or the mark of a footnote, and are passed over. */
function clauseOf(window: string): RegExpExecArray | null {
  const clauses: number[] = [];
  const quoting: number[] = [];
  for (let open = window.indexOf('('); open >= 0; open = window.indexOf('(', open + 1)) {
    const close = window.indexOf(')', open);
    if (close < 0) break;
    if (close - open <= SHORTEST_CLAUSE) continue;
    clauses.push(open);
    if (MARK.test(window.slice(open, close))) quoting.push(open);
  }
  return matchAt(QUOTED, window, quoting) ?? matchAt(UNQUOTED, window, clauses);
}

function matchAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray | null {
  for (const at of places) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

function definitions(context: Context): Definition[] {
  const { text } = context;
  const acts = citedActs(context);
  const answers: Definition[] = [];
  for (let n = 0; n < acts.length && answers.length < MAX_ALIASES * 4; n++) {
    const candidate = acts[n]?.candidate;
    if (!candidate) continue;
    const reach = Math.min(candidate.end + DEFINITION_REACH, acts[n + 1]?.candidate.start ?? text.length);
    const window = text.slice(candidate.end, reach);
    const hit = clauseOf(window);
    if (!hit || /\n\s*\n/.test(window.slice(0, hit.index))) continue;
    const name = (hit[1] ?? '')
      .replace(/^[\s\u00a0]+|[\s\u00a0,.;:]+$/g, '')
      .replace(/^(?:the|le|la|das|die|der|el|il)\s|^l[’']/i, '');
    if (TOGETHER.test(name)) continue;
    const noun = nounOf(name);
    const acronym = ACRONYM.test(name) && name.replace(/[^A-Z]/g, '').length >= 3;
    const lead = window.slice(0, hit.index + hit[0].lastIndexOf(hit[1] ?? ''));
    if (acronym ? !onlyAuthors(window.slice(0, hit.index)) || spellsOther(lead, name) : !isPhrase(name, noun)) continue;
    let owner = acronym ? ownerOfAcronym(context, acts, n) : ownerOf(acts, n, noun);
    // "the amending Regulation" is the one that amends; where the verb stands behind the act, that is another.
    if (!acronym && HANGS.test(name)) owner = HANGS.test(lead) ? null : candidate;
    if (owner) answers.push({ name, celex: owner.id.slice(3), at: candidate.end + hit.index });
  }
  return answers;
}

const TOGETHER =
  /^(?:zusammen|together|collectively|jointly|ensemble|insieme|conjunta|conjuntamente|łącznie|gezamenlijk)/i;

/** "the European Public Assessment Report (‘the EPAR’)": the letters stand for words that are no act. */
function spellsOther(lead: string, name: string): boolean {
  const words = (lead.match(/\p{L}{2,}/gu) ?? []).filter(
    (word) => word.length > 3 || word[0] !== word[0]?.toLowerCase(),
  );
  const last = words.slice(-name.length);
  const initials = last.map((word) => word[0]?.toUpperCase()).join('');
  return initials === name.toUpperCase() && !last.some((word) => LETTER_OF_NOUN[actWord(word)]);
}

/**
 * An abbreviation stands right behind the act that it is short for. Behind "… and amending Regulation (EU) No 1093/2010
 * (‘SRMR’)" it may be of either, and names none.
 */
function ownerOfAcronym(context: Context, acts: readonly Cited[], n: number): Candidate | null {
  const cited = acts[n];
  if (!cited) return null;
  if (amends(context, acts, n)) return ownerOf(acts, n, '');
  return cited.hangs ? null : cited.candidate;
}

const AMENDED_BY =
  /amended by|modifiée? par|geändert durch|gewijzigd (?:bij|door)|modificad[oa] por|modificat[oa] d|zmienion|alterad[oa] p|ændret ved|ändrad genom/i;

/** Whether the act only amends the one before: "Directive 2006/112/EC, as amended by Directive 2010/45/EU". */
function amends(context: Context, acts: readonly Cited[], n: number): boolean {
  const previous = acts[n - 1]?.candidate;
  const act = acts[n]?.candidate;
  if (!previous || !act || !acts[n]?.hangs) return false;
  return AMENDED_BY.test(context.text.slice(Math.max(previous.end, act.start - 70), act.start));
}

/** "Grundverordnung", "alaprendelet": one word in which the type stands last; the type alone names no act. */
const isCompound = (name: string): boolean =>
  name.length > 9 &&
  !/^(?:verord|reg[ou]l|r[eè]gl|direct|direkt|diret|richtl|rendel|irány|rozporz|dyrekt|decis|beslu|beschl|f[öo]rord|aset|määr|otsus|uredb|nařiz|naříz|nariad|sm[eě]rn|päät|κανονισμ|οδηγ|αποφασ|απόφασ|регламент|директив|решени)/i.test(
    name,
  );

/** A phrase needs a noun for an act and something that tells it from any other act, and no number of its own. */
function isPhrase(name: string, noun: string): boolean {
  const words = name.split(/[\s\u00a0]+/);
  return noun !== '' && !/\d/.test(name) && words.length <= 7 && (words.length >= 2 || isCompound(name));
}

/** An abbreviation names the act only where nothing but its author and date stands between: "(EU) 2023/1115 (‘EUDR’)". */
function onlyAuthors(gap: string): boolean {
  if (gap.length > 120) return false;
  for (const word of gap.match(/\p{L}+/gu) ?? []) {
    if (word.length > 3 && actWord(word) !== '*' && word[0] === word[0]?.toLowerCase()) return false;
  }
  return true;
}

/** Finds again what this piece and those before it have defined. */
export function aliasHits(context: Context): Candidate[] {
  const { text, memory } = context;
  const here = definitions(context);
  if (here.length === 0 && memory.aliases.size === 0) return [];
  const own = new Map<string, Definition[]>();
  for (const definition of here) {
    const known = own.get(definition.name);
    if (known) known.push(definition);
    else if (own.size < MAX_ALIASES) own.set(definition.name, [definition]);
  }
  const names = new Set([...own.keys(), ...memory.aliases.keys()]);
  const hits: Candidate[] = [];
  for (const name of names) {
    const defined = own.get(name) ?? [];
    let celex = memory.aliases.get(name)?.celex;
    let next = 0;
    // Before its definition a name is none, and a definition does not begin within a name.
    const first = celex === undefined ? (defined[0]?.at ?? text.length) : 0;
    for (let at = text.indexOf(name, first); at >= 0; at = text.indexOf(name, at + name.length)) {
      while (next < defined.length && (defined[next]?.at ?? 0) <= at) celex = defined[next++]?.celex;
      const end = at + name.length;
      if (
        !celex ||
        isLetter(text.charCodeAt(at - 1)) ||
        isLetter(text.charCodeAt(end)) ||
        isDigit(text.charCodeAt(end))
      )
        continue;
      hits.push({ kind: 'eu-act', id: `eu:${celex}`, start: at, end, confidence: 0.9, short: true });
    }
    const latest = defined.at(-1)?.celex;
    if (latest) remember<string, Alias>(memory.aliases, name, { name, celex: latest }, MAX_ALIASES);
  }
  return hits;
}
