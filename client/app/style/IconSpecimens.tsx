import { Icon } from '../../ui/Icon.tsx';
import { iconPaths } from '../../ui/iconPaths.ts';
import type { IconName } from '../../ui/iconPaths.ts';

const names = Object.keys(iconPaths) as IconName[];

/** Every icon with its name. */
export function IconSpecimens() {
  return (
    <ul className="style-icons">
      {names.map((name) => (
        <li key={name}>
          <Icon name={name} /> <span className="small">{name}</span>
        </li>
      ))}
    </ul>
  );
}
