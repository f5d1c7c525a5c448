/**
 * Consistency of the labels over the whole nomenclature: each names its goods by itself, siblings differ, Vietnamese is
 * Vietnamese. What fails is printed with its code.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../bench/text.ts';
import { packLabels } from '../src/build/pack-labels.ts';
import { readNomenclature } from '../src/build/read.ts';
import { labelReader } from '../src/text/packed-labels.ts';
import { nomenclature } from '../src/tree.ts';

const { labels } = readNomenclature(folder);
/** See the head of the file. */
const LOAN_WORDS = new Set(
  readFileSync(new URL('loan-words.txt', import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter(Boolean),
);
/** Words in lower case, abbreviations in capitals left out. */
const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word !== word.toUpperCase()).map((word) => word.toLowerCase());
const goods = [...labels].filter(([code]) => !code.startsWith('section'));

describe('labels', () => {
  it('stand for every chapter, heading and subheading', () => {
    const tree = nomenclature();
    expect([...tree.all(2), ...tree.all(4), ...tree.all(6)].filter((code) => !labels.has(code))).toEqual([]);
  });

  it('are unpacked as they were written', () => {
    const ownLabel = labelReader(packLabels(labels));
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
    const bare = /^(?:others?|parts|of .*|n\.?e\.?s\.?|loại khác|khác|bộ phận|từ (?!điển).*|bằng (?!sáng).*)$/i;
    expect(
      goods
        .filter(([, { en, vi }]) => bare.test(en) || bare.test(vi))
        .map(([code, { en, vi }]) => `${code}: ${en} / ${vi}`),
    ).toEqual([]);
  });

  it('keep to their length and to clean spaces', () => {
    const long = goods.filter(([code, { en, vi }]) => Math.max(en.length, vi.length) > (code.length === 8 ? 190 : 150));
    const unclean = goods.filter(([, { en, vi }]) =>
      [en, vi].some((text) => /\s{2}|\s[,;)]|\(\s|[.,;]$/.test(text) && !/(?:\.\.\.|etc\.|n\.e\.s\.)$/.test(text)),
    );
    expect([...long, ...unclean].map(([code, { en, vi }]) => `${code}: ${en} / ${vi}`)).toEqual([]);
  });

  it('hold no stray English in Vietnamese', () => {
    // A Vietnamese syllable: at most one run of vowels between known consonants.
    const syllable =
      /^(?:ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;
    const english = new Set(goods.flatMap(([, { en }]) => wordsIn(en)));
    const stray = new Map<string, string[]>();
    for (const [code, { vi }] of goods) {
      for (const word of wordsIn(vi.replace(/\([^)]*\)/g, ' '))) {
        if (word.length < 3 || syllable.test(word) || LOAN_WORDS.has(word) || !english.has(word)) continue;
        stray.set(word, [...(stray.get(word) ?? []), code]);
      }
    }
    expect([...stray].map(([word, where]) => `${word}: ${where.slice(0, 4).join(' ')}`)).toEqual([]);
  });

  it('spell a term in one way', () => {
    const other = /cađimi|mol[yi]pđen|molipđen|vanađi|đioxit|(?<!\p{L})enzim(?!\p{L})|crôm(?!\p{L})|amian/iu;
    expect(goods.filter(([, { vi }]) => other.test(vi)).map(([code, { vi }]) => `${code}: ${vi}`)).toEqual([]);
  });
});
