/** What changed in law between two dates: codes that entered, left, narrowed or widened in the lists of measures. */
import { isLaw } from './assess/basis.ts';
import { assessMeasure } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import type { IsoDate, Measure, MeasureId } from './records.ts';
import type { CodeTree } from './tree.ts';
import type { VerdictStatus } from './verdict.ts';

export interface LawChange {
  readonly measure: MeasureId;
  readonly code: string;
  readonly change: 'entered' | 'left' | 'narrowed' | 'widened' | 'changed';
  readonly before: VerdictStatus;
  readonly after: VerdictStatus;
  readonly annexEntry: string | null;
}

const EXTENT: Partial<Record<VerdictStatus, number>> = { listed: 3, partial: 2, longer_code_needed: 1 };

/** Compares the lists on two dates, code by code as the lists print them, the wider code before the longer one. */
export function lawChanges(catalogue: Catalogue, from: IsoDate, to: IsoDate, tree?: CodeTree): LawChange[] {
  return catalogue.records.measures.flatMap((measure) => changesOf(measure, catalogue, from, to, tree));
}

function changesOf(
  measure: Measure,
  catalogue: Catalogue,
  from: IsoDate,
  to: IsoDate,
  tree: CodeTree | undefined,
): LawChange[] {
  const touched = measure.scope.filter(
    (entry) =>
      isLaw(entry.basis) &&
      entry.effect !== 'left' &&
      (isBetween(entry.from, from, to) || isBetween(entry.to, from, to, true)),
  );
  const codes = [...new Set(touched.map((entry) => entry.code))].sort(
    (a, b) => a.length - b.length || a.localeCompare(b),
  );
  const on = (code: string, date: IsoDate) =>
    assessMeasure(measure, code, { catalogue, on: date, ...(tree ? { tree } : {}) });
  return codes.flatMap((code): LawChange[] => {
    const before = on(code, from);
    const after = on(code, to);
    const was = before?.status ?? 'not_listed';
    const is = after?.status ?? 'not_listed';
    if (was === is && before?.annexEntry === after?.annexEntry) return [];
    const change = nameChange(was, is);
    return change
      ? [
          {
            measure: measure.id,
            code,
            change,
            before: was,
            after: is,
            annexEntry: after?.annexEntry ?? before?.annexEntry ?? null,
          },
        ]
      : [];
  });
}

function nameChange(was: VerdictStatus, is: VerdictStatus): LawChange['change'] | null {
  const before = EXTENT[was] ?? 0;
  const after = EXTENT[is] ?? 0;
  if (before === after) return was === is ? null : 'changed';
  if (before === 0) return 'entered';
  if (after === 0) return 'left';
  return after < before ? 'narrowed' : 'widened';
}

/** Whether a bound falls into the time after `from` up to `to`; the last day of an entry counts from the day it ends. */
const isBetween = (date: IsoDate | null, from: IsoDate, to: IsoDate, isEnd = false): boolean =>
  date !== null && (isEnd ? date >= from && date < to : date > from && date <= to);
