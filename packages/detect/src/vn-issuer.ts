/**
 * Numbers without a tail: "Luật 72/2020", "Thông tư 40/2021 của Bộ Tài chính", "Quyết định 19/2018 của Thủ tướng". Decrees have one
 * issuer, laws are counted through a parliament, and the others need their issuer named behind, or cited in full before. A circular
 * whose issuer nobody names keeps the number and the kind (`vn:40/2021/TT`), for every ministry counts its own.
 */
import { foldWord } from './chars.ts';

/** In a year of two parliaments numbers up to this are the new one's, which begins again at 1. */
const LAST_OF_NEW = 60;
/** Resolutions of its standing committee are more: 326/2016 is of the new one, 1211/2016 of the old. */
const LAST_OF_COMMITTEE = 600;
/** Years of election, with the parliament that begins in them. */
const TERMS: readonly (readonly [number, number])[] = [
  [2026, 16],
  [2021, 15],
  [2016, 14],
  [2011, 13],
  [2007, 12],
  [2002, 11],
  [1997, 10],
];

/** The parliament of a law by its number and year; laws are counted from 1 through a parliament. */
export function parliamentOf(number: number, year: number, lastOfNew = LAST_OF_NEW): number | null {
  if (year < 1998) return null;
  const term = TERMS.find(([from]) => year >= from);
  if (!term) return null;
  const [from, parliament] = term;
  const last = year === 2002 ? 30 : lastOfNew;
  return year === from && number > last ? parliament - 1 : parliament;
}

/** The tail that type, number and year alone decide; for circulars the kind without its issuer. */
export function bareTail(type: string, number: number, year: number): string | null {
  if (/^(?:nghi dinh|decrees?|nd)$/.test(type)) return 'ND-CP';
  if (/^(?:bo luat|luat|laws?|codes?)$/.test(type)) {
    const parliament = parliamentOf(number, year);
    return parliament === null || number > 250 ? null : `QH${parliament}`;
  }
  if (/^(?:phap lenh|ordinances?)$/.test(type)) {
    const parliament = parliamentOf(number, year);
    return parliament === null || number > 250 ? null : `${parliament < 13 ? 'PL-' : ''}UBTVQH${parliament}`;
  }
  if (/^(?:thong tu|tt|circulars?)$/.test(type)) return 'TT';
  if (/^(?:thong tu lien tich|joint circulars?)$/.test(type)) return 'TTLT';
  return null;
}

const KINDS: Readonly<Record<string, string>> = {
  'thong tu': 'TT',
  tt: 'TT',
  circular: 'TT',
  circulars: 'TT',
  'quyet dinh': 'QD',
  qd: 'QD',
  decision: 'QD',
  decisions: 'QD',
  'chi thi': 'CT',
  'nghi quyet': 'NQ',
  nq: 'NQ',
  resolution: 'NQ',
  resolutions: 'NQ',
};

/** Kind of document that a type word stands for, where its number may lack the tail. */
export const kindOf = (type: string): string | undefined => KINDS[type];

