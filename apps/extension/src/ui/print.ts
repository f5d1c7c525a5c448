/**
 * A printed view is whole: what is folded on the screen opens for the paper and folds again after it, but for what says in its
 * title all that the paper needs. (The style of folded content cannot be reached in the oldest browsers that the extension runs in.)
 */
import { useEffect } from 'preact/hooks';

export function usePrintedWhole(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [
        ...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .stay-folded, .stay-folded *)'),
      ];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
