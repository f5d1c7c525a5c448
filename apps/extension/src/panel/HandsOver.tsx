/**
 * What the exporter hands over under one verdict: in sight for listed goods, because it is what one does next; folded where a
 * question decides first. All duties stand in the view of the act.
 */
import type { Measure, Verdict } from '@luongxanh/core';
import { entryWords } from '@luongxanh/core/words';
import { useSpeech } from '../ui/speech.tsx';

/** Where the goods are outside, or the law is none yet, nothing is to be handed over. */
const NO_DUTIES: ReadonlySet<Verdict['status']> = new Set(['not_listed', 'excluded', 'planned']);

/** Goods that the list holds whole. */
const LISTED: ReadonlySet<Verdict['status']> = new Set(['listed', 'later']);

export function HandsOver({ verdict, duties }: { readonly verdict: Verdict; readonly duties: Measure['duties'] }) {
  const { t, say } = useSpeech();
  if (NO_DUTIES.has(verdict.status) || duties.length === 0) return null;
  const list = (
    <ul class="duties">
      {duties.slice(0, 3).map(({ text, article }) => (
        <li key={text.en}>
          {say(text)} {article ? <span class="dim">({say(entryWords(article))})</span> : null}
        </li>
      ))}
    </ul>
  );
  if (LISTED.has(verdict.status) || verdict.usual)
    return (
      <>
        <p>
          <strong>{t('handsOver')}</strong>
        </p>
        {list}
      </>
    );
  return (
    <details class="small">
      <summary>{t('handsOver')}</summary>
      {list}
    </details>
  );
}
