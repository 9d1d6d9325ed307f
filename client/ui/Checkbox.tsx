import { useId, type ComponentProps, type ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'className' | 'type' | 'id'> & {
  readonly label: ReactNode;
};

/** One choice that is on or off. */
export function Checkbox(props: CheckboxProps) {
  const { label, ...rest } = props;
  const id = useId();
  return (
    <div className="draagvlak-radio">
      <input {...rest} id={id} type="checkbox" className="utrecht-checkbox" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
