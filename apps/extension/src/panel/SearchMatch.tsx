/** Why a code was found: the label or trade name that matched with its words marked, and what was read otherwise than typed. */
import { printCode } from '@luongxanh/core';
import type { SearchHit as Found, MatchedWord, Why } from '@luongxanh/nomenclature';
import { useKnowledge, useKnowledgeSoon } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { SearchHit } from './search.ts';

function Marked({ text, words }: { readonly text: string; readonly words: readonly MatchedWord[] }) {
  let from = 0;
  return (
    <>
      {words.map(({ start, end }) => {
        const before = text.slice(from, start);
        from = end;
        return (
          <>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </>
        );
      })}
      {text.slice(from)}
    </>
  );
}

/** Whether the text is the one that the row shows as its name. */
const isName = ({ kind, code, language }: Why, found: Found, spoken: 'en' | 'vi'): boolean =>
  kind === 'label' && code === found.code && language === spoken;

/** The name of a hit, its words marked where they were found in it. */
export function HitName({ hit }: { readonly hit: SearchHit }) {
  const { say, language } = useSpeech();
  const { found } = hit;
  const why = found ? [found.why, ...found.also].find((one) => isName(one, found, language)) : undefined;
  return why ? <Marked text={why.text} words={why.words} /> : say(hit.name);
}

/** The other texts that matched, and the CN codes that the words single out. */
export function HitReasons({
  hit,
  links = false,
  said,
}: {
  readonly hit: SearchHit;
  readonly links?: boolean;
  /** Texts that already stand above: the heading, and reasons that hits before this one share. */
  readonly said?: ReadonlySet<string>;
}) {
  const { tree } = useKnowledge();
  const { t, say, language } = useSpeech();
  const { found } = hit;
  if (!found) return null;
  const texts = [found.why, ...found.also];
  const single = found.declarable.filter((code) => tree.leaves(found.code).length > 1 && code !== found.code);
  const read = texts.flatMap(({ words }) => words.filter(({ how }) => how === 'typo' || how === 'synonym'));
  const readings = [...new Set(read.map((one) => `${one.typed} → ${one.found.toLowerCase()}`))];
  return (
    <>
      {texts
        .filter((why) => why.language !== null && !isName(why, found, language) && !single.includes(why.code))
        .filter(({ text }) => !said?.has(text))
        .map((why) => (
          <span key={`${why.code} ${why.text}`} class="reason small dim">
            {t(why.kind === 'name' ? 'matchName' : why.language === language ? 'matchLabel' : 'matchOtherLabel')}
            {why.code === found.code ? '' : ` ${t('matchOf', { code: printCode(why.code) })}`}:{' '}
            <span lang={why.language ?? undefined}>
              <Marked text={why.text} words={why.words} />
            </span>
          </span>
        ))}
      {single.map((code) => {
        const label = tree.label(code);
        const why = texts.find((one) => one.code === code && one.language === language);
        return (
          <span key={code} class="reason small">
            <span class="sr">{t('declarableHere', { count: single.length })}: </span>
            {links ? <a href={`#/product/${code}`}>{printCode(code)}</a> : <span class="code">{printCode(code)}</span>}{' '}
            {why ? <Marked text={why.text} words={why.words} /> : label ? say(label) : ''}
          </span>
        );
      })}
      {readings.length > 0 ? (
        <span class="reason small dim">{t('matchRead', { words: readings.join(', ') })}</span>
      ) : null}
    </>
  );
}

/** What is to be said of digits that are no code of this year; null for all else. */
export function useDigitsNote(hits: readonly SearchHit[]): string | null {
  const known = useKnowledgeSoon();
  const { t } = useSpeech();
  const why = hits[0]?.found?.why;
  if (why?.kind === 'nearest') return t('searchNearest', { code: printCode(why.text) });
  const gone = why?.kind === 'successor' ? known?.tree.succession(why.code.slice(0, 8)) : null;
  if (!why || !gone) return null;
  return t(gone.grade === 'V2' ? 'searchGone' : 'searchGoneDerived', {
    code: printCode(why.text),
    year: gone.lastYear,
  });
}
