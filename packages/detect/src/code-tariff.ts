/**
 * Whose tariff the digits beyond the sixth are of. Six are common ground of all; eight and ten are of the Union, of Viet Nam, or of a State
 * or union that counts on its own (Mercosur, the Eurasian union, Türkiye, the United States, the United Kingdom, Mexico, the Andes,
 * India): of those only the first six are answered, for no name of ours holds the rest.
 */
import { isLetter } from './chars.ts';
import type { RawCode } from './code-scan.ts';
import type { Trigger } from './code-trigger.ts';
import type { Context, Tariff } from './context.ts';
import { besideCode, type TariffMark } from './nomenclature-marks.ts';
import { OTHER_TARIFFS } from './survey-words.ts';

/** Where a text names such a tariff; it is asked only where it holds digits that another tariff would read otherwise. */
function otherTariffs({ text, survey }: Context, codes: readonly RawCode[]): TariffMark[] {
  const marks: TariffMark[] = [];
  if (survey.tariffs.length === 0 || !codes.some(({ digits }) => digits.length >= 8)) return marks;
  for (const at of survey.tariffs)
    for (const name of OTHER_TARIFFS)
      if (text.startsWith(name, at) && isNamed(text, at, name)) marks.push({ at, tariff: 'other' });
  return marks;
}

/** Whether the name stands as a word; a short one may be of a battery or a rail, so a code or a word for one must be beside it. */
function isNamed(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (isLetter(text.charCodeAt(end)) || (isCapital(name) && isLetter(text.charCodeAt(at - 1)))) return false;
  if (name.length > SHORT) return true;
  return (
    /^[\s:/_-]{0,3}(?:\d{4}|\d\d\.\d\d|SH(?![A-Z])|n[º°o.]|(?:LIST|CODE|TABLE|MAP)(?![a-z]))/.test(
      text.slice(end, end + 9),
    ) || besideCode(text, at, end)
  );
}

const SHORT = 5;
/** Names are asked from their second letter on where the first may be of either case. */
const isCapital = (name: string): boolean => name[0] !== name[0]?.toLowerCase();

/** Every mark of a tariff in order, and the tariff of what stands before the first of them. */
export function tariffsOf(
  context: Context,
  codes: readonly RawCode[],
  named: readonly TariffMark[],
): { readonly marks: readonly TariffMark[]; readonly first: Tariff } {
  const others = otherTariffs(context, codes);
  if (others.length === 0) return { marks: named, first: '' };
  return {
    marks: [...named, ...others].sort((a, b) => a.at - b.at),
    first: named.length === 0 ? 'other' : '',
  };
}

/** "0401.1010": heading and tail parted by one point, as Switzerland and Liechtenstein print eight digits and the Union never does. */
const isSwiss = (text: string, raw: RawCode): boolean =>
  raw.digits.length === 8 && raw.end - raw.start === 9 && text.charCodeAt(raw.start + 4) === 46;

/** How far back a text about Viet Nam says so. */
const NEAR = 600;
const VIET_NAM = /vi[eệ]t\s?nam/iu;

/** "HS codes 2905.44.00" in a text about Viet Nam: the Harmonized System has six digits, and the Union writes no points. */
const ofVietNam = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  (raw.shape === 'dotted' || raw.shape === 'solid') &&
  text.slice(trigger.at, trigger.at + 2) === 'HS' &&
  VIET_NAM.test(text.slice(Math.max(0, raw.start - NEAR), raw.start + 60));

const OF_THE_UNION = /^(?:CN|NC|KN|GN|КН|ΣΟ|TARIC)(?!\p{L})/u;

/** The name and the digits of a code: `hs`, `cn`, `taric` or `vnhs`. */
export function nameOf(
  { text, settings, memory }: Context,
  raw: RawCode,
  trigger: Trigger,
  before: string,
): { readonly system: string; readonly digits: string } {
  const { digits } = raw;
  if (digits.length < 8) return { system: 'hs', digits };
  const asked = settings.tariff === 'vn' || raw.national === true;
  const common = { system: 'hs', digits: digits.slice(0, 6) };
  const own = trigger.kind === 'N' && OF_THE_UNION.test(text.slice(trigger.at, trigger.at + 6));
  if (!asked && !own && memory.tariff === 'other') return common;
  if (digits.length >= 10)
    // Ten digits of the Vietnamese tariff of exports: the line is that of the first eight.
    return asked || memory.tariff === 'vn'
      ? { system: 'vnhs', digits: digits.slice(0, 8) }
      : { system: 'taric', digits };
  const national =
    asked ||
    (trigger.national && trigger.kind !== '') ||
    before.startsWith('vnhs:') ||
    (trigger.kind !== 'N' && memory.tariff === 'vn' && !before.startsWith('cn:')) ||
    (memory.tariff === '' && ofVietNam(text, raw, trigger));
  if (national) return { system: 'vnhs', digits };
  return isSwiss(text, raw) && !own ? common : { system: 'cn', digits };
}
