/** One fact of a self-check as a field: yes or no, a choice, a day, a number, or words. */
import { type FactSpec, isIsoDate } from '@luongxanh/core';
import { choiceWords, factUnitWords } from '@luongxanh/core/words';
import { readNumber } from '../model/read-number.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { OnPaper } from '../ui/on-paper.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function Fact({
  spec,
  id,
  value,
  review,
  onChange,
}: {
  readonly spec: FactSpec;
  readonly id: string;
  readonly value: string;
  /** An earlier release may have read the number otherwise than it was meant. */
  readonly review: boolean;
  onChange(value: string): void;
}) {
  const { t, say, day } = useSpeech();
  const label = `${say(spec.ask)}${spec.unit ? ` (${say(factUnitWords(spec.unit))})` : ''}`;
  if (spec.kind === 'boolean' || spec.kind === 'choice') {
    const options =
      spec.kind === 'boolean'
        ? [['yes', t('yes')] as const, ['no', t('no')] as const]
        : (spec.choices ?? []).map((choice) => [choice, say(choiceWords(choice))] as const);
    return (
      <label class="field" for={id}>
        {label}
        <select class="no-print" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t('notAnswered')}</option>
          {options.map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
        <OnPaper text={options.find(([name]) => name === value)?.[1] ?? ''} />
      </label>
    );
  }
  const common = {
    class: 'no-print',
    id,
    value,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  if (spec.kind === 'number' && review) return <Review id={id} label={label} text={value} onChoose={onChange} />;
  if (spec.kind === 'number') return <NumberField id={id} label={label} value={value} onChange={onChange} />;
  return (
    <label class="field" for={id}>
      {label}
      {spec.kind === 'date' ? <input type="date" {...common} /> : <input type="text" {...common} />}
      <OnPaper text={isIsoDate(value) && spec.kind === 'date' ? day(value) : value} />
    </label>
  );
}

/** Both readings of an old answer, to choose from; until then it counts as not answered. */
function Review({
  id,
  label,
  text,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  onChoose(value: string): void;
}) {
  const { t, language } = useSpeech();
  const readings = [readNumber(text, 'vi'), readNumber(text, 'en')].flatMap((one) => (one === null ? [] : [one]));
  // Without marks of thousands, so that the two cannot be taken for each other.
  const plain = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 });
  return (
    <fieldset class="note ask stack tight" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`}>{label}</p>
      <p>{t('reviewNumber', { text })}</p>
      <div class="bar">
        {readings.map((one) => (
          <button key={one} type="button" onClick={() => onChoose(String(one))}>
            {plain.format(one)}
          </button>
        ))}
        <button type="button" class="plain" onClick={() => onChoose('')}>
          {t('reviewAgain')}
        </button>
      </div>
    </fieldset>
  );
}
