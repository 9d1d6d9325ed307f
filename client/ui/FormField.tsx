import { useId, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './LanguageProvider.tsx';

/** What a control must carry to belong to its label, description and error. */
export interface FieldAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FormFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong and how to put it right. Its presence makes the field invalid. */
  readonly error?: string;
  /** Says behind the label that the field may stay empty. */
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  readonly children: (attributes: FieldAttributes) => ReactNode;
}

/** A label, a description, an error and the control between them; `children` draws the control. */
export function FormField(props: FormFieldProps) {
  const id = useId();
  const words = useWords();
  const described = classNames(
    props.description !== undefined && `${id}-d`,
    props.error && `${id}-e`,
  );
  return (
    <div className={classNames('utrecht-form-field', props.error && 'utrecht-form-field--invalid')}>
      <label className={props.hideLabel ? 'visually-hidden' : 'utrecht-form-label'} htmlFor={id}>
        {props.label}
        {props.optional && (
          <span className="utrecht-form-label__optional"> ({words.frame.optional})</span>
        )}
      </label>
      {props.description !== undefined && (
        <p className="utrecht-form-field-description" id={`${id}-d`}>
          {props.description}
        </p>
      )}
      {props.error && (
        <p className="utrecht-form-field-error-message" id={`${id}-e`}>
          <Icon name="error" />
          {props.error}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
    </div>
  );
}
