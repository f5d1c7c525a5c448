/** What an answer is made from: the records, the tree of codes, the figures, a day and a language. Passed in, never reached for. */
import type { Catalogue, CodeTree, IsoDate, Language } from '@luongxanh/core';
import type { TradeSeries } from '@luongxanh/stats';
import type { Translate } from '../i18n/index.ts';

export interface World {
  readonly catalogue: Catalogue;
  readonly tree: CodeTree;
  readonly series: readonly TradeSeries[];
  readonly on: IsoDate;
  readonly language: Language;
  readonly t: Translate;
}
