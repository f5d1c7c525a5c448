/**
 * From fields to codes. A subheading scores by its best field, its heading's best field, and the words that both answer together;
 * or by the best of its CN codes, whose labels say what its own leaves open. CN codes are no answers of their own: the words
 * seldom tell between them, and where they do the answer names them.
 */
import { MOST_WORDS } from './query.ts';
import type { Room } from './room.ts';
import type { Store } from './store.ts';
import type { Weights } from './weights.ts';

export interface Ranked {
  /** Place of the subheading in the index. */
  readonly code: number;
  score: number;
  /** The field that speaks for it. */
  readonly field: number;
  /** Places of the CN codes that the words single out, best first; empty where they do not tell. */
  readonly single: readonly number[];
}

/** What the fields left: the codes that some field speaks for, and what the words of the query weigh. */
export interface Answered {
  readonly codes: number[];
  /** Takes a code in. */
  seen(code: number): void;
  readonly importance: readonly number[];
  readonly whole: number;
  /** The word that the goods must answer, as their head: -1 where any may be missing. */
  readonly firm: number;
  readonly most: number;
  readonly within: string;
}

/** CN codes that are named beside a subheading: more would say nothing. */
const MOST_SINGLE = 3;

/** The best codes, in no order. */
export function rankCodes(index: Store, space: Room, answered: Answered, weights: Weights): Ranked[] {
  const { codes, seen, most, within } = answered;
  const { headingOf, answerAt } = index;
  for (const code of codes.slice()) {
    if (headingOf[code] !== code) seen(answerAt[code] as number);
    else
      for (let child = code + 1; child < index.codes.length && headingOf[child] === code; child += 1)
        if (answerAt[child] === child) seen(child);
  }
  const standing: number[] = [];
  for (const code of codes) {
    if (headingOf[code] === code || answerAt[code] !== code) continue;
    space.score[code] = -1;
    if (within !== '' && !(index.codes[code] as string).startsWith(within)) continue;
    standing.push(code);
    space.score[code] = scoreOf(index, space, code, answered, weights);
  }
  for (const code of codes) {
    const at = answerAt[code] as number;
    if (at === code || (space.score[at] as number) < 0) continue;
    const score = scoreOf(index, space, code, answered, weights) * weights.single;
    if (score > (space.score[at] as number)) space.score[at] = score;
  }
  const subheadings = standing.filter((code) => (space.score[code] as number) > 0);
  const scores = Float64Array.from(subheadings, (code) => space.score[code] as number);
  const least = scores.length > most ? (scores.sort()[scores.length - most] as number) : 0;
  const ranked: Ranked[] = [];
  for (const code of subheadings) {
    const score = space.score[code] as number;
    if (score < least) continue;
    const single = singledOut(index, space, code, answered);
    const field = speaker(index, space, code, single[0] ?? bestBelow(index, space, code), weights);
    if (field >= 0) ranked.push({ code, score, field, single });
  }
  return ranked;
}

/** The best field of a heading, less where it has several subheadings; 0 where no field of it answers. */
function handedDown(index: Store, space: Room, code: number, weights: Weights): number {
  const heading = index.headingOf[code] as number;
  if (space.codeSeen[heading] !== space.turn) return 0;
  return (
    (space.best[heading] as number) * (index.onlyChild[heading] === index.answerAt[code] ? 1 : weights.fromHeading)
  );
}

function scoreOf(
  index: Store,
  space: Room,
  code: number,
  { importance, whole, firm }: Answered,
  weights: Weights,
): number {
  const { answer, headMet } = space;
  const sub = index.answerAt[code] as number;
  const heading = index.headingOf[code] as number;
  const above = space.codeSeen[heading] === space.turn;
  let answered = 0;
  let lacking = firm >= 0;
  for (let word = 0; word < importance.length; word += 1) {
    const mine = answer[code * MOST_WORDS + word] as number;
    let most = above ? (answer[heading * MOST_WORDS + word] as number) * weights.unionHeading : 0;
    if (sub !== code) most = Math.max(most, answer[sub * MOST_WORDS + word] as number);
    if (mine > most) most = mine;
    if (word === firm && most > 0) lacking = false;
    answered += (importance[word] as number) * (mine < 0 ? mine : most);
  }
  if (answered <= 0) return 0;
  const own = space.best[code] as number;
  const upper = handedDown(index, space, code, weights);
  const handed = sub === code ? upper : Math.max(upper, space.best[sub] as number);
  const head = Math.max(headMet[code] as number, headMet[sub] as number, above ? (headMet[heading] as number) : 0);
  const score =
    Math.max(own, handed) +
    weights.own * Math.min(own, handed || own) +
    weights.union * (answered / whole) * (weights.unionHead + (1 - weights.unionHead) * head) +
    weights.names * Math.log(1 + (index.nameCount[sub] as number));
  return lacking ? score * weights.firmHeadMissing : score;
}

/** The CN codes that answer more of the words than their subheading and their siblings do. */
function singledOut(index: Store, space: Room, sub: number, { importance }: Answered): number[] {
  const heading = index.headingOf[sub] as number;
  const seen = space.codeSeen[heading] === space.turn;
  const handed = (word: number): number => (seen ? (space.answer[heading * MOST_WORDS + word] as number) : 0);
  let most = 0.01;
  let found: number[] = [];
  for (let code = sub + 1; code < index.codes.length && index.answerAt[code] === sub; code += 1) {
    if (space.codeSeen[code] !== space.turn) continue;
    let more = 0;
    for (let word = 0; word < importance.length; word += 1) {
      const mine = space.answer[code * MOST_WORDS + word] as number;
      const above = Math.max(0, space.answer[sub * MOST_WORDS + word] as number, handed(word));
      if (mine < 0) more = Number.NEGATIVE_INFINITY;
      else more += (importance[word] as number) * Math.max(0, mine - above);
    }
    if (more > most * 1.001) found = [];
    if (more >= most * 0.999) found.push(code);
    most = Math.max(most, more);
  }
  return found.length > MOST_SINGLE ? [] : found;
}

/** The CN code whose label answers best; the subheading itself where none does. */
function bestBelow(index: Store, space: Room, sub: number): number {
  let best = sub;
  let most = 0;
  for (let code = sub + 1; code < index.codes.length && index.answerAt[code] === sub; code += 1) {
    if (space.codeSeen[code] !== space.turn || (space.best[code] as number) <= most) continue;
    most = space.best[code] as number;
    best = code;
  }
  return best;
}

/** The field that speaks for a subheading: its own best, that of its heading, or that of its best CN code. */
function speaker(index: Store, space: Room, code: number, single: number, weights: Weights): number {
  const heading = index.headingOf[code] as number;
  const upper = handedDown(index, space, code, weights);
  const own = space.best[code] as number;
  if (single !== code && (space.best[single] as number) > Math.max(own, upper))
    return space.bestField[single] as number;
  return (own >= upper ? space.bestField[code] : space.bestField[heading]) as number;
}
