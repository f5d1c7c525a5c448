/** Tables that scroll in themselves: a plain one, and one with a field that filters, a file of all rows, and more on request. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Past } from './Past.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { useSpeech } from './speech.tsx';

interface PlainProps {
  /** Said to a screen reader; the heading stands above. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly high?: boolean;
  readonly children: ComponentChildren;
}

function PlainTable({ name, columns, high = false, children }: PlainProps) {
  return (
    <Scroll name={name} high={high}>
      <table>
        <caption class="sr">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}

interface FilteredProps<T> extends Omit<PlainProps, 'children' | 'high'> {
  readonly label: string;
  readonly rows: readonly T[];
  /** Rows drawn before the person asks for all: several hundred would hold up the panel. */
  readonly first: number;
  /** "12 of 345 entries"; absent where the heading says it. */
  readonly count?: (shown: number, found: number) => string;
  filter(rows: readonly T[], query: string): readonly T[];
  save(): void;
  /** One row, keyed. */
  children(row: T): ComponentChildren;
}

export function FilteredTable<T>({ label, rows, first, count, filter, save, children, ...table }: FilteredProps<T>) {
  const { t } = useSpeech();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const found = query.trim() === '' ? rows : filter(rows, query);
  const shown = all ? found : found.slice(0, first);
  return (
    <>
      <div class="bar end no-print">
        <label class="field grow">
          {label}
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <button type="button" aria-label={`${t('saveCsv')}: ${table.name}`} onClick={save}>
          {t('saveCsv')}
        </button>
      </div>
      {count ? <Said class="small dim" text={count(shown.length, found.length)} /> : null}
      <Past name={table.name} rows={shown.length}>
        <PlainTable {...table} high>
          {shown.map(children)}
        </PlainTable>
      </Past>
      {found.length > shown.length ? (
        <button type="button" class="no-print" onClick={() => setAll(true)}>
          {t('showAll', { count: found.length })}
        </button>
      ) : null}
    </>
  );
}
