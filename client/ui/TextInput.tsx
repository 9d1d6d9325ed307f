import type { ComponentProps } from 'react';

/** One line of text. Give it the attributes of its `FormField`. */
export function TextInput(props: Omit<ComponentProps<'input'>, 'className'>) {
  return <input type="text" {...props} className="utrecht-textbox" />;
}
