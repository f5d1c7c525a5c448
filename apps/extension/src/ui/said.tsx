/**
 * A line that is spoken when it changes, once it has come to rest: what changes at every key, or with every piece of an answer,
 * would talk over the person. What it says when a view opens is read with the view, not announced.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A pause that ends typing, in milliseconds: longer than one between two keys, shorter than one that feels like waiting. */
const REST_MS = 700;

interface Props {
  readonly text: string;
  readonly class?: string;
  /** How it looks, where it is more than its words. */
  readonly children?: ComponentChildren;
}

export function Said({ text, class: look = '', children }: Props) {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class={text === '' ? 'sr' : look}>
      <span aria-hidden="true">{children ?? text}</span>
      <span class="sr" role="status">
        {rested}
      </span>
    </p>
  );
}
