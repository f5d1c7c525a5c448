import { nomenclature } from '@luongxanh/nomenclature';
import { expect, it } from 'vitest';
import { catalogueOf } from '../model/testing.ts';
import { createSearcher } from './search.ts';
import * as engine from './search-engine.ts';
import { narrowed } from './search-narrow.ts';

const all = (query: string) => createSearcher(catalogueOf(), nomenclature(), engine).search(query, 24);

it('leaves the hits that the answers leave, and asks the next question', () => {
  const hits = all('áo sơ mi nam');
  const { question } = narrowed(hits, [], engine);
  expect(question?.feature).toBe('making');
  if (!question) return;
  const woven = question.answers.findIndex(({ en }) => en === 'woven');
  const next = narrowed(hits, [{ question, at: woven }], engine);
  expect(next.hits.length).toBeGreaterThan(0);
  expect(next.hits.length).toBeLessThan(hits.length);
  expect(next.hits.some(({ code }) => code?.startsWith('6105'))).toBe(false);
  expect(next.hits.some(({ code }) => code?.startsWith('6205'))).toBe(true);
  expect(next.question?.feature).not.toBe('making');
});

it('asks nothing of a code or of no hits', () => {
  expect(narrowed(all('0901'), [], engine)).toMatchObject({ question: null });
  expect(narrowed([], [], engine)).toEqual({ hits: [], question: null });
});
