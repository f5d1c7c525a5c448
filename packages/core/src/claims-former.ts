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
  /[([][^()[\]]{0,12}\b(?:before|previously|formerly|originally|initially|earlier|instead of|rather than|up from|down from|was|were|used to be|(?:updated|moved|changed|postponed|extended|brought forward) from|truoc day|truoc do|truoc kia|truoc la|ban dau|thay vi|thay cho|muc cu|quy dinh cu)\b[^()[\]]{0,120}[)\]]/g;
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

/** The same without a comma: "was adopted in December 2022 and is set to apply in 2024". */
const CAME_ABOUT_AND =
  /\b(?:(?:was|were) (?:first )?(?:agreed|adopted|approved|published|signed|passed|announced|proposed)|duoc [^,.;()]{0,30}?(?:thong qua|ban hanh|cong bo|ky)) (?:upon |back )?(?:on|in|by|vao|tu|ngay|nam|thang|hoi|20)[^,.;()]{0,40}? (?=(?:and (?:is|will|shall|set|takes?|comes?|appl|enters?|becomes?)|va (?:se |da |chinh thuc |bat dau )?(?:co hieu luc|ap dung|bat buoc|thuc thi))\b)/g;

/** "Will not be mandatory until the end of 2025" says from when it is. */
const NOT_UNTIL =
  /\b(?:will not|won['’]t|shall not|does not|do not|is not|are not|not|khong)( [^.;:,()]{0,60}?) (?:until|before|till|cho den|truoc) (?=(?:the )?(?:@?\d|end of|late|mid|early))/g;
/** "Initially only to the largest" is no former state. */
const AT_FIRST_ONLY = /\b(?:and |but )?initially (?=(?:only|to|for|apply|applies)\b)/g;
/** Firms "that are not micro or small enterprises": says who is meant and denies nothing. */
const FIRMS_THAT_ARE_NOT =
  /\b(?:(?:that|which|who) are not|khong phai(?: la)?) (?=(?:an? )?(?:cac )?(?:doanh nghiep )?(?:micro|small|smes?\b|sieu nho|nho|vua))/g;

/** Who calls for a delay, and what came after one, says nothing against the date either. */
const CALL_TO_MOVE =
  /\b(?:call(?:ed|s|ing)? (?:on|for)|urg(?:ed|es|ing)|ask(?:ed|s|ing)|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|appeal(?:ed|s|ing)?|keu goi|de nghi|kien nghi|yeu cau)\b[^.;]{0,60}?\b(?:to postpone|to delay|a delay|a postponement|lui|hoan)\b/g;
const AFTER_MOVE =
  /\b(?:following|after|sau|sau khi)\b[^.;,()]{0,30}\b(?:postponement|delay|extension|tri hoan|hoan lai|hoan)\b(?! (?:to|until|den|sang|toi) )/g;
const ASIDE_OF_MOVES = [UNLESS_MOVED, CALL_TO_MOVE, AFTER_MOVE];

/** What has to stand in a sentence for a form to be there at all, the form, and what is kept of it. */
const FORMER: readonly (readonly [RegExp, RegExp, string])[] = [
  [/,|^(?:agreed|adopt|appro|publ|sign|pass|anno|prop|thong|ban|cong|ky|duoc|da|which|first)/, CAME_ABOUT, '$1'],
  [/ and (?:is|will|shall|set|take|come|appl|enter|become)| va /, CAME_ABOUT_AND, ''],
  [/[([]/, ASIDE, ' '],
  [/\b(?:instead|rather|place of|opposed|compared|from|no longer|not|thay|khong|chu khong|so voi)\b/, INSTEAD, ' '],
  [/\b(?:until|before|till|cho den|truoc)\b/, NOT_UNTIL, '$1 from '],
  [/\binitially\b/, AT_FIRST_ONLY, ''],
  [/ are not |khong phai /, FIRMS_THAT_ARE_NOT, ''],
];

/** A plain sentence without what it tells as former. */
export function withoutFormer(sentence: string): string {
  // "Not only" denies nothing.
  const plain = sentence.includes('not only') ? sentence.replaceAll('not only', '') : sentence;
  if (!/\d/.test(plain)) return plain;
  const now = FORMER.reduce((text, [sign, form, kept]) => (sign.test(text) ? text.replace(form, kept) : text), plain);
  const dated = MOVED.test(now) ? ASIDE_OF_MOVES.reduce((text, form) => text.replace(form, ' '), now) : now;
  return MOVED.test(dated) ? dated.replace(FROM_TO, '$1') : dated;
}
