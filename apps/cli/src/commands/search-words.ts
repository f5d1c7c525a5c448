/** Why a code is an answer, in words: the label or trade name that matched, and what was read otherwise than it was typed. */
import { type Language, printCode } from '@luongxanh/core';
import type { How, Nomenclature, SearchHit, Why } from '@luongxanh/nomenclature';

/** A word found as typed, or but for its diacritics, needs no remark. */
const REMARKS: Readonly<Record<Exclude<How, 'exact' | 'folded'>, Record<Language, string>>> = {
  plural: { en: 'number', vi: 'số ít, số nhiều' },
  prefix: { en: 'beginning', vi: 'phần đầu của từ' },
  typo: { en: 'spelling', vi: 'gần đúng chính tả' },
  synonym: { en: 'synonym', vi: 'từ đồng nghĩa' },
};

/** One line for each text that matched; none for digits. */
export function matchWords({ code, why, also }: SearchHit, language: Language): string[] {
  return [why, ...also]
    .filter(({ words, kind }) => words.length > 0 || kind === 'name' || kind === 'label')
    .map((one) => lineOf(one, code, language));
}

function lineOf({ kind, code, text, words }: Why, hit: string, language: Language): string {
  const name = {
    label: { en: 'label', vi: 'tên gọi' },
    name: { en: 'trade name', vi: 'tên thương mại' },
  }[kind === 'name' ? 'name' : 'label'][language];
  const of = code === hit ? '' : language === 'en' ? ` of ${printCode(code)}` : ` của ${printCode(code)}`;
  const remarks = words.flatMap(({ typed, found, how }) =>
    how === 'exact' || how === 'folded' ? [] : [`${typed} → ${found} (${REMARKS[how][language]})`],
  );
  const found = [...new Set(words.map((word) => word.found.toLowerCase()))].join(' ');
  const what = found === text.toLowerCase() ? '' : ` [${found}]`;
  return `${name}${of}: “${text}”${what}${remarks.length > 0 ? `; ${[...new Set(remarks)].join(', ')}` : ''}`;
}

/** What is to be said of typed digits that are no code of this year; nothing for those that are. */
export function digitWords(query: string, { why }: SearchHit, tree: Nomenclature, language: Language): string {
  if (why.kind === 'nearest')
    return language === 'en'
      ? `${query}: not a code of ${tree.nomenclature}. Below is the nearest that exists; after the sixth digit each tariff has its own.\n`
      : `${query}: không phải mã của ${tree.nomenclature}. Dưới đây là mã gần nhất; sau số thứ sáu mỗi biểu thuế có mã riêng.\n`;
  const gone = why.kind === 'successor' ? tree.succession(why.code.slice(0, 8)) : null;
  if (!gone) return '';
  const official = gone.grade === 'V2';
  const source = {
    en: official ? 'official concordance' : 'derived from the lists of both years',
    vi: official ? 'theo bảng chuyển đổi chính thức' : 'suy ra từ danh mục của hai năm',
  }[language];
  return language === 'en'
    ? `${query}: in the Combined Nomenclature up to ${gone.lastYear}; now (${source}):\n`
    : `${query}: có trong danh mục kết hợp của EU đến năm ${gone.lastYear}; mã hiện nay (${source}):\n`;
}