const NAMES: readonly (readonly [string, string])[] = [
  ['bo tai chinh', 'BTC'],
  ['ministry of finance', 'BTC'],
  ['bo cong thuong', 'BCT'],
  ['ministry of industry and trade', 'BCT'],
  ['bo y te', 'BYT'],
  ['ministry of health', 'BYT'],
  ['bo giao duc', 'BGDDT'],
  ['bo gd ?[&-] ?dt', 'BGDDT'],
  ['ministry of education', 'BGDDT'],
  ['bo khoa hoc', 'BKHCN'],
  ['bo kh ?[&-] ?cn', 'BKHCN'],
  ['ministry of science', 'BKHCN'],
  ['bo tai nguyen', 'BTNMT'],
  ['bo tn ?[&-] ?mt', 'BTNMT'],
  ['ministry of natural resources', 'BTNMT'],
  ['bo nong nghiep va moi truong', 'BNNMT'],
  ['ministry of agriculture and environment', 'BNNMT'],
  ['bo nong nghiep', 'BNNPTNT'],
  ['bo nn ?[&-] ?ptnt', 'BNNPTNT'],
  ['bo nn ?[&-] ?mt', 'BNNMT'],
  ['ministry of agriculture and rural', 'BNNPTNT'],
  ['bo xay dung', 'BXD'],
  ['ministry of construction', 'BXD'],
  ['bo giao thong', 'BGTVT'],
  ['bo gtvt', 'BGTVT'],
  ['ministry of transport', 'BGTVT'],
  ['bo noi vu', 'BNV'],
  ['ministry of home affairs', 'BNV'],
  ['bo tu phap', 'BTP'],
  ['ministry of justice', 'BTP'],
  ['bo cong an', 'BCA'],
  ['ministry of public security', 'BCA'],
  ['bo quoc phong', 'BQP'],
  ['bo ngoai giao', 'BNG'],
  ['bo van hoa', 'BVHTTDL'],
  ['bo thong tin', 'BTTTT'],
  ['bo tt ?[&-] ?tt', 'BTTTT'],
  ['bo ke hoach', 'BKHDT'],
  ['bo kh ?[&-] ?dt', 'BKHDT'],
  ['ministry of planning', 'BKHDT'],
  ['bo lao dong', 'BLDTBXH'],
  ['bo ld ?-? ?tb ?[&-]? ?xh', 'BLDTBXH'],
  ['ministry of labou?r', 'BLDTBXH'],
  ['bo dan toc', 'BDTTG'],
  ['ngan hang nha nuoc', 'NHNN'],
  ['state bank', 'NHNN'],
  ['thanh tra chinh phu', 'TTCP'],
  ['van phong chinh phu', 'VPCP'],
  ['thu tuong', 'TTg'],
  ['prime minister', 'TTg'],
  ['(?<!thu tuong |thanh tra |van phong )chinh phu', 'CP'],
  ['government', 'CP'],
  ['uy ban thuong vu quoc hoi', 'UBTVQH'],
  ['(?<!thuong vu |van phong )quoc hoi', 'QH'],
  ['national assembly', 'QH'],
  ['hoi dong tham phan', 'HDTP'],
  ['ubnd', 'UBND'],
  ['uy ban nhan dan', 'UBND'],
  ['hdnd', 'HDND'],
  ['hoi dong nhan dan', 'HDND'],
];
const DATED = '(?:ngay [\\d/ .thangnm-]{5,26})?';
const NAMED = new RegExp(
  `^ ?${DATED}(?:cua|do|of(?: the)?|by the|from the) (?:${NAMES.map(([name]) => name).join('|')})`,
);
/** "của BTC", "của Bộ KHCN", "của Bộ GD-ĐT". */
const ABBREVIATED =
  /^\s?(?:của|do|of(?: the)?)\s(?:(B[A-ZĐ]{2,9}|NHNN|TTg)|Bộ\s([A-ZĐ]{2,9}(?:\s?[-&–]\s?[A-ZĐ]{2,6}){0,2}))(?!\p{L})/u;
const MINISTRY = /^B(?:TC|CT|YT|XD|NV|CA|QP|TP|NG|GDDT|KHCN|KHDT|TNMT|NNPTNT|NNMT|NN|LDTBXH|GTVT|VHTTDL|TTTT|DTTG)$/;

/** Initials that law firms and banks write before "Circular". */
const INITIALS: Readonly<Record<string, string>> = {
  SBV: 'NHNN',
  MOF: 'BTC',
  MOIT: 'BCT',
  MOH: 'BYT',
  MARD: 'BNNPTNT',
  MAE: 'BNNMT',
  MONRE: 'BTNMT',
  MOST: 'BKHCN',
  MOET: 'BGDDT',
  MOLISA: 'BLDTBXH',
  MPI: 'BKHDT',
  MOJ: 'BTP',
  MIC: 'BTTTT',
  MOT: 'BGTVT',
  MOC: 'BXD',
  MPS: 'BCA',
  MOHA: 'BNV',
};
const INITIALS_BEFORE = new RegExp(`(?:^|[^\\p{L}])(${Object.keys(INITIALS).join('|')})(?:['’]s)?\\s$`, 'iu');
/** "the State Bank of Vietnam’s Circular". */
const OWNER = new RegExp(
  `(${NAMES.filter(([name]) => /^(?:ministry|state|prime)/.test(name))
    .map(([name]) => name)
    .join('|')})[a-z, ]{0,40}['’]s? $`,
);
/** "Bộ Tài chính vừa ban hành …", "UBND tỉnh ký …": the last issuer before the verb. */
const ISSUED = new RegExp(
  `.*(?:^|[^a-z])((?:${NAMES.map(([name]) => name).join('|')}))(?! uong)(?:tp\\.|[^.;:\\d]){0,40} (?:ban hanh|cong bo|ky|ra|thong qua)(?: ban hanh)? $`,
);

