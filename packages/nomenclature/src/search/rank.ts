/**
 * Ranks codes for the words of a query. A field (label or trade name) scores by how much of the query it covers, how much of
 * itself the query covers, whether words stand side by side, and whether the heads meet; `rank-codes` makes codes of fields.
 */

import { FIRM_HEADS } from '../text/word-lists.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { KIND, ROLE } from './marks.ts';
import { headsOf, MOST_WORDS, type Reading } from './query.ts';
import { type Ranked, rankCodes } from './rank-codes.ts';
import { roomFor } from './room.ts';
import type { Store } from './store.ts';
import type { Weights } from './weights.ts';

export interface RankOptions {
  readonly open: boolean;
  readonly most: number;
  readonly within: string;
}

/** The best `most` codes, in no order. `open`: the last word may still be growing; `within`: the digits that codes begin with. */
export function rank(index: Store, reading: Reading, { open, most, within }: RankOptions, weights: Weights): Ranked[] {
  const { words } = reading;
  const size = words.length;
  if (size === 0) return [];
  const space = roomFor(index);
  space.turn += 1;
  const { turn, fieldSeen, fit, place } = space;
  const heads = headsOf(reading);
  const firm = [heads.vi, heads.en].find((at) => FIRM_HEADS.has(words[at] as string)) ?? -1;
  const found: Candidates[] = words.map((word, at) => candidatesOf(index, word, open && at === size - 1, weights));
  // A word that nothing answers still counts: goods that answer all words are nearer than those that answer some.
  const unknown = Math.log(1 + index.wide / 20);
  const importance = found.map(
    ({ key }, at) => (key < 0 ? unknown : (index.weight[key] as number)) * (words[at]?.startsWith('!') ? 0.6 : 1),
  );
  const whole = importance.reduce((sum, value) => sum + value, 0);

  const fields: number[] = [];
  for (const [at, { spellings, fits, vague }] of found.entries()) {
    for (let one = 0; one < spellings.length; one += 1) {
      const spelling = spellings[one] as number;
      const value = fits[one] as number;
      const end = index.placeStart[spelling + 1] as number;
      for (let step = index.placeStart[spelling] as number; step < end; step += 1) {
        const here = index.places[step] as number;
        const field = index.wordField[here] as number;
        const row = field * MOST_WORDS;
        if (fieldSeen[field] !== turn) {
          if (one >= vague && at > 0) continue;
          fieldSeen[field] = turn;
          fields.push(field);
          for (let word = 0; word < size; word += 1) {
            fit[row + word] = 0;
            place[row + word] = -2;
          }
        }
        const slot = row + at;
        const worth = index.roles[here] === ROLE.aside ? value * weights.aside : value;
        const before = fit[slot] as number;
        const beside = at > 0 && place[slot - 1] === here - 1;
        if (before === 0 || worth > before || (worth === before && beside)) {
          fit[slot] = worth;
          place[slot] = here;
        }
      }
    }
  }

  const codes: number[] = [];
  const seen = (code: number) => {
    if (space.codeSeen[code] === turn) return;
    space.codeSeen[code] = turn;
    codes.push(code);
    space.best[code] = 0;
    space.bestField[code] = -1;
    space.headMet[code] = 0;
    space.answer.fill(0, code * MOST_WORDS, code * MOST_WORDS + size);
  };
  for (const field of fields) {
    const row = field * MOST_WORDS;
    const kind = index.fieldKind[field] as number;
    const vietnamese = (kind & 1) === 1;
    let covered = 0;
    let met = 0;
    let beside = 0;
    let pairs = 0;
    for (let at = 0; at < size; at += 1) {
      const value = fit[row + at] as number;
      const weight = importance[at] as number;
      const here = place[row + at] as number;
      const tied =
        (at > 0 && here >= 0 && place[row + at - 1] === here - 1) ||
        (at + 1 < size && here >= 0 && place[row + at + 1] === here + 1);
      // A syllable alone is often another word: "phê" belongs to "cà phê".
      const worth = vietnamese && !tied && size > 1 && value > 0 ? value * weights.loose : value;
      covered += worth * weight;
      if (value > 0 && index.roles[here] !== ROLE.aside) met += value * weight;
      if (at > 0) {
        const pair = (importance[at - 1] as number) + weight;
        pairs += pair;
        if (here >= 0 && value > 0 && place[row + at - 1] === here - 1) beside += pair;
      }
    }
    if (covered <= 0) continue;
    const head = vietnamese ? heads.vi : heads.en;
    const headPlace = place[row + head] as number;
    const headFit = fit[row + head] as number;
    const role = headPlace >= 0 && headFit > 0 ? (index.roles[headPlace] as number) : -1;
    const headFactor =
      role < 0
        ? weights.headMissing
        : role === ROLE.firstHead
          ? 1
          : role === ROLE.head
            ? weights.headLater
            : weights.headElsewhere;
    const share = covered / whole;
    const own = Math.min(1, met / Math.max(1, index.fieldWeight(field)));
    const together = pairs > 0 ? beside / pairs : own;
    const rest = 1 - weights.ownCover - weights.adjacent;
    let score = share * headFactor * (rest + weights.ownCover * own ** weights.ownPower + weights.adjacent * together);
    const code = index.fieldCode[field] as number;
    if (index.answerAt[code] !== code) score *= weights.cnLabel;
    else {
      if (share > 0.98 && own > 0.98) score += weights.exact;
      if (kind < KIND.nameEn) score *= weights.label;
    }
    if (index.fieldResidual[field]) score *= weights.residual;
    seen(code);
    const slots = code * MOST_WORDS;
    for (let at = 0; at < size; at += 1) {
      const value = fit[row + at] as number;
      const kept = space.answer[slots + at] as number;
      if (value > kept || (kept === 0 && value < 0)) space.answer[slots + at] = value;
    }
    if (headFactor > (space.headMet[code] as number)) space.headMet[code] = headFactor;
    if (score > (space.best[code] as number)) {
      space.best[code] = score;
      space.bestField[code] = field;
    }
  }
  return rankCodes(index, space, { codes, seen, importance, whole, firm, most, within }, weights);
}
