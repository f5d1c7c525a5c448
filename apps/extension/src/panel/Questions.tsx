/**
 * What settles a verdict: the longer code, with the codes to choose from, or the questions of the entries, each with what a yes brings.
 * Seven questions in one paragraph are read by nobody, and codes that stand in the reason are not said twice.
 */
import type { Verdict } from '@luongxanh/core';
import { verdictQuestions } from '@luongxanh/core/words';
import { routeText } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** A list of codes that is read at a glance. */
const MOST_CODES = 16;

export function Questions({ verdict }: { readonly verdict: Verdict }) {
  const { t, say } = useSpeech();
  if (verdict.status === 'longer_code_needed' || (verdict.status === 'later' && verdict.codes.length > 0))
    return (
      <>
        <p class="note ask">
          <strong>{t('question')}</strong> {t('questionLonger')}
        </p>
        <LongerCodes codes={verdict.codes} />
      </>
    );
  const asked = verdictQuestions(verdict);
  const [only] = asked;
  if (!only) return null;
  if (asked.length === 1)
    return (
      <p class="note ask">
        <strong>{t('question')}</strong> {say(only.question)}
      </p>
    );
  return (
    <div class="note ask">
      <strong>{t('questionsSettle')}</strong>
      <ul class="duties">
        {asked.map(({ question, conditions }) => (
          <li key={question.en}>
            {say(question)}
            {conditions.map((condition) => (
              <span key={condition.en} class="then dim">
                {say(condition)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LongerCodes({ codes }: { readonly codes: readonly string[] }) {
  const { tree } = useKnowledge();
  const { say, t } = useSpeech();
  if (codes.length === 0) return null;
  const list = (
    <ul class="duties">
      {codes.map((code) => {
        const label = tree.label(code);
        return (
          <li key={code}>
            <a href={`#/${routeText({ view: 'product', code })}`}>
              <Code code={code} />
            </a>{' '}
            {label ? say(label) : ''}
          </li>
        );
      })}
    </ul>
  );
  if (codes.length <= MOST_CODES) return list;
  return (
    <details class="small">
      <summary>{t('questionCodes', { count: codes.length })}</summary>
      {list}
    </details>
  );
}
