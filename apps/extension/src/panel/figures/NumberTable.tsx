/** The table beside a chart: what a row is about in the first column, numbers in the others, and the rows as a file. */
import type { ComponentChildren } from 'preact';
import { Scroll } from '../../ui/scroll.tsx';
import { useSpeech } from '../../ui/speech.tsx';

interface TableProps {
  /** Said to a screen reader where the table scrolls. */
  readonly name: string;
  /** In sight; absent: the heading says it, and a screen reader hears the name. */
  readonly caption?: string;
  readonly columns: readonly [string, ...string[]];
  readonly high?: boolean;
  readonly children: ComponentChildren;
}

export function NumberTable({ name, caption, columns: [first, ...numbers], high = false, children }: TableProps) {
  return (
    <Scroll name={name} high={high}>
      <table class="chart-table">
        {caption === undefined ? <caption class="sr">{name}</caption> : <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {numbers.map((column) => (
              <th key={column} scope="col" class="num">
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

export function SaveRows({ save }: { readonly save: () => void }) {
  const { t } = useSpeech();
  return (
    <div class="bar no-print">
      <button type="button" onClick={save}>
        {t('saveCsv')}
      </button>
    </div>
  );
}