/** The tail by the issuer that is named behind a number ("của Bộ Tài chính", "của BTC"), and how far the name reaches. */
export function issuerBehind(
  kind: string,
  behind: string,
  number: number,
  year: number,
): { tail: string; length: number } | null {
  const folded = foldWord(behind).replace(/\s/g, ' ');
  const abbreviated = ABBREVIATED.exec(behind);
  const found = abbreviated ?? (folded.length === behind.length ? NAMED.exec(folded) : null);
  if (!found) return null;
  const issuer = abbreviated
    ? initials(abbreviated)
    : NAMES.find(([name]) => new RegExp(`${name}$`).test(found[0]))?.[1];
  const tail = issuer ? tailOf(kind, issuer, number, year) : null;
  return tail ? { tail, length: found[0].length } : null;
}

const FAR = new RegExp(
  `^[^.;\\n]{0,110}? (?:cua|do) (?:bo truong )?((?:${NAMES.filter(
    ([name]) => name.startsWith('bo ') || name.startsWith('ngan'),
  )
    .map(([name]) => name)
    .join('|')}))`,
);
const OTHER_ACT = /(?:thong tu|nghi dinh|quyet dinh|nghi quyet|luat|chi thi) /;

/** "Thông tư 200 ngày 22/12/2014 hướng dẫn … của Bộ Tài chính": the ministry behind the title, before any other act. */
export function ministryFar(behind: string): string | null {
  const folded = foldWord(behind).replace(/[^\S\n]/g, ' ');
  const found = FAR.exec(folded);
  if (!found || OTHER_ACT.test(found[0])) return null;
  return NAMES.find(([name]) => new RegExp(`^${name}$`).test(found[1] ?? ''))?.[1] ?? null;
}

function initials([, whole, ministry = '']: RegExpExecArray): string | undefined {
  if (whole) return foldWord(whole).toUpperCase().replace('TTG', 'TTg');
  const name = `B${foldWord(ministry)
    .toUpperCase()
    .replace(/[^A-Z]/g, '')}`;
  return MINISTRY.test(name) ? name : undefined;
}

/** The tail by the issuer that stands before a type: "SBV Circular", "Bộ Tài chính ban hành Thông tư". */
export function issuerBefore(kind: string, before: string, number: number, year: number): string | null {
  const short = kind === 'TT' ? INITIALS_BEFORE.exec(before.slice(-10))?.[1] : undefined;
  if (short) return `TT-${INITIALS[short.toUpperCase()]}`;
  const folded = foldWord(before).replace(/\s/g, ' ');
  const name = (OWNER.exec(folded) ?? ISSUED.exec(folded))?.[1];
  const issuer = name && NAMES.find(([pattern]) => new RegExp(`^${pattern}$`).test(name))?.[1];
  return issuer ? tailOf(kind, issuer, number, year) : null;
}

function tailOf(kind: string, issuer: string, number: number, year: number): string | null {
  if (issuer === 'QH' || issuer === 'UBTVQH') {
    const parliament =
      kind === 'NQ' ? parliamentOf(number, year, issuer === 'QH' ? LAST_OF_NEW : LAST_OF_COMMITTEE) : null;
    return parliament === null ? null : `${issuer}${parliament}`;
  }
  const fits =
    kind === 'NQ'
      ? /^(?:CP|HDTP|HDND)$/.test(issuer)
      : /^(?:UBND|HDND)$/.test(issuer)
        ? issuer === 'UBND' && /^(?:QD|CT)$/.test(kind)
        : issuer === 'TTg'
          ? kind !== 'TT'
          : kind !== 'CT' && !/^(?:CP|HDTP)$/.test(issuer);
  return fits ? `${kind}-${issuer === 'BNNPTNT' && year < 2009 ? 'BNN' : issuer}` : null;
}
