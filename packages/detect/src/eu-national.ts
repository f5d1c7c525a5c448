/**
 * What tells a national, local or committee document from an act of the Union where the citation bears no domain: "Regulation
 * 12/2023 of the city", "nařízení vlády č. 75/2015 Sb.", "asetus (391/2012)", "Decisão Sumária n.º 611/2024". Counted in laws
 * and judgments of 27 States: with a domain 99 in 100 such numbers are EU acts, without one hardly a half.
 */
import type { ActNumber } from './act-number.ts';
import { actWord } from './act-words.ts';
import { backOverSpaces, foldWord, isDigit, isLetter, wordStart } from './chars.ts';
import type { TypeWord } from './eu-type.ts';
import { SHORT_NAMES } from './short-names.ts';

/** Words just before the type that make it another State's. */
const BEFORE_TYPE =
  /(?:presidential|ministerial|ministry|minister|governments?|royal|municipal|provincial|state|legislative|city|local|national|vlady|mesta|obce|council of ministers|valtioneuvoston|ministerion|vyhlasky|alberta|manitoba|saskatchewan|ontario|nova scotia|new brunswick|british columbia|revenue|prudential|(?:sask|man|alta|ont)\.|(?:^|[^a-z.])(?:o\.|(?!e\. ?[ceu])[a-z]\. ?[a-z]\.))\s*$/;
/** Compounds of German that are another State's. */
const NATIONAL_COMPOUND = /^(?:regierungs|landes|bundes|gemeinde|rechts|ministerial|kantons|polizei)/;
/** Bodies of other unions, which number their decisions as the Union does. */
const OTHER_UNION = /mercosur|mercado comun|\basean\b|caricom|comesa|\bandina/;
/** The United Nations write their decisions small, beside resolutions. */
const UNITED_NATIONS =
  /resolution|general assembly|secretary-general|\ba\/\d|united nations|economic and social council/;
