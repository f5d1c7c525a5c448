/** My products: codes with a note, how they stand today, what changed since a day; as a CSV file in and out. */
import { assess, parseCode, printCode, readCode } from '@luongxanh/core';
import { problemWords, verdictWords } from '@luongxanh/core/words';
import { useMemo, useState } from 'preact/hooks';
import type { MarkKind } from '../messages.ts';
import { markOfVerdict } from '../model/marks.ts';
import { routeText } from '../model/routes.ts';
import { byCodeOrDescription, groupVerdicts, keyDate } from '../model/verdict-groups.ts';
import { mergeWatchList } from '../model/watch-csv.ts';
import { type WatchedCode, watchList } from '../storage.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code, Counted, Day, Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState, LoadingState } from '../ui/states.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useStored } from '../ui/use-stored.ts';
import { answerable } from './answerable.ts';
import { WatchChanges } from './WatchChanges.tsx';
import { WatchFiles } from './WatchFiles.tsx';

export function WatchView() {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const stored = useStored(watchList);
  const [told, setTold] = useState('');
  const codes = useMemo(() => stored.value.map(({ code }) => code), [stored.value]);
  if (!stored.ready) return <LoadingState />;
  const list = stored.value;
  const change = (edit: (now: readonly WatchedCode[]) => readonly WatchedCode[]) => void stored.change(edit);
  const tell = (what: 'watchAdded' | 'watchRemoved', code: string) => setTold(t(what, { code: printCode(code) }));
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>{t('tabWatch')}</h1>
        <Add
          onAdd={(code) => {
            change((now) => mergeWatchList(now, [{ code, note: '', added: today }]));
            tell('watchAdded', code);
          }}
        />
        <p class="sr" role="status">
          {told}
        </p>
        <WatchFiles list={list} onRead={(codes) => change((now) => mergeWatchList(now, codes))} />
      </header>
      {list.length === 0 ? (
        <EmptyState title={t('watchEmpty')}>
          <p>{t('watchEmptyDo')}</p>
        </EmptyState>
      ) : (
        <>
          <WatchChanges codes={codes} />
          <Counted title={t('watchList')} count={list.length}>
            <ul>
              {list.map((one) => (
                <Watched
                  key={one.code}
                  watched={one}
                  onNote={(note) =>
                    change((now) => now.map((other) => (other.code === one.code ? { ...other, note } : other)))
                  }
                  onRemove={() => {
                    change((now) => now.filter((other) => other.code !== one.code));
                    tell('watchRemoved', one.code);
                  }}
                />
              ))}
            </ul>
          </Counted>
        </>
      )}
    </div>
  );
}

function Add({ onAdd }: { onAdd(code: string): void }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const parsed = parseCode(text);
    const read = readCode(text, tree);
    if (!read.ok) return setProblem(say(problemWords(read.problem)));
    setProblem('');
    setText('');
    // Kept as typed: the digits of the Vietnamese tariff are the ones that a person knows again.
    onAdd(parsed.ok ? parsed.value.code : read.value.code);
  };
  return (
    <form class="stack tight no-print" onSubmit={add}>
      <div class="bar end">
        <label class="field grow">
          {t('addCode')}
          <input
            value={text}
            inputMode="numeric"
            aria-describedby="add-problem"
            aria-invalid={problem !== ''}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setProblem('');
            }}
          />
        </label>
        <button type="submit" class="primary">
          {t('add')}
        </button>
      </div>
      <p id="add-problem" role="status" class={problem ? 'note warn' : 'sr'}>
        {problem}{' '}
        {problem ? (
          <a href={`#/${routeText({ view: 'search', query: text })}`}>{t('searchFor', { query: text })}</a>
        ) : null}
      </p>
    </form>
  );
}

/** Verdicts that a row of the list shows; the product has all. */
const SHOWN = 5;

interface WatchedProps {
  readonly watched: WatchedCode;
  onNote(note: string): void;
  onRemove(): void;
}

function Watched({ watched, onNote, onRemove }: WatchedProps) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const { code } = watched;
  const note = useDraft(watched.note, onNote);
  const nameOf = (id: string) => {
    const measure = catalogue.measures.get(id);
    return measure ? say(measure.shortName) : id;
  };
  const found = useMemo(() => answerable(code, tree), [code, tree]);
  const answered = found.ok ? found.code : code;
  const groups = useMemo(
    () => groupVerdicts(assess(answered, { catalogue, tree, on: today }), today),
    [catalogue, tree, answered, today],
  );
  const { byCode, byDescription } = byCodeOrDescription(groups.depends);
  const first = [...groups.now, ...groups.soon, ...byCode];
  const label = tree.label(answered);
  return (
    <li class="card plain">
      <h3>
        <a href={`#/${routeText({ view: 'product', code })}`}>
          <Code code={code} /> {label ? say(label) : ''}
        </a>
      </h3>
      {found.words ? <p class="small dim">{say(found.words)}</p> : null}
      <ul class="stack tight">
        {first.slice(0, SHOWN).map((verdict) => {
          const measure = catalogue.measures.get(verdict.measure);
          const date = keyDate(verdict);
          const mark: MarkKind = markOfVerdict(verdict);
          return measure ? (
            <li key={verdict.measure} class="verdictline">
              <MarkIcon mark={mark} />
              <span>
                {say(measure.shortName)} <Status mark={mark}>{say(verdictWords[verdict.status])}</Status>{' '}
                {date ? <Day date={date.date} short /> : null}
              </span>
            </li>
          ) : null;
        })}
        {first.length > SHOWN ? <li class="dim small">{t('watchMore', { count: first.length - SHOWN })}</li> : null}
        {first.length === 0 && byDescription.length === 0 ? <li class="dim">{t('watchNothing')}</li> : null}
        {byDescription.length > 0 ? (
          <li class="dim small">
            {t(first.length === 0 ? 'watchOnlyDescribed' : 'watchDescribed', {
              list: byDescription.map(({ measure }) => nameOf(measure)).join(', '),
            })}
          </li>
        ) : null}
      </ul>
      <div class="bar end no-print">
        <label class="field grow">
          <span>
            {t('note')} <span class="sr">{printCode(code)}</span>
          </span>
          <input {...note} />
        </label>
        <a
          class="button"
          href={`#/${routeText({ view: 'readiness', code })}`}
          aria-label={`${t('selfCheck')}: ${printCode(code)}`}
        >
          {t('selfCheck')}
        </a>
        <button type="button" onClick={onRemove} aria-label={t('removeNamed', { code: printCode(code) })}>
          {t('remove')}
        </button>
      </div>
    </li>
  );
}
