/**
 * A way past a long list for those who go by the Tab key, where each row holds links: a button before it and a place behind it,
 * both seen only while they have the focus. A screen reader hears an ordinary button, and the list stays an ordinary list.
 */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSpeech } from './speech.tsx';

/** Fewer rows are sooner passed than skipped. */
const LONG = 12;

interface Props {
  readonly name: string;
  readonly rows: number;
  readonly children: ComponentChildren;
}

export function Past({ name, rows, children }: Props) {
  const { t } = useSpeech();
  const end = useRef<HTMLSpanElement>(null);
  const long = rows > LONG;
  return (
    <>
      {long ? (
        <button type="button" class="skip-list no-print" onClick={() => end.current?.focus()}>
          {t('pastList', { name })}
        </button>
      ) : null}
      {children}
      {long ? (
        <span class="skip-list small dim no-print" tabIndex={-1} ref={end}>
          {t('endOfList', { name })}
        </span>
      ) : null}
    </>
  );
}