const STATE_BODY = /(?:^|[^a-z])valsts\s/;
/** A sign just before the number that is no domain: "(ΔΠ 637/2002)", "P.N./P.K. 544/1974". */
const OTHER_SIGN = /(?:^|[\s(,])((?:\p{Lu}\.?){2,5}(?:\/(?:\p{Lu}\.?){2,4})?)\s?$/u;
const OWN_SIGN = /^(?:[IVX]{1,4}|EP|PE|EK|ECB|BCE|EZB|ЕП|NR|NO)$/;
/** Words soon behind the number that do. */
const BEHIND =
  /^[\s,)”"»]*(?:(?:г|год|година|των?)\.?\s)?(?:(?:of|by|from|der|des|du|de|del|della|dello|dell|d|van|do|da|z|ze|af|av|на|του|της|issued by)\s?['’]?\s?)?(?:(?:the|la|las|los|les|il|lo|le|die|den|het|een|a)\s)?(?:\p{L}+[-–\s]){0,2}?(?:city|town|municipal|municipalit|ministr|minister|ministerio|ministero|ministere|government|gobierno|gouvernement|governo|regierung|stadt|gemeinde|landes|bundes|kantons|ville|commune|mairie|ayuntamiento|ciudad|comune|regione|giunta|miasta|gminy|wojewod|mesta|obce|vlady|vlade|grada|общин|министер|joint|association|stabilisation|cooperation|partnership|eea|gemischten|assoziation|асоци|συνδεσ|asoci|stowarzysz|pridruz|tarsulasi|assotsiats|assosiaatio|comite|comitato|comissao mista|academy|university|universit|senate|senat|parliament of|president of the republic|gubernator|governor|mayor|korm|miniszter|magyar)/u;
/** What follows the numbers of national collections of laws. */
const COLLECTION = /^\s?(?:\([IVX]+\.|Sb\b|Z\.\s?z|Zb\b|Coll\b|Dz\.|NN\b|Korm|BGBl|GBl|RS\b|\.\s?\([IVX])/u;
const UNION =
  /europ|evrop|ευρωπ|европ|eorp|ewrop|eiropas|euroop|eurooppa|consejo|conselho|council|commission|conseil|kommission|comissao|consiliul|\b(?:eu|ue|ec|ce|eg|we|ec)\b/;

/** Numbers under 100 that are cited without a domain all the same: competition, animals in transport, trade marks, Brussels I. */
const FAMOUS_SMALL = new Set([
  '2003/1',
  '1962/17',
  '2005/1',
  '2001/44',
  '1994/40',
  '2002/6',
  '2001/45',
  '2009/73',
  '1962/26',
]);
const FAMOUS = new Set(SHORT_NAMES.map((entry) => entry.celex));

const DATE_BEHIND =
  /^\)?,?\s(?:of|du|de|del|dell?a|vom|von|van|z|ze|od|av|af|din|dated)\s(?:dnia\s|dne\s|den\s)?\d{1,2}\.?\s(?:de\s)?\p{L}+\.?\s(?:de\s)?((?:19|20)\d{2})(?!\d)/u;
const LISTED = /^\)?\s?(?:,|and|or|&)\s.{0,12}\d/;

/** One series of numbers serves several types: the letter of an act that everybody knows, by its year and number. */
const LETTERS = new Map([
  // The second payment services directive; its short name stands on every price list of a bank and is none of `SHORT_NAMES`.
  ['2015/2366', 'L'],
  // The definition of small enterprises.
  ['2003/361', 'H'],
  ...SHORT_NAMES.filter(({ celex }) => Number(celex.slice(1, 5)) >= 2015).map(({ celex }): [string, string] => [
    `${celex.slice(1, 5)}/${Number(celex.slice(6))}`,
    celex.slice(5, 6),
  ]),
]);
export const letterOfFamous = (year: number, number: number): string => LETTERS.get(`${year}/${number}`) ?? '';

export const isFamous = (celex: string): boolean => FAMOUS.has(celex);

/** Whether a word for the Union or one of its institutions stands within `reach` of a stretch. */
export const near = (text: string, start: number, end: number, reach: number): boolean =>
  UNION.test(foldWord(text.slice(Math.max(0, start - reach), start))) ||
  UNION.test(foldWord(text.slice(end, end + reach)));

const HIGH_AUTHORITY =
  /high authority|haute autorite|hohen? behorde|alta autorid|alta autorita|hoge autoriteit|hoje myndighed/;

/** Decisions of the High Authority of the Coal and Steel Community, 1952 to 1967: number/year without a domain. */
export const ofHighAuthority = (text: string, start: number, end: number): boolean =>
  HIGH_AUTHORITY.test(foldWord(text.slice(Math.max(0, start - 60), start))) ||
  HIGH_AUTHORITY.test(foldWord(text.slice(end, end + 60)));

/** "Council Decision", "Commission Regulation": the institution stands just before the type, in capitals at its head. */
function authorBefore(text: string, start: number): boolean {
  const end = backOverSpaces(text, start, 3);
  const from = wordStart(text, end);
  return end > from && actWord(text.slice(from, end)) === '*';
}

/** Whether letters or digits cling to the numbers in a way that no EU act knows: "81/26/DDA", "856/2024-T", "67/24.01.2007". */
export function clings(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  const second = text.charCodeAt(end + 1);
  if (next === 47) return isLetter(second) || isDigit(second);
  if (next === 45 || next === 0x2013 || next === 0x2011) return isDigit(second) || (isLetter(second) && second < 91);
  return next === 46 && /^\.\d\d\.\d\d/.test(text.slice(end, end + 6));
}

/** Whether a national collection of laws is named behind: "340/2013. (IX. 25.) Korm. rendelet", "č. 75/2015 Sb.". */
export const inCollection = (text: string, end: number): boolean => COLLECTION.test(text.slice(end, end + 14));

/** Whether a citation without a domain is somebody else's; asked only then. */
export function isElsewhere(
  text: string,
  type: TypeWord,
  pair: { readonly start: number; readonly first: string; readonly second: string },
  number: ActNumber,
  celex: string,
  end: number,
  numberSign: boolean,
): boolean {
  if (clings(text, end)) return true;
  const behind = text.slice(end, end + 70);
  const { letter } = type;
  if (letter === 'O') return true;
  const sign = OTHER_SIGN.exec(text.slice(type.end, pair.start))?.[1];
  if (sign && type.word !== type.word.toUpperCase() && !OWN_SIGN.test(sign) && actWord(sign) === '') return true;
  if (isFamous(celex)) return false;
  if (BEHIND.test(foldWord(behind))) return true;
  // "decision 71/556 of 8 September 2017": the number of an act is of its own year, or of the one after.
  const dated = DATE_BEHIND.exec(behind)?.[1];
  if (dated && Math.abs(Number(dated) - number.year) > 1) return true;
  if (BEFORE_TYPE.test(foldWord(text.slice(Math.max(0, type.start - 22), type.start)))) return true;
  if (NATIONAL_COMPOUND.test(foldWord(type.word))) return true;
  const yearFirst = Number(pair.first) === number.year;
  const union = (): boolean => near(text, type.start, end, 90);
  if (letter === 'H' || letter === 'A') return !(yearFirst && number.year >= 1960);
  if (letter === 'D') {
    const before = foldWord(text.slice(Math.max(0, type.start - 160), type.start));
    const small = type.word === type.word.toLowerCase();
    if (OTHER_UNION.test(before) || (small && UNITED_NATIONS.test(before)) || STATE_BODY.test(before.slice(-70)))
      return true;
    if (type.author || authorBefore(text, type.start)) return false;
    if (number.year < 1968 && ofHighAuthority(text, type.start, end)) return false;
    // Since 2015 an act of the Union bears a domain or the name of who made it, and no number sign.
    if (yearFirst) return number.number < 10 || (numberSign && number.year >= 2015 && !union());
    return (
      !(pair.first.length === 2 && pair.second.length === 3 && Number(pair.first) + 1900 === number.year) && !union()
    );
  }
  if (yearFirst) return false;
  // Directives of the Union put the year first: "Directive 2/2020" is of a bank or a regulator, unless the text says whose.
  if (letter === 'L') return pair.second.length === 4 && number.number < 100 && !union();
  const word = foldWord(type.word);
  // "Saskatchewan Regulations 234/74": in English one statutory instrument is a plural.
  if (word === 'regulations' && !LISTED.test(behind)) return true;
  // Statutory instruments of Finland have the form of old EU regulations, and so have those of Hungary.
  if (
    (/asetu/.test(word) && !authorBefore(text, type.start)) ||
    (/rendelet/.test(word) && !type.author && number.number > 9)
  )
    return true;
  if (number.number < 100 && !FAMOUS_SMALL.has(`${number.year}/${number.number}`)) return !union();
  if (numberSign && /^regulament/.test(word) && number.year > 1999) return !union();
  return false;
}
