/**
 * What a sentence itself calls the former state is taken out before the sentence is read, so that a rule needs no guard for
 * each way to say it: "(previously 500)", "from 30 December 2025 to 30 December 2026" where something was moved, "30 September
 * instead of 31 May", "thay vì 150 euro". The rest of the sentence is read as it stands.
 */

/** A date or a number in the one spelling of `plainClaimText`, with the unit behind it. */
const VALUE =
  '@?[€$]? ?\\d(?:[\\d.,-]*\\d)?(?:-month|-end|-mid|-early|-year)?%?(?: (?:million|billion))?' +
  '(?: (?:euros?|eur|employees|staff|workers|tonnes|lao dong|nhan vien|nhan su|nguoi|tan))?';
/** Small words before a value. */
const BEFORE =
  '(?:(?:the|on|from|of|at|by|in|for|as|only|over|about|more than|eur|tu|la|muc|moc|nguong|vao|khoang|tren|hon|cu|nam|truoc) ){0,3}';

const ASIDE =
  /[([][^()[\]]{0,12}\b(?:before|previously|formerly|originally|initially|earlier|instead of|rather than|up from|down from|was|were|used to be|truoc day|truoc do|truoc kia|truoc la|ban dau|thay vi|thay cho|muc cu|quy dinh cu)\b[^()[\]]{0,120}[)\]]/g;
const INSTEAD = new RegExp(
  `\\b(?:instead of|rather than|in place of|as opposed to|compared with|compared to|up from|down from|no longer|and not|but not|not|thay vi|thay cho|khong con|khong phai|chu khong|so voi) ${BEFORE}${VALUE}(?![\\w-])`,
  'g',
);
const MOVED =
  /\b(?:postpon|delay|mov|push|defer|exten|shift|chang|rais|lift|increas|doubl|cut|reduc|lower|nang|tang|giam|ha |lui|hoan|doi|gia han|keo dai|dieu chinh|chuyen)/;
const FROM_TO = new RegExp(
  `\\b(?:from|tu) ${BEFORE}${VALUE}(?![\\w-])[^.,;:()]{0,40}? (to|until|till|sang|den|toi|thanh|len|xuong|con)(?= )`,
  'g',
);
/** "Unless there is another delay" says nothing against the date before it. */
const UNLESS_MOVED =
  /\b(?:unless|barring|tru khi|tru phi)\b[^.;:()]{0,40}?\b(?:postpone|delay|extension|lui|hoan|gia han)[^.;:()]*/g;
/** How an act came about, told in passing: "agreed in December, the law …", "which was adopted in 2023,". */
const CAME_ABOUT =
  /(^|,) ?(?:which (?:was|were) |duoc |da duoc )?(?:first )?(?:agreed|adopted|approved|published|signed|passed|announced|proposed|thong qua|ban hanh|cong bo|ky) (?:upon |back )?(?:on|in|by|vao|tu|ngay|nam|thang|hoi|20)[^,.;()]{0,40},/g;

/** Who calls for a delay, and what came after one, says nothing against the date either. */
const CALL_TO_MOVE =
  /\b(?:call(?:ed|s|ing)? (?:on|for)|urg(?:ed|es|ing)|ask(?:ed|s|ing)|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|appeal(?:ed|s|ing)?|keu goi|de nghi|kien nghi|yeu cau)\b[^.;]{0,60}?\b(?:to postpone|to delay|a delay|a postponement|lui|hoan)\b/g;
const AFTER_MOVE =
  /\b(?:following|after|sau|sau khi)\b[^.;,()]{0,30}\b(?:postponement|delay|extension|tri hoan|hoan lai|hoan)\b(?! (?:to|until|den|sang|toi) )/g;
const ASIDE_OF_MOVES = [UNLESS_MOVED, CALL_TO_MOVE, AFTER_MOVE];

/** A plain sentence without what it tells as former. */
export function withoutFormer(sentence: string): string {
  // "Not only" denies nothing.
  const plain = sentence.includes('not only') ? sentence.replaceAll('not only', '') : sentence;
  if (!/\d/.test(plain)) return plain;
  const now = plain.replace(CAME_ABOUT, '$1').replace(ASIDE, ' ').replace(INSTEAD, ' ');
  const dated = MOVED.test(now) ? ASIDE_OF_MOVES.reduce((text, form) => text.replace(form, ' '), now) : now;
  return MOVED.test(dated) ? dated.replace(FROM_TO, '$1') : dated;
}
