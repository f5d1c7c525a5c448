/**
 * How sure a code of four or more digits is. The questions stand in the order of their strength: what the digits are part of, the column
 * they fill, the words before them, the code they go on from; where none of these speaks, form and place decide.
 */
import { isLetter } from './chars.ts';
import { placeInCell } from './code-cell.ts';
import { OF_SERVICES } from './code-chapter.ts';
import { follows, isDay, isEdition, runsOn } from './code-doubt.ts';
import { weighForm } from './code-form.ts';
import type { RawCode } from './code-scan.ts';
import type { Trigger } from './code-trigger.ts';
import { chaptersApart, isDirect, no, sure, type Weight, type Witness } from './code-witness.ts';
import { UNIT } from './code-words.ts';
import { hasHeading, looksLikeYear } from './headings.ts';

/** How sure a code of four or more digits is, or why it is none. The order of the questions is part of the rule. */
export function weigh(witness: Witness): Weight {
  const { context, raw, trigger, last, link, nearCode, nearMark, inZone, inColumn } = witness;
  const { text, settings, memory } = context;
  const { digits, shape } = raw;
  const previous = text.charCodeAt(trigger.start - 1);
  const heading = digits.length === 4;
  const glued = shape === 'glued' && !heading;
  const long = digits.length >= 8 || raw.end - raw.start >= 11;
  const year = looksLikeYear(digits.slice(0, 4));
  const direct = isDirect(trigger);
  // "HS 03, 1604 and 1605": chapters and headings in one list.
  const continues = last !== null && (last.chapter ? link === 'list' && !year : link !== '');
  const cell = placeInCell(text, trigger.start, raw.end);

  if (isKeyed(text, raw) || isLabelled(text, raw)) return sure(0.9);
  // "| Código postal | 200120 |": a town, in a form about goods.
  if (
    digits.length === 6 &&
    shape === 'solid' &&
    inZone &&
    POSTCODE.test(text.slice(Math.max(0, raw.start - 24), raw.start))
  )
    return no('other_system');
  // "1101999999": where a heading ends, in programs that look for what lies between.
  if (digits.length === 10 && digits.endsWith('99999')) return no('no_context');
  if (!continues && !inColumn && runsOn(text, trigger.start, previous) && !follows(witness, previous))
    return no('part_of_number');
  if (inColumn) return sure(0.95);
  // "ceramic articles: 6913 10 00": the last word of a row, and codes of eight digits in groups on all sides.
  const grouped = digits.length >= 8 && (shape === 'dotted' || shape === 'spaced');
  const rows = grouped && nearCode && last !== null && chaptersApart(last.digits, digits) <= 1;
  // "GN-code CAS-nummer Naam 2842·90·80": the head of another column, and only the Official Journal joins eight digits so.
  if (trigger.foreign && !rows && !(glued && digits.length >= 8)) return no('other_system');
  if (!direct && !continues && !glued && !grouped && UNIT.test(text.slice(raw.end, raw.end + 14)))
    return no('quantity');
  if (shape === 'short') {
    // "7216.10", and below it "7216.2".
    const below = cell.alone && nearCode && last?.digits.slice(0, 4) === digits.slice(0, 4);
    return continues || direct || (cell.lead && inZone) || below ? sure(0.8) : no('no_context');
  }
  if (shape === 'long') return direct || continues ? sure(0.85) : no('no_context');
  if (shape === 'torn') return direct || inZone || nearCode || memory.goods ? sure(0.8) : no('no_context');
  if (shape === 'german') {
    const named = direct || trigger.kind === 'C' || continues || settings.goods || afterTariff(text, raw.start);
    return named ? sure(0.9) : no('no_context');
  }
  if (direct) {
    if (trigger.kind === 'N' && isEdition(text, raw, trigger)) return no('year');
    // "nhóm" is any group of things, and groups have years.
    if (trigger.kind === 'V' && heading && year && shape === 'solid' && !inZone && !memory.goods) return no('year');
    return sure(0.97);
  }
  if (trigger.kind === 'h') {
    // "NC0201": two letters that run into the digits may name the row of a form.
    const runsIn = isLetter(text.charCodeAt(raw.start - 1));
    const spoken = inZone || nearMark || (!runsIn && (nearCode || memory.goods));
    // "post 04.10.20" of a budget is a date in form.
    if (shape === 'pair') return spoken || saidBehind(text, raw, trigger) ? sure(0.85) : no('no_context');
    // "Fiscaal nummer: 8608049090": unbroken digits behind a word for number may number anything.
    if (shape === 'solid' && digits.length === 10 && !spoken) return no('no_context');
    if (heading && year)
      return (spoken &&
        (rangesPositions(text, raw, trigger) || OF_POST.test(text.slice(Math.max(0, raw.start - 20), raw.start)))) ||
        ofTariff(text, raw)
        ? sure(0.85)
        : no('no_context');
    if (!heading || spoken || saidBehind(text, raw, trigger) || ofTariff(text, raw)) return sure(0.85);
    return afterTariff(text, trigger.at) ? sure(0.85) : no('no_context');
  }
  if (trigger.kind === 'n') {
    const near = inZone || nearCode || nearMark;
    if (OF_LAW.test(text.slice(Math.max(0, raw.start - 36), raw.start))) return no('article_number');
    if (shape === 'pair')
      return near || memory.goods || inTariff(text, raw) || ofTariff(text, raw) ? sure(0.8) : no('no_context');
    if (heading && (year || ISSUED.test(text.slice(raw.end, raw.end + 6)))) return no('year');
    if (heading)
      return near && !OF_SOMETHING.test(text.slice(Math.max(0, raw.start - 36), raw.start))
        ? sure(0.8)
        : no('no_context');
    if (near && (shape === 'dotted' || shape === 'spaced')) return sure(0.8);
  }
  if (continues) {
    // A list of headings may be followed by a year: "headings 4403 and 4406, 2005".
    const far = Math.abs(Number(digits.slice(0, 2)) - Number(last.digits.slice(0, 2))) > 12;
    if (year && heading && far && shape !== 'pair') return no('year');
    if (last.chapter && UNIT.test(text.slice(raw.end, raw.end + 14))) return no('quantity');
    if (
      link === 'range' &&
      trigger.kind === '' &&
      !trigger.ex &&
      shape === 'solid' &&
      last.digits.length !== digits.length &&
      // "Positionen 1201 00 bis 1207": a heading without subheadings may be written with two noughts.
      !(heading && last.digits.endsWith('00') && last.digits.length === 6 && last.digits < digits)
    )
      return no('no_context');
    return sure(Math.max(0.7, last.candidate.confidence - 0.01));
  }
  if (trigger.ex && OF_SERVICES.test(text.slice(raw.end, raw.end + 10))) return no('other_system');
  if (trigger.ex) return year && heading && !inZone && !memory.goods ? no('year') : sure(0.94);
  if (trigger.kind === 'C') {
    // "Interval_code 2005-01-01", "20050101".
    if (!inZone && isDay(digits) && (shape === 'solid' || shape === 'dashed')) return no('date');
    // 'code: "17.03"' in a file may number anything.
    if (shape === 'pair' && heading && /["']/.test(text[raw.end] ?? '') && !(memory.goods || inZone))
      return no('no_context');
    if (heading && NAMED_BEHIND.test(text.slice(raw.end, raw.end + 70))) return sure(0.9);
    if (shape !== 'solid' || long || inZone || memory.goods || nearCode) return sure(heading && !inZone ? 0.7 : 0.86);
    return no('no_context');
  }
  return weighForm(witness, cell);
}

/** "| 33 | TARIC | 6204621100 |": the cell before names the nomenclature and nothing else. */
const LABEL = /[|\t] ?(?:TARIC|CN|NC|KN|HS|NCM)(?: codes?| kód| code)? ?[|\t] ?$/;
const isLabelled = (text: string, { start, digits }: RawCode): boolean => {
  if (digits.length < 6) return false;
  const unit = text.charCodeAt(text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1);
  return (unit === 124 || unit === 9) && LABEL.test(text.slice(Math.max(0, start - 18), start));
};

const POSTCODE = /(?:postal|postcode|post code|zip(?: code)?|plz|pin code)["']?\s{0,2}[|:\t]\s{0,2}$/i;

/** "hs=84137090", "suggestedHs": "84137090", "&Taric=0901110000": the name of a field in an address or a file. */
const KEY =
  /(?:(?:^|[^\p{L}])[Hh][Ss]|[a-z]H[Ss]|(?:^|[^\p{L}])(?:[Cc][Nn](?=[_-]?[Cc])|[Tt][Aa][Rr][Ii][Cc]|[Nn][Cc][Mm]|subpartida|fraccion))(?:[_-]?[Cc]odes?)?["']?\s?[=:]\s?["']?$/u;
/** "hsCode: '6403'": four digits in quotation marks, where the name says code too. */
const KEY_OF_CODE = /(?:[Hh][Ss]|CN|cn|NCM|ncm)[_-]?[Cc][Oo][Dd][Ee]s?["']?\s?[=:]\s?["']$/;
const isKeyed = (text: string, { start, digits, shape }: RawCode): boolean => {
  if (shape !== 'solid') return false;
  const before = text.slice(Math.max(0, start - 16), start);
  return digits.length > 4 ? KEY.test(before) : /["']$/.test(before) && KEY_OF_CODE.test(before);
};

/** "στους κωδικούς 1507 ως 1518 της ΣΟ": the nomenclature is named behind the list. */
const NAMED_BEHIND =
  /^(?:,?\s(?:(?:και|έως|ως|and|to|et|à|bis|und|oder|or|of|ou)\s)?\d{4}(?!\d)){0,6}\s(?:της|of the|de la|der|van de)\s(?:ΣΟ|Σ\.Ο|[Σσ]υνδυασμ|CN|NC|KN|GN)(?!\p{L}{3})/u;

/** "Zolltarifcode", and on the next line "Position 3101 umfasst": the tariff is named just before. */
const afterTariff = (text: string, at: number): boolean =>
  /zolltarif|warennummer|warentarif|nomenklatur|arancel|tarif (?:douanier|des douanes)|nomenclature douanière|tariffa doganale|pauta aduaneira|customs tariff/iu.test(
    text.slice(Math.max(0, at - 80), at),
  );

/** "andere dan de producten bedoeld bij post 2009": juice, and no year. */
const OF_POST = /(?:^|\s)(?:bij|van|onder|uit)\s(?:de\s)?post(?:en)?[ \u00a0]$/u;

/** "nummer 04.01 i Gemensamma tulltaxan": the tariff is named behind the number. */
const ofTariff = (text: string, raw: RawCode): boolean =>
  /^[\d\s,.]{0,30}[^.;\n]{0,24}(?:kombiner\p{L}* nomen[ck]lat|combin\p{L}* nomen[ck]lat|customs tariff|tulltax|tullitarif|toldtarif|tolltarif|zolltarif|tarif (?:douanier|des douanes)|tariffa doganale|arancel|pauta aduaneira|douanetarief|taryf|sazebník|sadzobník|vámtarif|tariful vamal|δασμολόγι|митническа)/iu.test(
    text.slice(raw.end, raw.end + 76),
  );

/** "UN Regulation No 51.02": the number of a rule. */
const OF_LAW =
  /(?:wet|zákona?|zakona?|ustaw\p{L}*|legea?|legge|ley|lei|decreto|закон\p{L}*|besluit|verordening|regolamento|reglamento|regulamento|regulation|règlement|reglement|verordnung|réglementation|article|rule|law|loi|lov|decree|décret|section|point|annexe?)s?\s(?:(?:de l[’'])?(?:ONU|UN|VN|CEE-ONU|UNECE|UN\/ECE)\s)?(?:n[oº°]s?|nr)\.?\s$/iu;

/** "Order No 1005/2008": the year of what bears the number. */
const ISSUED = /^\/(?:19|20)\d\d(?!\d)/;

/** "Order No 1005", "invoice no. 8501": the number of something else; "du no 4114" is not. */
const OF_SOMETHING =
  /(?:^|[^\p{L}])(?!(?:du|des?|aux?|les?|et|ou|of|under|and|or|von|der|den|zu|und|van|onder|en)[\s)])\p{L}{2,}[\s)]{1,2}n[oº°r]\.?\s$/iu;

/** "n° 27.05 TD", "n°s 09.01 ou 21.01" beside talk of chapters: four digits parted by a point, and what makes them a heading. */
const inTariff = (text: string, raw: RawCode): boolean => {
  const behind = text.slice(raw.end, raw.end + 14);
  if (/^\sTD(?!\p{L})/u.test(behind)) return true;
  const before = text.slice(Math.max(0, raw.start - 400), raw.start);
  const listed = /^,?\s(?:(?:ou|et|à)\s)?\d\d\.\d\d(?!\d)/.test(behind);
  if (listed) return /chapitre|tarif|douan|nomencl/i.test(before);
  const chapter = /chapitre\s+(\d{1,2})\s(?![\s\S]*chapitre\s+\d)/i.exec(before)?.[1];
  return Number(chapter) === Number(raw.digits.slice(0, 2)) || /\bprésent chapitre/i.test(before);
};

/** Whether what follows a word such as "position" and its number makes the number a heading. */
const saidBehind = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  codeFollows(text, raw) ||
  ofTariff(text, raw) ||
  positionsFollow(text, raw, trigger) ||
  listFollows(text, raw, trigger);

/** "SH 2707 ou 2902", "GN 8501, 8502": the name of a nomenclature in two letters, and two headings. */
const listFollows = (text: string, raw: RawCode, trigger: Trigger): boolean => {
  if (!/^(?:GN|GS|SH|NC|KN)(?!\p{L})/u.test(text.slice(trigger.at, trigger.at + 3))) return false;
  const next =
    /^(?:,|\s(?:ou|of|oder|o|or|en|et|und|y|e|i|a|och|og|ir|ja|és)\s)\s?(?:(?:(?:du|de|del)\s)?(?:GN|GS|SH|NC|KN)\s)?(\d{4})(?!\d)/.exec(
      text.slice(raw.end, raw.end + 24),
    )?.[1];
  return next !== undefined && hasHeading(next) && !looksLikeYear(next);
};

/** "Positionen 7206 bis 7229": two headings, one above the other. */
const positionsFollow = (text: string, raw: RawCode, trigger: Trigger): boolean => {
  if (!/^posi(?:tion|cion|ç)/i.test(text.slice(trigger.at, trigger.at + 9))) return false;
  const next = /^\s?(?:bis|à|a|to|-|–)\s?(\d{4})(?!\d)/.exec(text.slice(raw.end, raw.end + 12))?.[1];
  return next !== undefined && hasHeading(next) && next > raw.digits && !looksLikeYear(next);
};

/** "Positionen 2001 bis 2008", "posten 2002 en 2003" in a text about goods: two headings of one chapter that look like years, in order. */
const rangesPositions = (text: string, raw: RawCode, trigger: Trigger): boolean => {
  if (!/^(?:posi(?:tionen|ciones|ções|zioni|tions)|posten )/i.test(text.slice(trigger.at, trigger.at + 10)))
    return false;
  const next = /^\s{0,2}(?:bis|à|a|to|en|of|und|et|y|e|-|–)\s?(\d{4})(?!\d)/.exec(
    text.slice(raw.end, raw.end + 12),
  )?.[1];
  return next !== undefined && hasHeading(next) && next > raw.digits && next.slice(0, 2) === raw.digits.slice(0, 2);
};

/** A word such as "voce" or "post" means a heading where a subheading of it, or a longer code, follows soon. */
const codeFollows = (text: string, raw: RawCode): boolean =>
  /\d{4}[ .\u00a0]\d\d(?!\d)|(?:\d\d\.){3}\d\d(?!\d)/.test(text.slice(raw.end, raw.end + 50));
