/**
 * A code that the act of the page held once and holds no more. `brief` leaves out what does not bear on the goods today; on the
 * page of the act itself, whose text may be of an earlier day, that is the first thing to know.
 */
import { assess, type Catalogue, type CodeTree, type IsoDate, type MeasureId, type Verdict } from '@luongxanh/core';

/** Null where the page is of no act with a list, or where the goods never left it. */
export function leftThePage(
  code: string,
  read: MeasureId | null,
  world: { readonly catalogue: Catalogue; readonly tree: CodeTree; readonly on: IsoDate },
): Verdict | null {
  if (read === null) return null;
  const verdict = assess(code, world).find(({ measure }) => measure === read);
  return verdict?.status === 'not_listed' && verdict.until !== null ? verdict : null;
}
