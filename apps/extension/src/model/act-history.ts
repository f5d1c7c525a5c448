/**
 * What other recorded acts did to one: which amended, corrected, replaced or repealed it, oldest first. A relation stands with
 * the later act, so it is looked up backwards. The day on which a repeal takes effect is the day after the last day of the act
 * itself: the repealing act often enters into force years before.
 */
import type { Bilingual, Catalogue, Instrument, InstrumentId, IsoDate, RelationKind } from '@luongxanh/core';

export type ChangeKind = Extract<RelationKind, 'amends' | 'corrects' | 'succeeds' | 'repeals'>;

export interface ActChange {
  readonly kind: ChangeKind;
  readonly by: Instrument;
  /** When an amendment or correction counts: its entry into force, else its date. Null for the others, and where unknown. */
  readonly date: IsoDate | null;
  readonly note: Bilingual | null;
  /** A proposal changes nothing yet. */
  readonly proposed: boolean;
}

const KINDS: readonly string[] = ['amends', 'corrects', 'succeeds', 'repeals'] satisfies ChangeKind[];

export function changesTo(id: InstrumentId, { records }: Catalogue): ActChange[] {
  const changes = records.instruments.flatMap((by) =>
    by.relations
      .filter((relation) => relation.id === id && KINDS.includes(relation.kind))
      .map((relation): ActChange => {
        const kind = relation.kind as ChangeKind;
        const counts = kind === 'amends' || kind === 'corrects';
        return {
          kind,
          by,
          date: counts ? (by.inForce ?? by.date) : null,
          note: relation.note ?? null,
          proposed: by.kind === 'proposal',
        };
      }),
  );
  return changes.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
