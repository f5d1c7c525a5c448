/**
 * What the background answers from: records, tree and figures, joined with the day and the person's language. The day and
 * the settings come in as functions, so that nothing here goes stale while the background sleeps and wakes.
 */
import type { Catalogue, CodeTree, IsoDate } from '@luongxanh/core';
import { catalogue, tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import { readSeries, type TradeSeries } from '@luongxanh/stats';
import { languageOf, translator } from '../i18n/index.ts';
import type { World } from '../model/world.ts';
import type { Settings } from '../storage.ts';

export interface Clock {
  /** The calendar day where the person is. */
  today(): IsoDate;
}

export const systemClock: Clock = {
  today() {
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly tree: CodeTree;
  world(): Promise<World>;
}

export interface KnowledgeParts {
  readonly clock: Clock;
  readonly settings: () => Promise<Settings>;
  readonly browserLanguage: () => string;
}

export function createKnowledge({ clock, settings, browserLanguage }: KnowledgeParts): Knowledge {
  let series: readonly TradeSeries[] | undefined;
  return {
    catalogue,
    get tree() {
      return nomenclature();
    },
    async world() {
      const language = languageOf((await settings()).language, browserLanguage());
      return {
        catalogue,
        tree: nomenclature(),
        // Read at the first card, not at every start of the background.
        get series() {
          series ??= readSeries(tradeSeriesCsv, tradeObservationsCsv).series;
          return series;
        },
        on: clock.today(),
        language,
        t: translator(language),
      };
    },
  };
}
