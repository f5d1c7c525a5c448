/**
 * What the tail of a Vietnamese number says by itself, whatever stands around it: its kind, its issuer, its canonical writing. The tails
 * of a text are few, so each is judged once.
 */
import { copyOf } from './chars.ts';
import { canonicalTail, capitals, parted, type Tail } from './vn-tail.ts';
import { isAgency, isKind } from './vn-words.ts';

export interface Sign {
  /** The parts as written, and in capitals without marks. */
  readonly written: readonly string[];
  readonly parts: readonly string[];
  readonly first: string;
  readonly last: string;
  /** Whether the first part is a kind of document, and whether it is an agency. */
  readonly kind: boolean;
  readonly agency: boolean;
  /** Whether a known issuer follows the kind. */
  readonly issued: boolean;
  /** Whether the number is of the National Assembly: "QH14". */
  readonly parliament: boolean;
  /** Written in capitals throughout. */
  readonly capital: boolean;
  /** Canonical writing behind a number alone, and behind a number with its year. */
  readonly canonical: string;
  readonly canonicalOfYear: string;
}

const SIGNS = new Map<string, Sign>();
/** The memory is emptied long before it could grow with the text. */
const MEMORY = 5000;

/** What the tail says that stands in the text from `at` to its end. */
export function signOf(text: string, at: number, tail: Tail): Sign {
  const written = text.slice(at, tail.end);
  const known = SIGNS.get(written);
  if (known) return known;
  if (SIGNS.size > MEMORY) SIGNS.clear();
  const sign = judge(parted(tail));
  SIGNS.set(copyOf(written), sign);
  return sign;
}

function judge(tail: Tail): Sign {
  const parts = tail.parts.map(capitals);
  const first = parts[0] ?? '';
  return {
    written: tail.parts,
    parts,
    first,
    last: parts.at(-1) ?? '',
    kind: isKind(first) || /^U?BTVQH\d|^QH\d/.test(first),
    agency: isAgency(first),
    issued: parts.slice(1).some((part) => isAgency(part) || part === 'TTG' || part === 'CP'),
    parliament: /^QH\d/.test(first),
    capital: tail.capital,
    canonical: canonicalTail(tail),
    canonicalOfYear: canonicalTail(hyphened(tail)),
  };
}

/** "31/2020/TT/BYT": with a year the issuer follows a hyphen, but for joint circulars. */
const hyphened = (tail: Tail): Tail =>
  tail.parts.length === 2 && /^(?:TT|QĐ|QD|CT|NQ)$/i.test(tail.parts[0] ?? '') ? { ...tail, joints: ['', '-'] } : tail;
