/** The words for what a later act did to the one at hand: a relation read backwards. */
import type { ChangeKind } from '../model/act-history.ts';
import type { StringKey } from './index.ts';

export const CHANGED_BY: Readonly<Record<ChangeKind, StringKey>> = {
  amends: 'amendedBy',
  corrects: 'correctedBy',
  succeeds: 'succeededBy',
  repeals: 'repealedBy',
};
