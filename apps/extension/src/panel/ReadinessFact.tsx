/** One fact of a self-check as a field: yes or no, a choice, a day, a number, or words. */
import type { FactSpec } from '@luongxanh/core';
import { choiceWords, factUnitWords } from '@luongxanh/core/words';
import { NumberField } from '../ui/NumberField.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function Fact({
  spec,
  id,
  value,
  onChange,
}: {
  readonly spec: FactSpec;
  readonly id: string;
  readonly value: string;
  onChange(value: string): void;
}) {
  const { t, say } = useSpeech();
  const label = `${say(spec.ask)}${spec.unit ? ` (${say(factUnitWords(spec.unit))})` : ''}`;
  if (spec.kind === 'boolean' || spec.kind === 'choice') {
    const options =
      spec.kind === 'boolean'
        ? [['yes', t('yes')] as const, ['no', t('no')] as const]
        : (spec.choices ?? []).map((choice) => [choice, say(choiceWords(choice))] as const);
    return (
      <label class="field" for={id}>
        {label}
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t('notAnswered')}</option>
          {options.map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const common = {
    id,
    value,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  if (spec.kind === 'number') return <NumberField id={id} label={label} value={value} onChange={onChange} />;
  return (
    <label class="field" for={id}>
      {label}
      {spec.kind === 'date' ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </label>
  );
}
