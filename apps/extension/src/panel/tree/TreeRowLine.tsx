/** One row of the tree: code, label, since when it stands, its unit, and how many EU measures are to be looked at. */
import { assess } from '@luongxanh/core';
import { useMemo } from 'preact/hooks';
import { groupVerdicts } from '../../model/verdict-groups.ts';
import { MarkIcon } from '../../ui/icons.tsx';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code } from '../../ui/pieces.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { TreeRow } from './nodes.ts';
import { unitInWords } from './units.ts';

interface Props {
  readonly row: TreeRow;
  /** Whether it is the row that the Tab key reaches. */
  readonly here: boolean;
  /** Whether it is the code that the tree was opened at. */
  readonly marked: boolean;
  onOpen(): void;
  onChoose(): void;
}

export function TreeRowLine({ row, here, marked, onOpen, onChoose }: Props) {
  const { t, say } = useSpeech();
  const { id, code, label, level, place, siblings, open } = row;
  const name = code === null ? `${t('treeSection', { section: id.slice(8) })}: ${say(label)}` : say(label);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the tree, which walks its rows
    <div
      class="treerow"
      role="treeitem"
      data-row={id}
      tabIndex={here ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={marked}
      style={{ '--level': level }}
      onClick={() => (open === null ? onChoose() : onOpen())}
    >
      <span class={`twist${open ? ' open' : ''}`} aria-hidden="true">
        {open === null ? '' : '›'}
      </span>
      <span class="treename">
        {code === null ? null : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row does the same
          // biome-ignore lint/a11y/noStaticElementInteractions: a second target for the pointer only
          <span
            class="treecode"
            title={t('treeOpen', { code })}
            onClick={(event) => {
              event.stopPropagation();
              onChoose();
            }}
          >
            <Code code={code} />
          </span>
        )}{' '}
        {name}
        {code === null ? null : <Facts code={code} />}
      </span>
    </div>
  );
}

/** What is to be known of a code before it is opened; only what it has. */
function Facts({ code }: { readonly code: string }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const { count, mark } = useMemo(() => {
    const { now, soon, depends } = groupVerdicts(assess(code, { catalogue, tree, on: today }), today);
    const mark = now.length > 0 ? 'applies' : soon.length > 0 ? 'coming' : 'depends';
    return { count: now.length + soon.length + depends.length, mark } as const;
  }, [catalogue, tree, code, today]);
  const since = tree.validity(code)?.from ?? null;
  const unit = tree.unit(code);
  if (count === 0 && since === null && unit === null) return null;
  return (
    <span class="treefacts small dim">
      {count > 0 ? (
        <span>
          <MarkIcon mark={mark} /> {t('treeMeasures', { count })}
        </span>
      ) : null}
      {since === null ? null : <span>{t('treeSince', { year: since })}</span>}
      {unit === null ? null : <span>{t('treeUnit', { unit: say(unitInWords(unit)) })}</span>}
    </span>
  );
}
