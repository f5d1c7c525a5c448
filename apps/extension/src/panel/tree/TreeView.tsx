/** The whole nomenclature as a tree to walk by keys; a chosen code opens the product view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { routeText } from '../../model/routes.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { go } from '../use-panel.ts';
import { actOfKey, rowTyped } from './keys.ts';
import { rowsAbove, rowsOf, type TreeRow } from './nodes.ts';
import { TreeRowLine } from './TreeRowLine.tsx';

/** Letters typed within this time, in milliseconds, belong together; the ARIA pattern leaves it open, half a second is usual. */
const TYPING = 600;

export function TreeView({ code }: { readonly code: string }) {
  const { tree, sectionList } = useKnowledge();
  const { t, language } = useSpeech();
  const sections = useMemo(sectionList, [sectionList]);
  const known = tree.has(code);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...rowsAbove(tree, sections, code), code]));
  const rows = useMemo(() => rowsOf(tree, sections, open), [tree, sections, open]);
  const [at, setAt] = useState(known ? code : (rows[0]?.id ?? ''));
  const list = useRef<HTMLDivElement>(null);
  const typing = useRef({ text: '', until: 0 });
  // Drawn at a code: its row stands in the middle, without taking the focus from where the person is.
  useEffect(() => {
    if (known) rowElement(list.current, code)?.scrollIntoView({ block: 'center' });
  }, [known, code]);

  const focus = (id: string) => {
    setAt(id);
    const element = rowElement(list.current, id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };
  const set = (id: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const choose = (row: TreeRow) => {
    if (row.code) go(routeText({ view: 'product', code: row.code }));
    else set(row.id, !row.open);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typed = typing.current.until > event.timeStamp ? typing.current.text : '';
    // A space within typing belongs to it: "cà phê" is typed with one.
    const act = event.key === ' ' && typed !== '' ? null : actOfKey(event.key, rows, at);
    if (act) {
      event.preventDefault();
      if (act.do === 'go') return focus(act.to);
      const row = rows.find(({ id }) => id === act.at);
      if (act.do === 'choose') return row && choose(row);
      return set(act.at, act.do === 'open');
    }
    if ([...event.key].length !== 1) return;
    event.preventDefault();
    typing.current = { text: typed + event.key, until: event.timeStamp + TYPING };
    const found = rowTyped(typing.current.text, rows, at, language);
    if (found) focus(found);
  };
  return (
    <div class="stack">
      <header class="stack tight">
        <h1>{t('treeTitle')}</h1>
        <p class="small dim" id="tree-keys">
          {t('treeAbout')} {t('treeKeys')}
        </p>
      </header>
      <div
        class="tree"
        role="tree"
        aria-label={t('treeLabel')}
        aria-describedby="tree-keys"
        ref={list}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <TreeRowLine
            key={row.id}
            row={row}
            here={row.id === at}
            marked={row.code !== null && row.code === code}
            onOpen={() => {
              setAt(row.id);
              set(row.id, !row.open);
            }}
            onChoose={() => choose(row)}
          />
        ))}
      </div>
    </div>
  );
}

const rowElement = (list: HTMLElement | null, id: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null;
