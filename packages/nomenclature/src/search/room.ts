/**
 * Where a query is worked out: what each field and each code answers of it. A row counts only where `…Seen` holds the present
 * turn; older rows are left as they are.
 */
import { MOST_WORDS } from './query.ts';
import type { Store } from './store.ts';

/** Room of one query, kept between queries: filling megabytes anew at every keystroke would cost more than the search. */
export interface Room {
  readonly fieldSeen: Uint32Array;
  readonly fit: Float32Array;
  readonly place: Int32Array;
  readonly codeSeen: Uint32Array;
  readonly answer: Float32Array;
  readonly headMet: Float32Array;
  readonly best: Float32Array;
  readonly bestField: Int32Array;
  /** By subheading, below 0 where it may not answer. */
  readonly score: Float64Array;
  turn: number;
}

let room: Room | undefined;

export function roomFor(index: Store): Room {
  const fields = index.fieldCode.length;
  const codes = index.codes.length;
  room ??= {
    fieldSeen: new Uint32Array(fields),
    fit: new Float32Array(fields * MOST_WORDS),
    place: new Int32Array(fields * MOST_WORDS),
    codeSeen: new Uint32Array(codes),
    answer: new Float32Array(codes * MOST_WORDS),
    headMet: new Float32Array(codes),
    best: new Float32Array(codes),
    bestField: new Int32Array(codes),
    score: new Float64Array(codes),
    turn: 0,
  };
  return room;
}
