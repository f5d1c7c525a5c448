/**
 * Consistency of the labels over the whole nomenclature: each names its goods by itself, siblings differ, Vietnamese is
 * Vietnamese. What fails is printed with its code.
 */
import { describe, expect, it } from 'vitest';
import { folder } from '../bench/text.ts';
import { readNomenclature } from '../src/build/read.ts';
import { ownLabel } from '../src/labels.ts';
import { nomenclature } from '../src/tree.ts';
import { LATIN_NAMES, LOAN_WORDS } from './loan-words.ts';

const { labels } = readNomenclature(folder);
const goods = [...labels].filter(([code]) => !code.startsWith('section'));

describe('labels', () => {
  it('stand for every chapter, heading and subheading', () => {
    const tree = nomenclature();
    expect([...tree.all(2), ...tree.all(4), ...tree.all(6)].filter((code) => !labels.has(code))).toEqual([]);
  });

  it('are unpacked as they were written', () => {
    const wrong = goods.filter(([code, { en, vi }]) => {
      const own = ownLabel(code) ?? ownLabel(code.slice(0, -2));
      return own?.en !== en || own.vi !== vi;
    });
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'vi'] as const)('differ among siblings (%s)', (language) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [code, label] of goods) {
      const id = `${code.slice(0, -2)} ${code.length} ${label[language].toLowerCase()}`;
      if (seen.has(id)) twice.push(`${seen.get(id)} = ${code}: ${label[language]}`);
      seen.set(id, code);
    }
    expect(twice).toEqual([]);
  });

  it('say by themselves what the goods are', () => {
    const bare = /^(?:others?|parts|of .*|n\.?e\.?s\.?|loại khác|khác|bộ phận|từ .*|bằng .*)$/i;
    expect(goods.filter(([, { en, vi }]) => bare.test(en) || bare.test(vi)).map(([code, { en, vi }]) => `${code}: ${en} / ${vi}`)).toEqual([]);
  });

  it('keep to their length and to clean spaces', () => {
    const long = goods.filter(([code, { en, vi }]) => Math.max(en.length, vi.length) > (code.length === 8 ? 190 : 150));
    const unclean = goods.filter(([, { en, vi }]) => [en, vi].some((text) => /\s{2}|\s[,;)]|\(\s|[.,;]$|^[a-zà-ỹ]{3,}.*^/u.test(text) && !text.endsWith('...')));
    expect([...long, ...unclean].map(([code, { en, vi }]) => `${code}: ${en} / ${vi}`)).toEqual([]);
  });

  it('hold no stray English in Vietnamese', () => {
    // A Vietnamese syllable: at most one run of vowels between known consonants.
    const syllable =
      /^(?:ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;
    const stray = new Map<string, string[]>();
    for (const [code, { vi }] of goods) {
      const outside = vi.replace(/\([^)]*\)/g, ' ');
      for (const word of outside.match(/[\p{L}\p{M}]+/gu) ?? []) {
        const lower = word.toLowerCase();
        if (word.length < 3 || word === word.toUpperCase() || syllable.test(lower) || LOAN_WORDS.has(lower) || LATIN_NAMES.test(lower)) continue;
        stray.set(lower, [...(stray.get(lower) ?? []), code]);
      }
    }
    expect([...stray].map(([word, where]) => `${word}: ${where.slice(0, 4).join(' ')}`)).toEqual([]);
  });
});
