import { classNames } from './classNames.ts';
import { iconPaths, type IconName } from './iconPaths.ts';

/** A line drawing beside a word. It says nothing by itself, so it is hidden from assistive technology. */
export function Icon(props: { name: IconName; size?: number }) {
  const size = props.size ?? 16;
  return (
    <svg
      className={classNames('icon', props.name === 'turning' && 'icon--turning')}
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
