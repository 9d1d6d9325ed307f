import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { useTextLanguage } from './TextLanguage.ts';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> & {
  /** Set in the reading face: for words that are meant for the text itself. */
  readonly reading?: boolean;
};

/** Several lines of text, in the language of the text they are about; it grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { reading, ...rest } = props;
  const look = classNames('utrecht-textarea', reading && 'draagvlak-textarea--reading');
  return <textarea rows={3} lang={useTextLanguage()} {...rest} className={look} />;
}
