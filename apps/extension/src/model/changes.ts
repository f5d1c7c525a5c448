/**
 * What changed for a code between two days: the measures whose verdict, first duty or codes differ. The law is asked twice,
 * so a change is what a person would have read on each day.
 */
import { assess, type Catalogue, type CodeTree, type IsoDate, type Verdict } from '@luongxanh/core';
import { answeredCode } from './answered-code.ts';
import { groupOfVerdict } from './verdict-groups.ts';

export interface Change {
  readonly measure: string;
  /** Null where the measure said nothing about the code. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** The duty began between the two days, though the verdict's word is the same. */
  readonly began: boolean;
}

export function changesFor(code: string, since: IsoDate, on: IsoDate, catalogue: Catalogue, tree: CodeTree): Change[] {
  const answered = answeredCode(code, tree);
  const then = new Map(assess(answered, { catalogue, tree, on: since }).map((verdict) => [verdict.measure, verdict]));
  const now = new Map(assess(answered, { catalogue, tree, on }).map((verdict) => [verdict.measure, verdict]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((measure) => {
    const before = then.get(measure) ?? null;
    const after = now.get(measure) ?? null;
    const began =
      before !== null &&
      after !== null &&
      groupOfVerdict(before, since) === 'soon' &&
      groupOfVerdict(after, on) === 'now';
    const same = before?.status === after?.status && before?.until === after?.until && !began;
    return same ? [] : [{ measure, before, after, began }];
  });
}
