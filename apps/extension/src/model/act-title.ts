/**
 * How a document is called: its kind and number as the Official Journal or a Vietnamese gazette prints them. Of an act without a
 * record only the CELEX number is known; style and letters then follow its year. Where the year alone does not decide (decisions,
 * the months in which EEC became EC and EC became EU) the letters are left out rather than guessed.
 */
import { type Bilingual, baseCelex, type Catalogue, type InstrumentKind, type Language } from '@luongxanh/core';
import { instrumentKindWords } from '@luongxanh/core/words';

/** Kinds whose number in Vietnamese is led in by "số", and the word that stands before it: the number itself names the issuer. */
const VIETNAMESE: ReadonlySet<InstrumentKind> = new Set([
  'law',
  'decree',
  'resolution',
  'pm_decision',
  'pm_directive',
  'official_dispatch',
  'circular',
  'plan',
  'official_letter',
]);
const SHORT_VI: Partial<Record<InstrumentKind, string>> = { pm_decision: 'Quyết định', pm_directive: 'Chỉ thị' };
const SHORT_EN: Partial<Record<InstrumentKind, string>> = {
  pm_decision: "Prime Minister's Decision",
  pm_directive: "Prime Minister's Directive",
};

/** "Regulation (EU) No 995/2010", "Quy định (EU) số 995/2010", "Quyết định số 687/QĐ-TTg". */
export function numbered(kind: InstrumentKind, number: string): { readonly en: string; readonly vi: string } {
  const { en, vi } = instrumentKindWords[kind];
  const gazette = VIETNAMESE.has(kind) || /^\d[\d.]*\/(?:\d{4}\/)?[A-ZĐ]+-/u.test(number);
  const printed = gazette ? `số ${number}` : number.replace(/\bNo(?= \d)/, 'số');
  return { en: `${SHORT_EN[kind] ?? en} ${number}`, vi: `${SHORT_VI[kind] ?? vi} ${printed}` };
}

const LETTERS = { R: 'regulation', L: 'directive', D: 'decision', PC: 'proposal' } as const;

/** The kind of act that the letter of a CELEX number names; null for others. */
export function kindOfCelex(celex: string): InstrumentKind | null {
  const letter = /^[0-9CE]\d{4}([A-Z]{1,2})/.exec(celex)?.[1] ?? '';
  return LETTERS[letter as keyof typeof LETTERS] ?? null;
}

/** Directives of the Atomic Energy Community, which number among the others. */
const EURATOM: ReadonlySet<string> = new Set([
  '31980L0836',
  '31984L0466',
  '31989L0618',
  '31990L0641',
  '31992L0003',
  '31996L0029',
  '31997L0043',
  '32003L0122',
  '32006L0117',
  '32009L0071',
  '32011L0070',
  '32013L0051',
  '32013L0059',
  '32014L0087',
]);

/** "Regulation (EU) 2016/679", "Directive 2008/98/EC", "Decision 2011/833" from the CELEX number alone. */
export function readableCelex(celex: string, language: Language): string {
  const base = baseCelex(celex);
  const kind = kindOfCelex(base);
  const [, digits = '', letter, number = ''] = /^3(\d{4})([RLD])0*(\d+)$/.exec(base) ?? [];
  if (!letter || !kind) return `CELEX ${celex}`;
  const year = Number(digits);
  // Two digits of the year were printed to the end of 1998.
  const printed = year < 1999 ? digits.slice(2) : digits;
  return numbered(kind, numberOf(base, letter, year, printed, Number(number)))[language];
}

/** An act in one line: number and short name where it is recorded ("Regulation (EU) 2023/1115 · EUDR"), else from its CELEX number. */
export function titleOfAct(celex: string, catalogue: Catalogue): Bilingual {
  const id = `eu:${baseCelex(celex)}`;
  const instrument = catalogue.instruments.get(id);
  if (!instrument?.number) return { en: readableCelex(celex, 'en'), vi: readableCelex(celex, 'vi') };
  const number = numbered(instrument.kind, instrument.number);
  const name = catalogue.measureOfAct(id)?.shortName ?? instrument.shortName;
  return name ? { en: `${number.en} · ${name.en}`, vi: `${number.vi} · ${name.vi}` } : number;
}

function numberOf(celex: string, letter: string, year: number, printed: string, number: number): string {
  if (letter === 'D') return `${printed}/${number}`;
  // Since 2015 every act carries its letters first and its year before its number.
  if (year >= 2015) return `(EU) ${year}/${number}`;
  if (letter === 'L') {
    const domain = EURATOM.has(celex) ? 'Euratom' : domainOf(year, number, 95, 158);
    return [printed, number, domain].filter(Boolean).join('/');
  }
  const domain = domainOf(year, number, 2900, 1100);
  return `${domain ? `(${domain}) ` : ''}No ${number}/${printed}`;
}

/** The last two parameters: numbers up to which EEC in 1993, and EC in 2009, were surely still in use. */
function domainOf(year: number, number: number, eec: number, ec: number): 'EEC' | 'EC' | 'EU' | null {
  if (year < 1968) return null;
  if (year < 1993) return 'EEC';
  if (year === 1993) return number <= eec ? 'EEC' : null;
  if (year < 2009) return 'EC';
  if (year === 2009) return number <= ec ? 'EC' : null;
  return 'EU';
}
