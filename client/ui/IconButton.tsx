import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { keysHere } from './keysHere.ts';
import { useWords } from './LanguageProvider.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> & {
  readonly icon: IconName;
  /** What it does, for whoever does not see the drawing; also the start of the tooltip. */
  readonly label: string;
  /** The keys that do the same, as “Ctrl+B”. */
  readonly keys?: string;
};

/** A button that is only a drawing, with its name as accessible name and tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, ...rest } = props;
  const { frame } = useWords();
  return (
    <button
      type="button"
      {...rest}
      className="utrecht-button draagvlak-button--icon"
      aria-label={label}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      title={keys ? `${label} (${keysHere(keys, frame.keyNames)})` : label}
    >
      <Icon name={icon} />
    </button>
  );
}
