/** What changed for the watched products, since the last look or since a day, by measure; and what is coming. */
import { type IsoDate, isIsoDate, printCode } from '@luongxanh/core';
import { verdictWords } from '@luongxanh/core/words';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Change, changesFor } from '../model/changes.ts';
import { groupBy } from '../model/group-by.ts';
import {
  aheadFor,
  catalogueName,
  changesSinceLook,
  countChanges,
  type LookChange,
  lookAt,
  lookWith,
} from '../model/look.ts';
import { routeText } from '../model/routes.ts';
import { lastLook, type SeenVerdict } from '../storage.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Arrow, Counted, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';

interface ToldChange extends LookChange {
  readonly code: string;
}

const seenOf = (verdict: Change['before']): SeenVerdict | null =>
  verdict && { status: verdict.status, from: verdict.appliesFrom, until: verdict.until };

export function WatchChanges({ codes }: { readonly codes: readonly string[] }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, shortDay } = useSpeech();
  const look = useStored(lastLook);
  const [by, setBy] = useState<'look' | 'day'>('look');
  const [since, setSince] = useState<IsoDate>(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`);
  const world = useMemo(() => ({ catalogue, tree, on: today }), [catalogue, tree, today]);
  const first = look.ready && look.value === null;
  useEffect(() => {
    if (first) void look.change((now) => now ?? lookAt(codes, world));
  }, [first]);
  // What joins the list later is compared from the day on which it came.
  const joined = look.value !== null && lookWith(look.value, codes, world) !== look.value;
  useEffect(() => {
    if (joined) void look.change((now) => now && lookWith(now, codes, world));
  }, [joined, codes]);
  const changes = useMemo((): readonly ToldChange[] => {
    if (by === 'day') {
      return codes.flatMap((code) =>
        changesFor(code, since, today, catalogue, tree).map(({ measure, before, after, began }) => ({
          code,
          measure,
          before: seenOf(before),
          after: seenOf(after),
          began,
        })),
      );
    }
    const last = look.value;
    if (!last) return [];
    return codes.flatMap((code) => (changesSinceLook(code, last, world) ?? []).map((change) => ({ code, ...change })));
  }, [by, since, look.value, codes, world]);
  if (!look.ready) return null;
  const from = by === 'day' ? since : (look.value?.on ?? today);
  const updated = by === 'look' && look.value !== null && look.value.catalogue !== catalogueName(catalogue);
  return (
    <>
      <Counted title={t('changesTitle')} count={changes.length}>
        <div class="filters no-print">
          <label class="field">
            {t('compareWith')}
            <select value={by} onChange={(event) => setBy(event.currentTarget.value as 'look')}>
              <option value="look">{t('compareLook')}</option>
              <option value="day">{t('compareDay')}</option>
            </select>
          </label>
          {by === 'day' ? (
            <label class="field">
              {t('changedSince')}
              <input
                type="date"
                value={since}
                max={today}
                required
                onChange={(event) => isIsoDate(event.currentTarget.value) && setSince(event.currentTarget.value)}
              />
            </label>
          ) : null}
        </div>
        {by === 'look' && look.value ? (
          <p class="small dim">{t('lookSince', { date: shortDay(look.value.on) })}</p>
        ) : null}
        {first ? <p class="note">{t('lookFirst')}</p> : null}
        {updated && changes.length > 0 ? <p class="small dim">{t('lookCatalogue')}</p> : null}
        {changes.length === 0 && !first ? <p class="dim">{t('lookNone', { date: shortDay(from) })}</p> : null}
        <ChangeList changes={changes} />
        {by === 'look' && (changes.length > 0 || updated) ? (
          <p class="no-print">
            <button type="button" onClick={() => void look.change(() => lookAt(codes, world))}>
              {t('lookDone')}
            </button>
          </p>
        ) : null}
      </Counted>
      <Ahead codes={codes} />
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly ToldChange[] }) {
  const { catalogue } = useKnowledge();
  const { say } = useSpeech();
  const groups = [...groupBy(changes, ({ measure }) => measure)].filter(([measure]) => catalogue.measures.has(measure));
  if (groups.length === 0) return null;
  return (
    <ul class="stack tight">
      {groups.map(([id, all]) => {
        const measure = catalogue.measures.get(id);
        if (!measure) return null;
        return (
          <li key={id} class="note coming">
            <a href={`#/${routeText({ view: 'act', celex: measure.celex })}`}>
              <strong>{say(measure.shortName)}</strong>
            </a>
            <ul>
              {all.map((change) => (
                <ChangeLine key={change.code} change={change} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function ChangeLine({ change }: { readonly change: ToldChange }) {
  const { t, say, shortDay } = useSpeech();
  const { code, before, after, began } = change;
  const word = (seen: SeenVerdict | null): string => {
    if (seen === null) return t('notMentioned');
    if (seen.status === 'not_listed' && seen.until) return t('leftTheList');
    return seen.status in verdictWords ? say(verdictWords[seen.status as keyof typeof verdictWords]) : seen.status;
  };
  const day = (seen: SeenVerdict | null) => (seen?.from ? shortDay(seen.from) : t('changeNoDate'));
  const moved = before && after && before.status === after.status && before.from !== after.from;
  return (
    <li>
      <a href={`#/${routeText({ view: 'product', code })}`}>{printCode(code)}</a>:{' '}
      {moved ? (
        t('changeDuty', { before: day(before), after: day(after) })
      ) : began && before?.status === after?.status ? (
        t('dutiesBegan')
      ) : (
        <>
          {word(before)} <Arrow /> <strong>{word(after)}</strong>
          {began ? `; ${t('dutiesBegan')}` : ''}
        </>
      )}
      {moved ? null : <ChangeDay after={after} />}
    </li>
  );
}

/** The day behind the change: the last one in the list, or the first of the duty. */
function ChangeDay({ after }: { readonly after: SeenVerdict | null }) {
  const { t, shortDay } = useSpeech();
  const left = after?.status === 'not_listed' ? after.until : null;
  const date = left ?? (after?.status === 'not_listed' ? null : (after?.from ?? null));
  if (!date) return null;
  return (
    <span class="small dim">
      {' '}
      ({t(left ? 'dateLeft' : 'dateApplies')} {shortDay(date)})
    </span>
  );
}

const AHEAD = { duty: 'aheadDuty', enters: 'aheadEnters', leaves: 'aheadLeaves' } as const;

function Ahead({ codes }: { readonly codes: readonly string[] }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const items = useMemo(
    () => aheadFor(codes, { catalogue, tree, on: today }).filter(({ measure }) => catalogue.measures.has(measure)),
    [codes, catalogue, tree, today],
  );
  return (
    <Counted title={t('changesAhead')} count={items.length}>
      {items.length === 0 ? (
        <p class="dim">{t('aheadNone')}</p>
      ) : (
        <ul class="stack tight dated">
          {items.map(({ date, kind, measure, codes: mine, who }) => (
            <li key={date + kind + measure}>
              <p>
                <strong>
                  <Day date={date} />
                </strong>
              </p>
              <p>
                {say(catalogue.measures.get(measure)?.shortName ?? { en: measure, vi: measure })}: {t(AHEAD[kind])}{' '}
                <span class="dim small">{mine.map(printCode).join(', ')}</span>
              </p>
              {who.length > 0 ? <p class="small dim">{who.map(say).join('; ')}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Counted>
  );
}

/** How many changes wait to be seen, for the tab; nothing where there are none. */
export function UnseenCount({ codes }: { readonly codes: readonly string[] }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t } = useSpeech();
  const look = useStored(lastLook).value;
  const count = useMemo(() => {
    return countChanges(codes, look, { catalogue, tree, on: today });
  }, [look, codes, catalogue, tree, today]);
  if (count === 0) return null;
  return (
    <span class="badge">
      <span aria-hidden="true">{count}</span>
      <span class="sr">{t('lookCount', { count })}</span>
    </span>
  );
}
