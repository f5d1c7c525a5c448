/**
 * What a key does in a tree, after the ARIA pattern: arrows walk, right opens or goes in, left closes or goes out, Home and End,
 * letters and digits jump to the next row that begins so.
 */
import { fold } from '@luongxanh/core';
import type { TreeRow } from './nodes.ts';

export type TreeAct =
  | { readonly do: 'go'; readonly to: string }
  | { readonly do: 'open' | 'close' | 'choose'; readonly at: string };

/** Null for a key that means nothing here. */
export function actOfKey(key: string, rows: readonly TreeRow[], at: string): TreeAct | null {
  const place = rows.findIndex(({ id }) => id === at);
  const row = rows[place];
  if (!row) return null;
  const go = (to: TreeRow | undefined): TreeAct | null => (to ? { do: 'go', to: to.id } : null);
  switch (key) {
    case 'ArrowDown':
      return go(rows[place + 1]);
    case 'ArrowUp':
      return go(rows[place - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (row.open === null) return null;
      return row.open ? go(rows[place + 1]) : { do: 'open', at };
    case 'ArrowLeft':
      if (row.open) return { do: 'close', at };
      return row.parent === null ? null : { do: 'go', to: row.parent };
    case 'Enter':
      return { do: 'choose', at };
    case ' ':
      return row.open === null ? { do: 'choose', at } : { do: row.open ? 'close' : 'open', at };
    default:
      return null;
  }
}

/** The next row that begins with what was typed, by its label or its digits; the row itself where typing goes on and still fits. */
export function rowTyped(typed: string, rows: readonly TreeRow[], at: string, language: 'en' | 'vi'): string | null {
  const sought = fold(typed);
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === at),
  );
  const from = [...typed].length > 1 ? place : place + 1;
  const ordered = [...rows.slice(from), ...rows.slice(0, from)];
  const found = ordered.find(({ code, label }) => fold(label[language]).startsWith(sought) || code?.startsWith(sought));
  return found?.id ?? null;
}
