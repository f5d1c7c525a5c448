/**
 * A part that scrolls in itself, so that the view never scrolls sideways. Where it has something to scroll it is named and a stop
 * of the Tab key; where everything is in sight it is neither. Not a landmark: tables are many, and each names itself.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly name: string;
  /** Also limited in height: for long tables. */
  readonly high?: boolean;
  readonly children: ComponentChildren;
}

export function Scroll({ name, high = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () =>
      setScrolls(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    look();
    return () => watch.disconnect();
  }, []);
  const stop = scrolls ? ({ tabIndex: 0, role: 'group', 'aria-label': name } as const) : {};
  return (
    <div ref={box} class={high ? 'scroll high' : 'scroll'} {...stop}>
      {children}
    </div>
  );
}
