import { describe, expect, it } from 'vitest';
import { textLanguage } from './text-language.ts';

describe('the language of a text of a page', () => {
  it.each([
    ['The EUDR applies from 30 December 2025.', 'en'],
    ['Quy định chống phá rừng áp dụng từ ngày 30/12/2025', 'vi'],
    // Letters and marks apart, as some pages write them.
    ['Bột cá'.normalize('NFD'), 'vi'],
    ['Café à la crème', undefined],
    ['Règlement (UE) 2023/1115 relatif à la mise à disposition', undefined],
    ['L_202501234EN.fmx.xml', undefined],
    ['32023R1115', undefined],
  ])('%s: %s', (text, language) => expect(textLanguage(text)).toBe(language));
});
