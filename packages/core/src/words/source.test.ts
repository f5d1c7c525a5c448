import { describe, expect, it } from 'vitest';
import type { Source } from '../records.ts';
import { originalTitle } from './source.ts';

const source = (lang: string | null, original?: string): Source => ({
  id: 's',
  publisher: { en: 'Eurostat', vi: 'Eurostat' },
  title: { en: 'Rice exports', vi: 'Xuất khẩu gạo' },
  lang,
  ...(original === undefined ? {} : { original }),
  published: null,
  read: '2026-11-21',
  url: null,
  licence: null,
  grade: 'V1',
});

describe('the title that a source bears itself', () => {
  it('is shown where it is not in the language of the person', () => {
    expect(originalTitle(source('vi'), 'en')).toEqual({ text: 'Xuất khẩu gạo', lang: 'vi' });
    expect(originalTitle(source('en'), 'vi')).toEqual({ text: 'Rice exports', lang: 'en' });
    expect(originalTitle(source('de', 'Reisexport'), 'vi')).toEqual({ text: 'Reisexport', lang: 'de' });
  });

  it('is absent where it says the same, or where both titles are our description', () => {
    expect(originalTitle(source('en'), 'en')).toBeNull();
    expect(originalTitle(source(null), 'vi')).toBeNull();
  });
});
