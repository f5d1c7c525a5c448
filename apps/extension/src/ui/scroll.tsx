/** A part that scrolls in itself, so that the view never scrolls sideways; named and reachable by keyboard. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  /** Also limited in height: for long tables. */
  readonly high?: boolean;
  readonly children: ComponentChildren;
}

export function Scroll({ name, high = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse (WCAG 2.1.1)
    <section class={high ? 'scroll high' : 'scroll'} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
