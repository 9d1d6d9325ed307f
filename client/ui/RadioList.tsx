import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** What opens below the option once it is chosen: a reason, a preview. */
  readonly more?: ReactNode;
  readonly disabled?: boolean;
}

interface RadioListProps<Value extends string> {
  /** The question, visible unless `hideLegend`. */
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | undefined;
  /** Why what is chosen, or that nothing is, will not do. */
  readonly error?: string | false;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>(props: {
  name: string;
  option: RadioOption<Value>;
  checked: boolean;
  onChange: (value: Value) => void;
}) {
  const { option, checked } = props;
  const id = useId();
  return (
    <div className="draagvlak-radio">
      <input
        className="utrecht-radio-button"
        type="radio"
        id={id}
        name={props.name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={option.description === undefined ? undefined : `${id}-d`}
        onChange={() => props.onChange(option.value)}
      />
      <label className="draagvlak-radio__label" htmlFor={id}>
        {option.label}
      </label>
      {option.description !== undefined && (
        <p className="draagvlak-radio__description" id={`${id}-d`}>
          {option.description}
        </p>
      )}
      {checked && option.more !== undefined && (
        <div className="draagvlak-radio__more">{option.more}</div>
      )}
    </div>
  );
}

/** One choice of several, as a list with hairlines; arrow keys move the choice. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={props.error ? true : undefined}
      aria-describedby={props.error ? `${name}-e` : undefined}
      tabIndex={-1}
    >
      <legend className={props.hideLegend ? 'visually-hidden' : 'utrecht-form-label'}>
        {props.legend}
      </legend>
      {props.error && (
        <p className="utrecht-form-field-error-message" id={`${name}-e`}>
          <Icon name="error" />
          {props.error}
        </p>
      )}
      <div>
        {props.options.map((option) => (
          <Choice
            key={option.value}
            name={name}
            option={option}
            checked={option.value === props.value}
            onChange={props.onChange}
          />
        ))}
      </div>
    </fieldset>
  );
}
