/** The question that decides between the codes that the words fit, its answers as buttons, and the answers given so far. */
import { useSpeech } from '../ui/speech.tsx';
import type { Narrowed } from './search-narrow.ts';

interface Props {
  readonly search: Narrowed;
  /** Called after an answer is given or taken back, because its button may be gone. */
  onAnswered?(): void;
}

export function SearchQuestion({ search, onAnswered }: Props) {
  const { t, say } = useSpeech();
  const { question, steps, answer, takeBack } = search;
  if (!question && steps.length === 0) return null;
  const done = (act: () => void) => () => {
    act();
    onAnswered?.();
  };
  // The field keeps the focus under the pointer, or the list would close before the click.
  const keep = (event: MouseEvent) => event.preventDefault();
  return (
    <div class="question">
      {steps.length > 0 ? (
        <p class="bar small">
          <span>{t('narrowed')}</span>
          {steps.map((step, at) => {
            const word = step.question.answers[step.at];
            if (!word) return null;
            return (
              <button
                key={step.question.feature}
                type="button"
                class="chip"
                aria-label={t('narrowOff', { answer: say(word) })}
                onMouseDown={keep}
                onClick={done(() => takeBack(at))}
              >
                {say(word)} <span aria-hidden="true">×</span>
              </button>
            );
          })}
        </p>
      ) : null}
      {question ? (
        <fieldset>
          <legend>{say(question.question)}</legend>
          <div class="bar">
            {question.answers.map((one, at) => (
              <button key={one.en} type="button" class="chip" onMouseDown={keep} onClick={done(() => answer(at))}>
                {say(one)}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}
