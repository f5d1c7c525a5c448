/** What a self-check shows is in words in both languages: its choices, units and the places that it cites. */
import { choiceWords, entryWords, factUnitWords } from '@luongxanh/core/words';
import { expect, test } from 'vitest';
import { built } from './built.ts';

const { criteria, measures } = built.records;
const facts = criteria.flatMap((criterion) => criterion.facts);

test('every choice has words of its own; a grade says itself', () => {
  const choices = new Set(facts.flatMap((fact) => fact.choices ?? []));
  expect(choices.size).toBeGreaterThan(20);
  for (const choice of choices) {
    if (/^[A-Z]$/.test(choice)) continue;
    const { en, vi } = choiceWords(choice);
    expect(`${en} ${vi}`, choice).not.toContain('_');
    if (choice !== 'myanmar') expect(vi, choice).not.toBe(choice);
  }
});

test('a unit is a symbol or has words', () => {
  for (const { unit } of facts)
    if (unit && !/^(ha|kWh|m|mg\/kg|ppb|ppm|EUR)$/.test(unit)) expect(factUnitWords(unit).vi, unit).not.toBe(unit);
});

test('a place in an act is cited in Vietnamese', () => {
  const places = [
    ...criteria.map((one) => one.article),
    ...measures.flatMap(({ duties, application }) => [...duties, ...application].map((one) => one.article)),
  ].filter((place) => place !== null);
  expect(places.length).toBeGreaterThan(150);
  for (const place of places) {
    const words = entryWords(place).vi.split(/[^\p{L}]+/u);
    const english = place.split(/[^\p{L}]+/u).filter((word) => /[a-z]{2}/.test(word));
    expect(
      english.filter((word) => words.includes(word)),
      place,
    ).toEqual([]);
  }
});
