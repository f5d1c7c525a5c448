/**
 * Acts that the sector of their CELEX number tells apart by their author: those of the Representatives of the Governments of the Member
 * States have sector 4 ("Decision (EU, Euratom) 2017/620 of the Representatives …" is 42017D0620), decisions of bodies set up by an
 * agreement have sector 2 and, since 2015, the number of the Journal in square brackets behind their title ("Decision of the EEA Joint
 * Committee No 27/2017 … [2018/1761]" is 22018D1761). Source: titles on EUR-Lex.
 */
import { celexOf } from './act-number.ts';
import type { Candidate } from './candidate.ts';
import { foldWord } from './chars.ts';
import { typeOfDated } from './eu-type.ts';

const REPRESENTATIVES =
  /represent|vertreter|rappresent|vertegenwoord|reprasent|repraesent|foretrad|edustaj|przedstawic|zastupc|zastopnik|predstavni|kepvisel|reprezentan|представит|αντιπροσωπ|esindaj|atstov|parstav|rapprezent|ionadait/;
/** Heads of those words as they stand: few decisions pass it, and only those are folded. */
const MAY_REPRESENT =
  /repr|vertre|rappr|vertegen|företr|edust|przedst|z[áa]st|predst|képv|предст|αντιπ|esind|atstov|pārst|ionad/i;
const GOVERNMENTS =
  /govern|gouvern|regier|regering|gobiern|hallit|rzad|vlad|kormany|guvern|правит|κυβερν|valitsu|vyriaus|valdib|gvern|rialtais/;
const INSTITUTION =
  /council|conseil|\brat(?:es|s)?\b|consejo|consiglio|conselho|\braad\b|radet|neuvost|\brad[ay]\b|tanacs|consiliu|съвет|συμβουλ|noukog|padom|taryb|kunsill|comhairle|svet|vijec/;

/** Since this year what the Council and the Representatives decide together has sector 4 too: "2012/639/EU" is 42012D0639. */
const TOGETHER = 2012;

/** Whether the act whose number ends at `end` is of the Representatives of the Governments. */
export function isOfGovernments(text: string, end: number, year: number): boolean {
  if (!MAY_REPRESENT.test(text.slice(end, end + 62))) return false;
  const folded = foldWord(text.slice(end, end + 90));
  const at = folded.search(REPRESENTATIVES);
  if (at < 0 || at > 60 || !GOVERNMENTS.test(folded.slice(at, at + 30))) return false;
  const before = folded.slice(0, at);
  return INSTITUTION.test(before) ? year >= TOGETHER && !/\d/.test(before) : at < 30;
}

/** A number of the body's own: "No 27/2017". */
const OWN = /(?<![\d/])\d{1,3}\/(?:19|20)\d{2}(?![\d/])/;

interface Pair {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  readonly end: number;
}

/** "[2018/1761]" behind the title of a decision that has a number of its own; null where it is none. */
export function readOfBody(text: string, pair: Pair): Candidate | null {
  if (text.charCodeAt(pair.start - 1) !== 91 || text.charCodeAt(pair.end) !== 93) return null;
  const year = Number(pair.first);
  if (pair.first.length !== 4 || year < 2015 || year > 2100 || pair.second.length > 4) return null;
  const head = typeOfDated(text, pair.start - 1, 0, true);
  if (head?.letter !== 'D' || !OWN.test(text.slice(head.end, Math.min(pair.start - 1, head.end + 110)))) return null;
  const celex = `2${celexOf('D', year, Number(pair.second)).slice(1)}`;
  return { kind: 'eu-act', id: `eu:${celex}`, start: pair.start - 1, end: pair.end + 1, confidence: 0.85 };
}
