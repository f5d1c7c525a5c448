/** The list of a measure, searchable by code or words, with conditions, dates and basis; as CSV too. */
import { contains, fold, type Measure, parseCode, type ScopeEntry } from '@luongxanh/core';
import { basisWords, entryWords } from '@luongxanh/core/words';
import { useMemo, useState } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { routeText } from '../model/routes.ts';
import { splitScope } from '../model/standing-scope.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { FilteredTable } from '../ui/tables.tsx';

/** Rows drawn at once: a list of several hundred would hold up the panel, and the search is there. */
const SHOWN = 60;

export function ScopeTable({ measure }: { readonly measure: Measure }) {
  const { tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const [past, setPast] = useState(false);
  const { standing, over } = useMemo(() => splitScope(measure.scope, today), [measure, today]);
  const save = () => {
    const header = [
      'effect',
      'code',
      'ex',
      'condition_en',
      'condition_vi',
      'from',
      'to',
      'annex_entry',
      'basis',
      'grade',
    ];
    const rows = measure.scope.map((entry) => [
      entry.effect,
      entry.code,
      entry.part ? 'yes' : '',
      entry.condition?.en,
      entry.condition?.vi,
      entry.from,
      entry.to,
      entry.annexEntry,
      entry.basis,
      entry.grade,
    ]);
    downloadText(`luong-xanh-${measure.id}-scope.csv`, 'text/csv', printCsv(header, rows));
  };
  return (
    <section class="stack">
      <h2>
        {t('scope')} <span class="count">{standing.length}</span>
      </h2>
      {measure.definition ? <p>{say(measure.definition)}</p> : null}
      {over.length > 0 ? (
        <label class="check no-print">
          <input type="checkbox" checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
          {t('scopeOver', { count: over.length })}
        </label>
      ) : null}
      {measure.scope.length > 0 ? (
        <FilteredTable
          name={t('scope')}
          label={t('scopeSearch')}
          columns={[t('colCode'), t('colGoods'), t('colWhen')]}
          rows={past ? measure.scope : standing}
          first={SHOWN}
          count={(shown, count) => t('scopeCount', { shown, count })}
          filter={(scope, query) => filterScope(scope, query, (code) => tree.label(code))}
          save={save}
        >
          {(entry) => (
            <EntryRow
              key={`${entry.effect}${entry.code}${entry.from}${entry.annexEntry}${entry.category}`}
              entry={entry}
            />
          )}
        </FilteredTable>
      ) : null}
    </section>
  );
}

/** A code finds the entries at, above and below it; words look into labels, conditions and annex entries. */
function filterScope(
  scope: readonly ScopeEntry[],
  query: string,
  label: (code: string) => { readonly en: string; readonly vi: string } | null,
): readonly ScopeEntry[] {
  const text = query.trim();
  if (text === '') return scope;
  const code = parseCode(text);
  if (code.ok)
    return scope.filter((entry) => contains(entry.code, code.value.code) || contains(code.value.code, entry.code));
  const tokens = fold(text).split(/\s+/);
  return scope.filter((entry) => {
    const name = label(entry.code);
    const all = fold(
      [entry.code, name?.en, name?.vi, entry.condition?.en, entry.condition?.vi, entry.annexEntry, entry.category].join(
        ' ',
      ),
    );
    return tokens.every((token) => all.includes(token));
  });
}

function EntryRow({ entry }: { readonly entry: ScopeEntry }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  const label = tree.label(entry.code);
  const effect = entry.effect === 'out' ? t('effectOut') : entry.effect === 'left' ? t('effectLeft') : '';
  return (
    <tr>
      <th scope="row">
        {entry.part ? <span class="dim">ex </span> : null}
        {tree.has(entry.code) ? (
          <a href={`#/${routeText({ view: 'product', code: entry.code })}`}>
            <Code code={entry.code} />
          </a>
        ) : (
          <Code code={entry.code} />
        )}
      </th>
      <td>
        {effect ? <strong>{effect}: </strong> : null}
        {entry.condition ? said(say(entry.condition), entry.effect) : label ? say(label) : ''}
        <span class="dim small">
          {' '}
          {[entry.annexEntry ? entryWords(entry.annexEntry) : null, basisWords[entry.basis]]
            .flatMap((one) => (one ? [say(one)] : []))
            .join(' · ')}
        </span>
      </td>
      <td class="small">
        <Window from={entry.from} to={entry.to} />
      </td>
    </tr>
  );
}

/** The condition beside the word of its effect, which it need not say again. */
const said = (condition: string, effect: ScopeEntry['effect']): string =>
  effect === 'out' ? condition.replace(/^(?:left out|loại ra): /, '') : condition;

/** From when to when an entry stands in the list; without an end it says only from when. */
function Window({ from, to }: Pick<ScopeEntry, 'from' | 'to'>) {
  const { t, shortDay } = useSpeech();
  if (from && !to) return <span class="day-short">{t('fromDay', { date: shortDay(from) })}</span>;
  return (
    <>
      {from ? <Day date={from} short /> : null}
      {to ? ' – ' : null}
      {to ? <Day date={to} short /> : null}
    </>
  );
}
