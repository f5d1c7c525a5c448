/** When a report is due next: the day of the year that its document names, while the document is in force. Nothing is assumed. */
import { type Instrument, type IsoDate, isIsoDate, type ReportingDuty } from '@luongxanh/core';

/** Null where no day is named, or where none is left. A single day that is past is answered as it is. */
export function nextDue(
  { due }: Pick<ReportingDuty, 'due'>,
  instrument: Pick<Instrument, 'ended' | 'period'> | undefined,
  on: IsoDate,
): IsoDate | null {
  if (due === null) return null;
  if (isIsoDate(due)) return due;
  const year = Number(on.slice(0, 4));
  const next = [`${year}-${due}`, `${year + 1}-${due}`].find((date) => isIsoDate(date) && date >= on);
  const last = instrument?.ended ?? instrument?.period?.to ?? null;
  return next && (last === null || next <= last) ? next : null;
}

/** Those with a day first, the nearest at the top. */
export function byDue<T extends { readonly next: IsoDate | null }>(duties: readonly T[]): T[] {
  return [...duties].sort((a, b) => (a.next ?? '9999').localeCompare(b.next ?? '9999'));
}
