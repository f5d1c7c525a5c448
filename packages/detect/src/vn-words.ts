/**
 * Words and issuers of Vietnamese instruments. Types in Vietnamese (folded) and in English; the first part of a number's
 * tail is the kind of document or, for official letters, the agency. Counted in the codified law: 529 distinct tails,
 * of which the patterns here hold all but form numbers. Decree 30/2020/NĐ-CP, Annex III, lists the abbreviations.
 */

/** Types that may stand before a number, folded; the longest first so that "van ban hop nhat" wins over "van ban". */
const TYPES =
  'bo luat|luat|phap lenh|nghi quyet lien tich|nghi quyet|nghi dinh|quyet dinh|chi thi|cong dien|thong tu lien tich|thong tu lien bo|thong tu lien nganh|thong tu|thong tri|ke hoach|cong van|cv|sac lenh|lenh|thong bao|to trinh|bao cao|van ban hop nhat|van ban|huong dan|chuong trinh|de an|ket luan|quy che|nd|tt|qd|nq|ttlt|vbhn|kh|ct|vb|laws?|codes?|ordinances?|joint resolutions?|resolutions?|decrees?|decree-laws?|decisions?|directives?|joint circulars?|inter-ministerial circulars?|circulars?|plans?|telegrams?|official letters?|official dispatch(?:es)?|official telegrams?|official correspondences?|dispatch(?:es)?|documents?|notices?|notifications?|announcements?|reports?|consolidated texts?|consolidated documents?|instructions?|submissions?|conclusions?';

const LAST_WORDS = TYPES.replace(/[a-z-]+[ -]/g, '');
const ENDS_TYPE = new RegExp(`^(?:${LAST_WORDS})$`);

/** The types whose last word this is, as they end a text, or null. A line may break inside a type, with a space left before the break. */
export function typesEndingIn(word: string): RegExp | null {
  if (!ENDS_TYPE.test(word)) return null;
  const lasts = LAST_WORDS.split('|');
  const types = TYPES.split('|').filter((_, n) => new RegExp(`^(?:${lasts[n]})$`).test(word));
  return new RegExp(`(?:${types.join('|').replaceAll(' ', ' {1,2}')})$`);
}

/** Kinds of document as the first part of a tail. */
const KINDS = new Set(
  'QD ND NQ CT TT TTLT TTLB TTLN CD KH TB BC TTR HD NQLT VBHN CTR DA PL L LCT SL PA CV QC QYD KL GM GCN CTPH TBKL LT LB HDLN KHLN CTLN KHPH QCPH QCLN'.split(
    ' ',
  ),
);
/** Agencies that write official letters and individual acts. */
const AGENCIES =
  /^(?:B(?!B(?:NT|TL|HD)?$)[A-Z]{1,9}|VPCP|VPQH|NHNN|TCHQ|TCT|TCTK|UB[A-Z]{0,8}|HDND|HDBT|HDTP|HDTV|CP|TTG|TTCP|TTGCP|TANDTC|TAND|TA|VKSNDTC|VKSTC|VKS|VKSND|VC[1-3]|KTNN|KBNN|TLD|TLDLDVN|GDT|GSQL|TXNK|XNK|CNTT|CHQ|CT|CTN|QH\d{1,2}|UBTVQH\d{1,2}|LDTBXH|GTVT|VHTT|KHDT|KHCN|TC|TM|NV|XD|YT|TP|NG|TW|HC|MTTW|DCT|TWDTN|STC|SCT|S[A-Z]{1,7}|PT[A-Z]{1,6}|VTLTNN|CHK|CDTND|CDBVN|QLD|ATTP|DP|KCB|MT|TY|BVTV|QLCL|TCLN|TCTS|TCMT|QLCT|PVTM|DL|ATMT|LN|TS|CN|K2DT|QPPL|NN)$/;

export const isKind = (part: string): boolean =>
  KINDS.has(part) || /^(?:PL-)?(?:UBTV)?QH[KX\d]{0,3}$/.test(part) || /^LPL|^LHC/.test(part);
export const isAgency = (part: string): boolean => AGENCIES.test(part);

/** Parts that keep small letters, by their capitals. */
export const MIXED: Readonly<Record<string, string>> = {
  TTG: 'TTg',
  TTR: 'TTr',
  // A letter lost at the end.
  BNNPTN: 'BNNPTNT',
  CTR: 'CTr',
  TTGCP: 'TTgCP',
  TTRA: 'TTra',
  GDTRH: 'GDTrH',
  QDI: 'QDi',
};

/** What stands before the number of a form or a template: "Mẫu số 01/TB-ĐKT". */
export const FORM_WORD =
  /(?:^|[^a-z])(?:mau|bieu|mau bieu|phu bieu|form|template|ky hieu|mau in|bieu mau|mau don)(?: (?:so|no|number))?[ .:]*$/;
