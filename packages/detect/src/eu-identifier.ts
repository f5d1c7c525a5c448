/**
 * Identifiers of EU documents: CELEX numbers (bare, in addresses, consolidated, corrigenda), ELI addresses, and the numbers
 * of preparatory documents (COM, SWD, SEC, JOIN, C). A corrigendum is answered with the act it corrects.
 * CELEX: sector, year, descriptor, number; ELI: Council conclusions 2012/C 325/02 and data.europa.eu/eli.
 */
import { celexOf } from './act-number.ts';
import type { Candidate } from './candidate.ts';
import { backOverSpaces, foldWord, isDigit, isLetter, isSpace, skipDigits } from './chars.ts';
import type { Context } from './context.ts';
import { celexOfJournal } from './eu-bank.ts';
import { near } from './eu-national.ts';

const CELEX = /([0-9])(\d{4})([A-Za-z]{1,2})(\d{4})(\(\d{2}\)|%28\d{2}%29)?([Rr](?:\(\d{2}\)|%28\d{2}%29))?(-\d{8})?/y;

/** The Official Journal in any language, glued to the number above old texts: "31998L0037Uradni list L 207 , 23/07/1998". */
const GAZETTE = /^\p{Lu}[\p{L} '’.°º-]{4,60} [LC] ?\d{1,3} ?[,\p{Ll}]/u;

/** Descriptors by sector; sector 0 is the consolidated form of sector 3. */
const DESCRIPTORS: Readonly<Record<string, RegExp>> = {
  0: /^[A-Z]$/,
  1: /^[A-Z]{1,2}$/,
  2: /^[ADPX]$/,
  3: /^[ABCDEFGHJKLMOQRSXY]$/,
  4: /^[ADXYZ]$/,
  5: /^[A-Z]{2}$/,
  6: /^(?:C|T|F)[A-Z]$/,
  7: /^[LDF]$/,
};

/** "32022 D 2462", "393 L 0112:": the decisions of the European Economic Area part the number, and had years of two digits. */
const SPACED = /3((?:19|20)?\d{2}) ([RLDHFE]) (\d{4})(\(\d{2}\))?(?!\d)/y;

/** A number of that form whose leading digits begin at `start`; null where it is none. */
function readSpacedCelex(text: string, start: number, maxYear: number): Candidate | null {
  SPACED.lastIndex = start;
  const found = SPACED.exec(text);
  if (!found) return null;
  const [, digits = '', letter = '', number = '', part = ''] = found;
  const end = SPACED.lastIndex;
  if (digits.length === 2 && !/^\s?:/.test(text.slice(end, end + 2))) return null;
  const year = Number(digits.length === 2 ? `19${digits}` : digits);
  if (year < 1952 || year > maxYear) return null;
  return { kind: 'eu-act', id: `eu:3${year}${letter}${number}${part}`, start, end, confidence: 0.95 };
}

/** "abrogato da 388R0569": until 1998 the year had two digits. */
const SHORT = /3([5-9]\d)([RLDSH])(\d{4})(?![\p{L}\d])/uy;
/** Words that introduce such a number in a notice of EUR-Lex. */
const NOTICE =
  /(?:celex|repeal|replac|amend|extend|supersed|abrog|modif|derog|revog|alter|substit|sostitu|aufgehob|geänd|ersetzt|ophæv|ændr|erstat|ingetrok|gewijzig|vervang|opgehev|kumo|muut|korva|upphäv|ändra|ersätt|καταργ|τροπο|αντικα)[^.;\n]{0,24}$/iu;

/** A CELEX number of that form whose first three digits begin at `start`; null where it is none. */
function readShortCelex(text: string, start: number): Candidate | null {
  if (isLetter(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 45) return null;
  SHORT.lastIndex = start;
  const found = SHORT.exec(text);
  if (!found || !NOTICE.test(text.slice(Math.max(0, start - 44), start))) return null;
  const [, year = '', letter = '', number = ''] = found;
  return { kind: 'eu-act', id: `eu:319${year}${letter}${number}`, start, end: SHORT.lastIndex, confidence: 0.9 };
}

/** A CELEX number of one of these two forms whose first run of digits stands before `next`; null where it is none. */
export function readOddCelex(text: string, start: number, next: number, maxYear: number): Candidate | null {
  if (next === 32) return readSpacedCelex(text, start, maxYear);
  return next > 64 && next < 91 ? readShortCelex(text, start) : null;
}

/** Articles and texts of the treaties have three digits or a word; read only where the text says that they are CELEX numbers. */
const TREATY = /1(\d{4})([A-Z]{1,2})(?:(\d{3})(?!\d)|(?:\/|%2F)(TXT|AFI|PRO)(?![A-Z]))/iy;
const CELEX_BEFORE = /celex(?::|%3a|\/|=|\s){1,3}$/i;
/** Running head of a consolidated text: "2009R1005 — EN — 01.01.2011 — 001.001". */
const HEAD = /\d{4}[RLDFSHKEO]\d{4}(?=\s?[—–-]\s?[A-Z]{2}\s?[—–-]\s?\d{2}\.\d{2}\.\d{4})/y;

/** The running head of a consolidated text that bears its act without the sector: its year begins at `start`. */
export function readConsolidatedHead(text: string, start: number): Candidate | null {
  HEAD.lastIndex = start;
  const found = HEAD.exec(text);
  if (!found) return null;
  return { kind: 'eu-act', id: `eu:3${found[0]}`, start, end: HEAD.lastIndex, confidence: 0.97 };
}

function readTreaty(text: string, start: number, maxYear: number): Candidate | null {
  TREATY.lastIndex = start;
  const found = TREATY.exec(text);
  if (!found || !CELEX_BEFORE.test(text.slice(Math.max(0, start - 9), start))) return null;
  const [, year = '', letters = '', article, word = ''] = found;
  if (Number(year) < 1951 || Number(year) > maxYear) return null;
  const id = `eu:1${year}${letters.toUpperCase()}${article ?? `/${word.toUpperCase()}`}`;
  return { kind: 'eu-act', id, start, end: TREATY.lastIndex, confidence: 0.95 };
}

/** A CELEX number whose five leading digits begin at `start`; null where it is none. */
export function readCelex(context: Context, start: number): Candidate | null {
  const { text, settings } = context;
  const previous = text.charCodeAt(start - 1);
  // "%3A32023R1115" is an address with its colon escaped; the run of digits then begins two units early.
  if (
    isLetter(previous) &&
    !/celex$/i.test(text.slice(Math.max(0, start - 5), start)) &&
    text.slice(start - 2, start) !== '3A'
  )
    return null;
  CELEX.lastIndex = start;
  const found = CELEX.exec(text);
  if (!found) return text.charCodeAt(start) === 49 ? readTreaty(text, start, settings.maxYear) : null;
  const [whole, sector = '', year = '', letters = '', number = '', part, corrigendum, date] = found;
  const next = text.charCodeAt(start + whole.length);
  // "32003D0022(01)2004/48/EC: Decision …": a title is glued on.
  if (isDigit(next) && !part) return null;
  if (isLetter(next) && sector !== '7' && !GAZETTE.test(text.slice(start + whole.length, start + whole.length + 90)))
    return null;
  const descriptor = letters.toUpperCase();
  const value = Number(year);
  if (!DESCRIPTORS[sector]?.test(descriptor) || value < 1951 || value > settings.maxYear) return null;
  if (letters !== descriptor && letters !== descriptor.toLowerCase()) return null;
  let celex = `${sector}${year}${descriptor}${number}`;
  if (part) celex += `(${part.replace(/%2[89]|\D/g, '')})`;
  if (sector === '0') {
    if (date) {
      const month = Number(date.slice(5, 7));
      if (month < 1 || month > 12) return null;
      celex += date;
    } else celex = `3${celex.slice(1)}`;
  }
  const end = start + whole.length - (date && sector !== '0' ? date.length : 0);
  return { kind: 'eu-act', id: `eu:${celex}`, start, end, confidence: corrigendum ? 0.97 : 0.99 };
}

const ELI_TYPES: Readonly<Record<string, string>> = {
  reg: 'R',
  dir: 'L',
  dec: 'D',
  reco: 'H',
  guideline: 'O',
  // Resolutions of the Parliament that go with a discharge.
  res: 'BP',
  opinion: 'A',
  compos: 'E',
  jointaction: 'E',
  joint_action: 'E',
  common_position: 'E',
  eur: 'R',
  eudr: 'L',
  eudn: 'D',
};
/** Acts of the Union that the United Kingdom has kept: "legislation.gov.uk/eur/2016/679". */
const BRITISH = /legislation\.gov\.uk\/(?:id\/)?(eur|eudr|eudn)()\/$/;
const ELI_TAIL =
  /\/(\d{4})\/(\d{1,5})(?:\(\d+\))?(?:\/(\d{4})-(\d{2})-(\d{2})(?![\dR(]))?(?:\/(?:oj|corrigendum|[a-z]{2,5}_[A-Za-z0-9_]{1,16}|[A-Za-z]{2,4}|\d{4}-\d{2}-\d{2}R?\(?\d{0,2}\)?)){0,6}/y;

/** An ELI whose year begins at `start`, just behind "eli/reg/". */
export function readEli(context: Context, start: number): Candidate | null {
  const { text, settings } = context;
  if (text.charCodeAt(start - 1) !== 47) return null;
  const head = text.slice(Math.max(0, start - 28), start);
  const type = /eli\/(joint_action|common_position|[a-z]{2,11}|C)(_[a-z]{2,9})?\/$/.exec(head) ?? BRITISH.exec(head);
  if (!type) return null;
  let letter = ELI_TYPES[type[1] ?? ''];
  if (type[1] === 'C') letter = 'C';
  if (type[2] === '_framw') letter = 'F';
  if (!letter) return null;
  ELI_TAIL.lastIndex = start - 1;
  const found = ELI_TAIL.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  if (year < 1951 || year > settings.maxYear) return null;
  let celex = celexOfJournal(letter, year, Number(found[2])) ?? celexOf(letter, year, Number(found[2]));
  if (letter === 'BP') celex = `5${celex.slice(1)}`;
  // The versions of the United Kingdom are not those of the Union.
  if (found[3] && type[2] !== '') celex = `0${celex.slice(1)}-${found[3]}${found[4]}${found[5]}`;
  // The span is the whole address.
  let from = start - type[0].length;
  const floor = Math.max(0, from - 40);
  while (from > floor && /[A-Za-z0-9:/._-]/.test(text[from - 1] ?? ' ')) from--;
  if (letter === 'C') {
    // Notices of the C series have an ELI and no derivable CELEX.
    const id = `oj:C_${year}${(found[2] ?? '').padStart(5, '0')}`;
    return { kind: 'oj-reference', id, start: from, end: ELI_TAIL.lastIndex, confidence: 0.97 };
  }
  return { kind: 'eu-act', id: `eu:${celex}`, start: from, end: ELI_TAIL.lastIndex, confidence: 0.99 };
}

const PREPARATORY: Readonly<Record<string, string>> = {
  COM: 'DC',
  KOM: 'DC',
  KUMM: 'DC',
  SWD: 'SC',
  SEC: 'SC',
  SEK: 'SC',
  JOIN: 'JC',
  C: '',
  // Numbers of the Commission's own acts begin with its name in many languages.
  K: '',
  Ε: '',
};
const COMMISSION =
  /[ck]om+is|комис|επιτροπ|bizotts|coimisi|kummiss|notif|aktenzeichen|bekannt gegeben|kennisgeving|meddelt under|delgivet|delgett|tiedoksian|teatavaks|oznamen|ertesites|izzinot|pranest|priopcen|κοινοποι|нотифи|fogra/;
/** Words that make a COM document a proposal for an act, folded to stems in the languages of the Union. */
const PROPOSAL =
  /propos|vorschlag|propuest|voorstel|ehdotu|förslag|forslag|wniose|návrh|predlog|prijedlog|javaslat|ettepane|priekšlikum|pasiūlym|propuner|предложени|πρότασ|πρόταση|togra|thogra|đề xuất/i;

/** A procedure of legislation behind the number: "COM(2023) 258 final, 2023/0156 (COD)". */
const PROCEDURE =
  /^[^\p{L}]{1,4}(?:(?:final\s?[^\p{L}]{0,4}|C\d[-–\u2011]\d{3,4}\/\d{4}[^\p{L}]{1,4})?\d{4}\/\d{4}\s?\((?:COD|CNS|NLE|APP|AVC|ACC|SYN)\)|(?:COD|CNS|AVC|ACC|SYN)\s\d{4}\/\d{4})/u;

/** "COM(2021) 564 final": the year stands at `start` between brackets or slashes. */
export function readPreparatory(context: Context, start: number): Candidate | null {
  const { text, settings } = context;
  const open = backOverSpaces(text, start, 2);
  const mark = text.charCodeAt(open - 1);
  if (mark !== 40 && mark !== 47 && mark !== 58) return null;
  const stop = backOverSpaces(text, open - 1, 2);
  let from = stop;
  while (from > 0 && stop - from < 5 && isLetter(text.charCodeAt(from - 1))) from--;
  const series = text.slice(from, stop);
  const letters = PREPARATORY[series];
  if (letters === undefined || !Object.hasOwn(PREPARATORY, series)) return null;
  let i = start + 4;
  const close = text.charCodeAt(i);
  if (mark === 40) {
    if (close !== 41) return null;
    i++;
  } else {
    if (letters === '' || close !== mark) return null;
    i++;
  }
  while (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 0x2011) i++;
  if (i - start > 9) return null;
  const digits = skipDigits(text, i);
  if (digits === i || digits - i > 5) return null;
  const year = Number(text.slice(start, start + 4));
  if (year < 1960 || year > settings.maxYear) return null;
  const number = text.slice(i, digits);
  let end = digits;
  const tail =
    /^(?:\/\d{1,2})?(?:\s{0,2}(?:final[ei]?|endg(?:ültig|\.)?|def(?:initief|\.)|konč\.|v konečném znění|definitivo|définitif|lopullinen|slutlig|endelig|wersja ostateczna|wersja końcowa|końcowy|в окончателен вид|τελικό|galutinis|galīgā redakcija|lõplik|végleges|konečné znenie|v konečnom znení|konačna verzija|final version))?(?![\p{L}])/u.exec(
      text.slice(digits, digits + 32),
    );
  if (tail) end += tail[0].length;
  // The OECD numbers its acts in the same way; only those of the Commission end in "final".
  if (!letters && !/\p{L}$/u.test(tail?.[0] ?? '') && !near(text, from, end, 200)) {
    const around = text.slice(Math.max(0, from - 160), from);
    if (!COMMISSION.test(foldWord(around))) return null;
  }
  let id = `C(${year})${number}`;
  if (letters) {
    const around = text.slice(Math.max(0, from - 260), from) + text.slice(end, end + 60);
    const proposal = letters === 'DC' && (PROPOSAL.test(around) || PROCEDURE.test(text.slice(end, end + 56)));
    id = `5${year}${proposal ? 'PC' : letters}${number.padStart(4, '0')}`;
  }
  return { kind: 'eu-act', id: `eu:${id}`, start: from, end, confidence: letters ? 0.95 : 0.85 };
}
