/**
 * Titles of the Official Journal that open with the number: "94/174/Euratom: Commission Opinion of 7 March 1994". The first noun for an
 * act behind the colon decides, and beside the usual types there are opinions (A), resolutions of the Council (G), resolutions and
 * discharges of the Parliament (B) and rules of procedure (Q). Source: titles on EUR-Lex with their CELEX numbers.
 */
import { type ActWord, actWordAt } from './act-words.ts';
import { foldWord, isDigit, skipLetters, skipSpaces } from './chars.ts';

/** Words behind the colon that are looked at, and how far. */
const WORDS = 9;
const REACH = 80;
const OPINION =
  /^(?:opinion|avis(?:ul)?$|aviz|advies$|stellungnahme|parere$|dictamen|parecer|udtalelse|yttrande|lausunto|stanovisko|mnenj|misljenj|velemeny|arvamus|atzinum|nuomon|opinjoni|opinia$|tuairim|γνωμη|γνωμοδοτ|становищ)/;
const RESOLUTION =
  /^(?:resolut|resoluc|risoluz|entschlie|entschliess|rezolu|rezoluc|ψηφισμ|резолюц|allasfogl|paatoslaus|usnesen|uznesen|rizoluzz)/;
/** Whether a folded word is one for a resolution. */
export const isResolution = (word: string): boolean => RESOLUTION.test(word);
/** The Parliament in its own name or in that of its members; the Council is no parliament. */
const PARLIAMENT = /parlament|parliament|parlement|parliamaint|κοινοβουλ|парламент/;
const PROCEDURE =
  /^[^\p{L}]{1,3}(?:rules of procedure|r[eè]glement (?:int[eé]rieur|de proc[eé]dure)|gesch[aä]ftsordnung|verfahrensordnung|reglement van orde|huishoudelijk reglement|regolamento (?:interno|di procedura)|reglamento (?:interno|de procedimiento)|regulamento (?:interno|de processo)|forretningsorden|arbetsordning|työjärjestys|εσωτερικός κανονισμός|jednací řád|rokovací poriadok|poslovnik|eljárási szabályzat)/iu;

const isType = (kind: ActWord): boolean => /^[RLDHOF]$/.test(kind);

/** The letter that the title behind the colon at `colon` names, or ''. */
export function letterOfHead(text: string, colon: number): string {
  if (PROCEDURE.test(text.slice(colon + 1, colon + 34))) return 'Q';
  let i = colon + 1;
  for (let words = 0; words < WORDS; words++) {
    i = skipSpaces(text, i, colon + REACH);
    // "2010/300/ES: 2010 m. gegužės 25 d. Komisijos sprendimas"
    while (isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 46) i++;
    const at = skipSpaces(text, i, colon + REACH);
    if (/\n\s*\n/.test(text.slice(i, at))) return '';
    i = at;
    const stop = skipLetters(text, i);
    if (stop === i) return '';
    const kind = actWordAt(text, i, stop);
    if (isType(kind)) return kind;
    const word = foldWord(text.slice(i, stop));
    // Czech guidelines have two words, "obecné zásady".
    if (word.startsWith('obecn') && /^\szásad/i.test(text.slice(stop, stop + 6))) return 'O';
    if (OPINION.test(word)) return 'A';
    if (isResolution(word)) return PARLIAMENT.test(foldWord(text.slice(stop, stop + 44))) ? 'B' : 'G';
    i = stop;
    if (text.charCodeAt(i) === 45 || text.charCodeAt(i) === 46) i++;
  }
  return '';
}

/**
 * Where the colon stands behind a number, or -1: "(2014/182/EU): Council Decision". "2010/291/: Council Decision" has lost its domain,
 * "2010/224/,Euratom:" the first of two.
 */
export function colonBehind(text: string, end: number): number {
  if (text.charCodeAt(end) === 58) return end;
  if (text.charCodeAt(end) === 41) return text.charCodeAt(end + 1) === 58 ? end + 1 : -1;
  if (text.charCodeAt(end) !== 47) return -1;
  if (text.charCodeAt(end + 1) === 58) return end + 1;
  const lost = /^\/,(?:\s?(?:Euratom|ECSC|CECA|EGKS),?){0,2}:/.exec(text.slice(end, end + 20));
  return lost ? end + lost[0].length - 1 : -1;
}
