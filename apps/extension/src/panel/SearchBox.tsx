/**
 * One field for codes, words, acts: a combobox after the ARIA pattern. Enter without a choice takes the first hit for words
 * and asks for exactly what was typed where it looks like a code, so that a wrong code gets its reason in words.
 */
import { parseCode } from '@luongxanh/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { routeText } from '../model/routes.ts';
import { Said } from '../ui/said.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { HitName, HitReasons, useDigitsNote } from './SearchMatch.tsx';
import { SearchQuestion } from './SearchQuestion.tsx';
import type { SearchHit } from './search.ts';
import { useNarrowedSearch } from './search-narrow.ts';

/** Answers in the list; and how many are looked at, so that an answer to the question leaves enough of them. */
const SHOWN = 12;
const LOOKED_AT = 24;

interface Props {
  readonly id: string;
  readonly initial?: string;
  readonly autoFocus?: boolean;
  onChoose(route: string, hit: SearchHit | null): void;
}

/** Digits in the dress of a code, right or wrong; words with a number among them ("vải 100% cotton") are words. */
function isLikeACode(query: string): boolean {
  const read = parseCode(query);
  return read.ok || (read.problem.code === 'invalid_code' && !['not_digits', 'empty'].includes(read.problem.reason));
}

/** The field of the page's own text, which the first drawing takes over with what was typed into it. */
function fieldBefore(id: string): { readonly typed: string; readonly focused: boolean } {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement
    ? { typed: field.value, focused: field === document.activeElement }
    : { typed: '', focused: false };
}

export function SearchBox({ id, initial = '', autoFocus = false, onChoose }: Props) {
  const { t, say } = useSpeech();
  const [early] = useState(() => fieldBefore(id));
  const [query, setQuery] = useState(initial || early.typed);
  const [open, setOpen] = useState(query !== '');
  const [at, setAt] = useState(-1);
  const [focused, setFocused] = useState(autoFocus || early.focused);
  // Enter that came before the search was loaded.
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Words that were looked up are marked when the field is entered again: the next ones take their place.
  const answered = useRef(false);
  const shown = open && query.trim() !== '';
  const search = useNarrowedSearch(shown ? query : '', LOOKED_AT, focused);
  const hits = search.hits.slice(0, SHOWN);
  const note = useDigitsNote(hits);

  const choose = (hit: SearchHit | null) => {
    const typed = query.trim();
    if (!hit && typed === '') return;
    setOpen(false);
    setAt(-1);
    const asTyped = isLikeACode(typed)
      ? routeText({ view: 'product', code: typed })
      : routeText({ view: 'search', query: typed });
    onChoose(hit?.route ?? asTyped, hit);
    answered.current = true;
    input.current?.select();
  };
  const submit = () => {
    if (!search.ready) return setAsked(true);
    setAsked(false);
    const chosen = hits[at];
    if (chosen) return choose(chosen);
    choose(isLikeACode(query) && hits[0]?.kind !== 'act' ? null : (hits[0] ?? null));
  };
  useEffect(() => {
    if (asked && search.ready) submit();
  }, [asked, search.ready]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((at + step + hits.length + (at < 0 && step < 0 ? 1 : 0)) % hits.length);
    }
  };
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const nothing = shown && search.ready && hits.length === 0;
  const asks = search.question ? ` ${say(search.question.question)}` : '';
  const said = nothing ? t('searchNone') : hits.length > 0 ? `${t('searchCount', { count: hits.length })}.${asks}` : '';
  return (
    <search
      class="search"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown) return;
        event.preventDefault();
        input.current?.focus();
        close();
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="sr" for={id}>
          {t('searchLabel')}
        </label>
        <div class="line">
          <input
            id={id}
            ref={input}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            autofocus={autoFocus}
            placeholder={t('searchHint')}
            aria-expanded={shown && hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? `${id}-hit-${at}` : undefined}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setOpen(true);
              setAt(-1);
              setAsked(false);
              answered.current = false;
            }}
            onFocus={({ currentTarget }) => {
              const mark = () => answered.current && currentTarget.select();
              mark();
              // And after the press that brought the focus has placed the caret.
              requestAnimationFrame(mark);
              setFocused(true);
              setOpen(query !== initial);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="submit">{t('searchGo')}</button>
        </div>
      </form>
      <div class="hits" hidden={!shown || hits.length === 0}>
        {note ? <p class="hitnote small">{note}</p> : null}
        <SearchQuestion
          search={search}
          onAnswered={() => {
            setAt(-1);
            input.current?.focus();
          }}
        />
        {/* Not a stop of the Tab key, which Firefox makes of what scrolls: the field walks the list. */}
        <div id={`${id}-hits`} role="listbox" aria-label={t('searchHits')} tabIndex={-1}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the active option
            <div
              key={hit.route}
              id={`${id}-hit-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field must keep the focus, or the list would close before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              <span class={hit.kind === 'code' ? 'code' : 'title'}>{say(hit.title)}</span>
              <span>
                <HitName hit={hit} />
                <HitReasons hit={hit} />
              </span>
            </div>
          ))}
        </div>
      </div>
      <Said class={nothing && query.trim().length > 2 ? 'small dim' : 'sr'} text={said} />
    </search>
  );
}
