/**
 * Coordinate search for the weights of the ranking, over the tuning half only: its queries as they are, with slips of the hand,
 * and cut short by a letter. Prints the better weights; whoever runs it copies them by hand.
 */

import { searchWith } from '../src/search/search.ts';
import { WEIGHTS, type Weights } from '../src/search/weights.ts';
import { type QueryCase, readQueries } from './queries.ts';
import { slip } from './slips.ts';

const plain = readQueries('tuning').filter(({ group }) => group !== 'codes');
const slipped = plain.flatMap((one) => {
  const query = slip(one.query);
  return query ? [{ ...one, query }] : [];
});
const cut = plain.filter((_, at) => at % 2 === 0).map((one) => ({ ...one, query: one.query.slice(0, -1) }));
const sets: readonly (readonly [number, readonly QueryCase[]])[] = [
  [1, plain],
  [0.4, slipped],
  [0.2, cut],
];

/** Hits among the first count most; a rank further down counts by its reciprocal. */
function worth(weights: Weights): number {
  let sum = 0;
  for (const [share, cases] of sets) {
    let own = 0;
    for (const { query, headings, subheadings } of cases) {
      const codes = searchWith(query, { limit: 10 }, weights).map(({ code }) => code);
      const fine = codes.findIndex((code) => subheadings.includes(code));
      const wide = codes.findIndex((code) => headings.includes(code.slice(0, 4)));
      own +=
        (fine < 0 ? 0 : 0.5 / (fine + 1) + (fine < 5 ? 0.3 : 0)) +
        (wide < 0 ? 0 : 0.1 / (wide + 1) + (wide < 5 ? 0.1 : 0));
    }
    sum += (share * own) / cases.length;
  }
  return sum / sets.reduce((total, [share]) => total + share, 0);
}

let best: Weights = WEIGHTS;
let most = worth(best);
console.log('start', most.toFixed(4));
for (let round = 0; round < 2; round += 1) {
  for (const name of Object.keys(WEIGHTS) as (keyof Weights)[]) {
    for (const factor of [0.7, 0.85, 1.15, 1.4]) {
      const value = Number((best[name] * factor).toFixed(3));
      const tried = { ...best, [name]: value };
      const found = worth(tried);
      // A gain of one query or less is chance.
      if (found > most + 0.0008) {
        best = tried;
        most = found;
        console.log(name, value, most.toFixed(4));
      }
    }
  }
}
console.log(best);
