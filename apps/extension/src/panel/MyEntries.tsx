/** The entries of a list that are about the watched products: what an exporter looks for first in an annex. */
import { type Measure, printCode } from '@luongxanh/core';
import { entryWords } from '@luongxanh/core/words';
import { routeText } from '../model/routes.ts';
import { entriesTouching, standingEntries } from '../model/watch-relevance.ts';
import { watchList } from '../storage.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Arrow, Code, Counted } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';

export function MyEntries({ measure }: { readonly measure: Measure }) {
  const { tree, today } = useKnowledge();
  const { t, say, shortDay } = useSpeech();
  const list = useStored(watchList);
  if (!list.ready || list.value.length === 0 || measure.scope.length === 0) return null;
  const codes = list.value.map(({ code }) => code);
  const found = standingEntries(entriesTouching(measure.scope, codes, tree), today);
  return (
    <Counted title={t('myEntries')} count={found.length}>
      {found.length === 0 ? (
        <p class="dim">{t('myEntriesNone', { codes: codes.map(printCode).join(', ') })}</p>
      ) : (
        <ul class="stack tight">
          {found.map(({ entry, codes: mine }) => {
            const label = tree.label(entry.code);
            return (
              <li key={`${entry.effect}${entry.code}${entry.from}${entry.annexEntry}${entry.category}`}>
                {entry.effect === 'in' ? null : (
                  <strong>{entry.effect === 'out' ? t('effectOut') : t('effectLeft')}: </strong>
                )}
                {entry.part ? <span class="dim">ex </span> : null}
                <Code code={entry.code} /> {entry.condition ? say(entry.condition) : label ? say(label) : ''}
                <span class="dim small">
                  {' '}
                  {[
                    entry.annexEntry ? say(entryWords(entry.annexEntry)) : '',
                    entry.to ? `${t('lastDay')} ${shortDay(entry.to)}` : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span class="small">
                  {' '}
                  <Arrow words={t('aboutMine')} />{' '}
                  {mine.map((code, at) => (
                    <>
                      {at > 0 ? ', ' : ''}
                      <a href={`#/${routeText({ view: 'product', code })}`}>{printCode(code)}</a>
                    </>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Counted>
  );
}
