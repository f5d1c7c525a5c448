/**
 * Parts that could not be read, each under a key of its own with the day: shown and saved in the privacy part of the options,
 * erased by the person alone.
 */

const PREFIX = 'aside:';

export interface AsidePart {
  readonly key: string;
  /** The item that the part was in. */
  readonly item: string;
  /** Day and time when it was found. */
  readonly found: string;
  readonly why: 'not_readable' | 'newer_version';
  readonly part: unknown;
}

export const asideKey = (item: string, found: string): string => `${PREFIX}${item}:${found}`;

/** The parts among all that is stored, oldest first. */
export function asideParts(stored: Readonly<Record<string, unknown>>): readonly AsidePart[] {
  return Object.entries(stored)
    .flatMap(([key, value]) => {
      if (!key.startsWith(PREFIX)) return [];
      const { item, found, why, part } = (
        typeof value === 'object' && value !== null ? value : {}
      ) as Partial<AsidePart>;
      const [name = '', ...time] = key.slice(PREFIX.length).split(':');
      return {
        key,
        item: item ?? name,
        found: found ?? time.join(':'),
        why: why ?? ('not_readable' as const),
        part: part ?? value,
      };
    })
    .sort((a, b) => a.found.localeCompare(b.found));
}
