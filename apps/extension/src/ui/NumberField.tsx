/**
 * A field for a number in the writing of the chosen language. It gives on plain digits with a point, so that what was entered
 * means the same after a change of language; what is no number is given on as it stands, and said.
 */
import { useId, useState } from 'preact/hooks';
import { readNumber } from '../model/read-number.ts';
import { OnPaper } from './on-paper.tsx';
import { useSpeech } from './speech.tsx';

interface Props {
  readonly label: string;
  /** Plain digits with a point, or what was typed and is no number. */
  readonly value: string;
  readonly help?: string;
  readonly id?: string;
  /** At every key. */
  onInput?(value: string): void;
  /** When the person leaves the field. */
  onChange?(value: string): void;
}

export function NumberField({ label, value, help, id, onInput, onChange }: Props) {
  const { t, language, number } = useSpeech();
  const own = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const plain = value.trim() === '' ? null : Number(value);
  const read = (text: string) => {
    const known = readNumber(text, language);
    return known === null ? text : String(known);
  };
  const unread = plain !== null && !Number.isFinite(plain) && typed === null;
  const note = `${own}-note`;
  const shown = typed ?? (plain === null || !Number.isFinite(plain) ? value : number(plain, 10));
  return (
    <label class="field" for={id ?? own}>
      {label}
      <input
        class="no-print"
        id={id ?? own}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-invalid={unread}
        aria-describedby={unread || help ? note : undefined}
        value={shown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onInput?.(read(event.currentTarget.value));
        }}
        onChange={(event) => onChange?.(read(event.currentTarget.value))}
        onBlur={() => setTyped(null)}
      />
      <OnPaper text={shown} />
      {unread || help ? (
        <span id={note} class="small">
          {unread ? t('numberUnread', { example: number(1234.5) }) : help}
        </span>
      ) : null}
    </label>
  );
}
