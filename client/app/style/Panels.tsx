import type { ReactNode } from 'react';
import { schemeClass, schemes } from '#shared/scheme.ts';
import type { Scheme } from '#shared/scheme.ts';
import { classNames } from '../../ui/classNames.ts';
import { useStyleWords } from './useStyleWords.ts';

interface PanelsProps {
  readonly id: string;
  readonly title: string;
  /** Draws it once; called for light and for dark. */
  readonly children: (scheme: Scheme) => ReactNode;
}

/** A group of components, by day and by night beside each other. */
export function Panels({ id, title, children }: PanelsProps) {
  const words = useStyleWords();
  return (
    <div className="style-group">
      <h2 className="utrecht-heading-2" id={id}>
        {title}
      </h2>
      <div className="style-panels">
        {schemes.map((scheme) => (
          <div
            key={scheme}
            className={classNames('draagvlak-theme', schemeClass(scheme), 'style-panel')}
          >
            <p className="small subtle">{words[scheme]}</p>
            {children(scheme)}
          </div>
        ))}
      </div>
    </div>
  );
}
