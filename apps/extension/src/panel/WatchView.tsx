/** My products: codes with a note, how they stand today, what changed since a day; as a CSV file in and out. */
import { assess, type IsoDate, isIsoDate, parseCode } from '@luongxanh/core';
import { problemWords, verdictWords } from '@luongxanh/core/words';
import { useMemo, useState } from 'preact/hooks';
import type { MarkKind } from '../messages.ts';
import { type Change, changesFor } from '../model/changes.ts';
import { markOfVerdict } from '../model/marks.ts';
import { routeText } from '../model/routes.ts';
import { groupVerdicts, keyDate } from '../model/verdict-groups.ts';
import { mergeWatchList, printWatchList, readWatchList } from '../model/watch-csv.ts';
import { type WatchedCode, watchList } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code, Day, Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState, LoadingState } from '../ui/states.tsx';
import { useStored } from '../ui/use-stored.ts';

export function WatchView() {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const stored = useStored(watchList);
  const [since, setSince] = useState<IsoDate>(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`);
  if (!stored.ready) return <LoadingState />;
  const list = stored.value;
  /** Read again before each change: another window may have written. */
  const change = async (edit: (now: readonly WatchedCode[]) => readonly WatchedCode[]) =>
    stored.set(edit(await watchList.getValue()));
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>{t('tabWatch')}</h1>
        <Add onAdd={(code) => change((now) => mergeWatchList(now, [{ code, note: '', added: today }]))} />
        <Files list={list} onRead={(codes) => change((now) => mergeWatchList(now, codes))} />
      </header>
      {list.length === 0 ? (
        <EmptyState title={t('watchEmpty')}>
          <p>{t('watchEmptyDo')}</p>
        </EmptyState>
      ) : (
        <>
          <label class="field">
            {t('changedSince')}
            <input
              type="date"
              value={since}
              max={today}
              onChange={(event) => isIsoDate(event.currentTarget.value) && setSince(event.currentTarget.value)}
            />
          </label>
          <ul>
            {list.map((one) => (
              <Watched
                key={one.code}
                watched={one}
                since={since}
                onNote={(note) =>
                  change((now) => now.map((other) => (other.code === one.code ? { ...other, note } : other)))
                }
                onRemove={() => change((now) => now.filter((other) => other.code !== one.code))}
              />
            ))}
          </ul>
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
    if (!parsed.ok) return setProblem(say(problemWords(parsed.problem)));
    const { code } = parsed.value;
    if (!tree.has(code.slice(0, 8)) && !tree.has(code.slice(0, 6))) {
      return setProblem(
        say(
          problemWords({
            code: 'unknown_code',
            input: text,
            digits: code,
            nearest: null,
            nomenclature: tree.nomenclature,
          }),
        ),
      );
    }
    setProblem('');
    setText('');
    onAdd(code);
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
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          {t('add')}
        </button>
      </div>
      <p id="add-problem" role="status" class={problem ? 'note warn' : 'sr'}>
        {problem}
      </p>
    </form>
  );
}

function Files({
  list,
  onRead,
}: {
  readonly list: readonly WatchedCode[];
  onRead(codes: readonly WatchedCode[]): void;
}) {
  const { today } = useKnowledge();
  const { t, say } = useSpeech();
  const [notes, setNotes] = useState<readonly string[]>([]);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const { codes, problems } = readWatchList(await file.text(), today);
    input.value = '';
    setNotes([
      t('csvRead', { count: codes.length }),
      ...problems.slice(0, 5).map(({ line, problem }) => t('csvLine', { line, problem: say(problemWords(problem)) })),
    ]);
    if (codes.length > 0) onRead(codes);
  };
  return (
    <div class="stack tight no-print">
      <div class="bar">
        <label class="button">
          {t('importCsv')}
          <input
            class="sr"
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => void read(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          disabled={list.length === 0}
          onClick={() => downloadText('luong-xanh-products.csv', 'text/csv', printWatchList(list))}
        >
          {t('exportCsv')}
        </button>
      </div>
      <div role="status">
        {notes.length > 0 ? (
          <ul class="note">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

interface WatchedProps {
  readonly watched: WatchedCode;
  readonly since: IsoDate;
  onNote(note: string): void;
  onRemove(): void;
}

function Watched({ watched, since, onNote, onRemove }: WatchedProps) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const { code } = watched;
  const groups = useMemo(
    () => groupVerdicts(assess(code, { catalogue, tree, on: today }), today),
    [catalogue, tree, code, today],
  );
  const changes = useMemo(() => changesFor(code, since, today, catalogue, tree), [code, since, today, catalogue, tree]);
  const first = [...groups.now, ...groups.soon, ...groups.depends].slice(0, 4);
  const label = tree.label(code);
  return (
    <li class="card plain">
      <h2>
        <a href={`#/${routeText({ view: 'product', code })}`}>
          <Code code={code} /> {label ? say(label) : ''}
        </a>
      </h2>
      <ul class="stack tight">
        {first.map((verdict) => {
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
        {first.length === 0 ? <li class="dim">{t('watchNothing')}</li> : null}
      </ul>
      <Changes changes={changes} since={since} />
      <div class="bar end no-print">
        <label class="field grow">
          {t('note')}
          <input value={watched.note} onChange={(event) => onNote(event.currentTarget.value)} />
        </label>
        <a class="button" href={`#/${routeText({ view: 'readiness', code })}`}>
          {t('selfCheck')}
        </a>
        <button type="button" onClick={onRemove} aria-label={t('removeNamed', { code })}>
          {t('remove')}
        </button>
      </div>
    </li>
  );
}

function Changes({ changes, since }: { readonly changes: readonly Change[]; readonly since: IsoDate }) {
  const { catalogue } = useKnowledge();
  const { t, say, shortDay } = useSpeech();
  const told = changes.filter((change) => catalogue.measures.has(change.measure));
  if (told.length === 0) return <p class="small dim">{t('nothingChanged', { date: shortDay(since) })}</p>;
  const word = (verdict: Change['before']) =>
    verdict === null
      ? t('notMentioned')
      : verdict.until && verdict.status === 'not_listed'
        ? t('leftTheList')
        : say(verdictWords[verdict.status]);
  return (
    <ul class="note coming small">
      {told.map((change) => (
        <li key={change.measure}>
          {say(catalogue.measures.get(change.measure)?.shortName ?? { en: '', vi: '' })}:{' '}
          {change.began ? (
            t('dutiesBegan')
          ) : (
            <>
              {word(change.before)} <span class="arrow">→</span> <strong>{word(change.after)}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
