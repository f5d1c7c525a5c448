/**
 * What is being typed into a field that is kept: shown over the kept text until the store has it, so that a redrawing (another
 * language, another window) takes nothing away, and given on at each rest, so that a closed panel loses no more than a word.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds without a key after which what was typed is kept. */
const REST = 500;

interface Draft {
  readonly value: string;
  onInput(event: { currentTarget: { readonly value: string } }): void;
  onChange(): void;
}

export function useDraft(kept: string, keep: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, kept, keep });
  latest.current = { typed, kept, keep };
  const give = () => {
    const { current } = latest;
    if (current.typed !== null && current.typed !== current.kept) current.keep(current.typed);
  };
  useEffect(() => {
    if (typed === null) return;
    if (typed === kept) return setTyped(null);
    const rest = setTimeout(give, REST);
    return () => clearTimeout(rest);
  }, [typed, kept]);
  useEffect(() => {
    addEventListener('pagehide', give);
    return () => {
      removeEventListener('pagehide', give);
      give();
    };
  }, []);
  return {
    value: typed ?? kept,
    onInput: (event) => setTyped(event.currentTarget.value),
    onChange: give,
  };
}
