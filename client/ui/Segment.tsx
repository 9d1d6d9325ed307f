import type { ReactNode } from 'react';

export interface SegmentOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** How many there are behind it; zero is left out. */
  readonly count?: number;
}

interface SegmentProps<Value extends string> {
  /** What is being switched, for whoever does not see it. */
  readonly label: string;
  readonly options: readonly SegmentOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Several views of one thing, one of them pressed. */
export function Segment<Value extends string>(props: SegmentProps<Value>) {
  return (
    <fieldset className="draagvlak-segment" aria-label={props.label}>
      {props.options.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
          {count ? <span className="subtle"> {count}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
