/** One of several, as radio buttons; the heading stands above. */

export function Choice<T extends string>(props: {
  readonly name: string;
  readonly title: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string, string?])[];
  onChange(value: T): void;
}) {
  return (
    <fieldset>
      <legend class="sr">{props.title}</legend>
      {props.choices.map(([value, text, lang]) => (
        <label key={value} class="check" lang={lang}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
