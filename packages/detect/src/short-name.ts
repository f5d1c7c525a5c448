/**
 * Reads a well-known short name where one begins, and turns down what only looks like one: REACH as a verb in a headline,
 * CBAM as a module of a neural network. The neighbour rule looks 60 units to either side.
 */
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter } from './chars.ts';
import type { Context } from './context.ts';
import { mayOpenName, namesAt, type ShortName } from './short-names.ts';

/** Words of law and trade, in any case. */
const NEIGHBOUR =
  /regulation|directive|complian|annex|article|import|export|customs|tariff|\bEU\b|european|commission|carbon|declar|certificat|substance|chemical|waste|electr|packag|ecodesign|sustainab|deforest|candidate list|registr|authori|quy định|chỉ thị|tuân thủ|xuất khẩu|nhập khẩu|châu âu|règlement|verordnung|reglamento|regolamento|RoHS|CSRD|CSDDD|EUDR|\bETS\b|emission|phát thải/i;
/** What the same letters mean elsewhere. */
const ELSEWHERE =
  /attention|module|neural|convolution|network|\bblock\b|channel|layer|dataset|backbone|wire act|rotary/i;

/** Acts that bore the name before: "Directive 2002/96/EC on waste electrical and electronic equipment (WEEE)". */
const BORNE_BEFORE: ReadonlyMap<string, readonly [number: string, celex: string]> = new Map([
  ['32012L0019', ['2002/96/', '32002L0096']],
  ['32011L0065', ['2002/95/', '32002L0095']],
  ['32006L0112', ['77/388/', '31977L0388']],
]);
/** The old act is meant where it is cited just before, in the same paragraph. */
const JUST_BEFORE = 160;

function celexHere(text: string, at: number, celex: string): string {
  const before = BORNE_BEFORE.get(celex);
  if (!before) return celex;
  const window = text.slice(Math.max(0, at - JUST_BEFORE), at);
  const cited = window.lastIndexOf(before[0]);
  return cited >= 0 && !window.includes('\n\n', cited) ? before[1] : celex;
}

function reads(text: string, at: number, entry: ShortName): boolean {
  const end = at + entry.name.length;
  if (entry.exact) {
    if (!text.startsWith(entry.name, at)) return false;
  } else {
    // Most words that share two letters with a name part from it at the third or the last.
    const third = text.charCodeAt(at + 2);
    if (third < 128 && (third | 32) !== (entry.name.charCodeAt(2) | 32)) return false;
    const last = text.charCodeAt(end - 1);
    if (last < 128 && (last | 32) !== (entry.name.charCodeAt(entry.name.length - 1) | 32)) return false;
  }
  // "ai" is a word in several languages.
  if (entry.name.startsWith('ai ') && text.charCodeAt(at) !== 65) return false;
  const next = text.charCodeAt(end);
  if (isLetter(next) || isDigit(next)) return false;
  if (entry.exact) return true;
  const slice = text.slice(at, end);
  const lower = slice.toLowerCase();
  return lower === entry.name || (lower.includes('\u00a0') && lower.replaceAll('\u00a0', ' ') === entry.name);
}

export function readShortName(context: Context, at: number): Candidate | null {
  const { text } = context;
  if (!mayOpenName(text.charCodeAt(at), text.charCodeAt(at + 1))) return null;
  const entries = namesAt(text, at);
  if (!entries) return null;
  for (const entry of entries) {
    if (!reads(text, at, entry)) continue;
    const end = at + entry.name.length;
    const candidate: Candidate = {
      kind: 'eu-act',
      id: `eu:${celexHere(text, at, entry.celex)}`,
      start: at,
      end,
      confidence: entry.needsNeighbour ? 0.85 : entry.exact ? 0.93 : 0.9,
      short: true,
    };
    if (entry.needsNeighbour) {
      const around = `${text.slice(Math.max(0, at - 60), at)} ${text.slice(end, end + 60)}`;
      if (ELSEWHERE.test(around) || !NEIGHBOUR.test(around)) {
        // The document itself may have tied the name to its act.
        if (!context.memory.aliases.has(entry.name)) candidate.rejected = 'ambiguous_name';
      } else if (entry.name === 'REACH' && (shouted(text, at, end) || /^\s?&/.test(text.slice(end, end + 2))))
        candidate.rejected = 'ambiguous_name';
    }
    return candidate;
  }
  return null;
}

/** Whether the words to both sides are capitals too. */
function shouted(text: string, at: number, end: number): boolean {
  const before = /(\p{L}+)[^\p{L}]{1,3}$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  const after = /^[^\p{L}]{1,3}(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1];
  const capital = (word: string | undefined) => word !== undefined && word.length > 2 && word === word.toUpperCase();
  return capital(before) || capital(after);
}
