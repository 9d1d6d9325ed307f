import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';

interface PartHeadProps {
  readonly title: string;
  /** The words of the button that adds something; without them nothing can be added yet. */
  readonly add?: string;
  readonly onAdd: () => void;
  /** Other ways to add. */
  readonly more?: ReactNode;
  /** What was just done. */
  readonly said: string;
}

/** The head of a part of the network: its name, what can be added, and what was just done. */
export function PartHead({ title, add, onAdd, more, said }: PartHeadProps) {
  return (
    <div className="network__head">
      <h2 className="utrecht-heading-2" tabIndex={-1}>
        {title}
      </h2>
      <ButtonGroup>
        {more}
        {add !== undefined && (
          <Button kind="primary" icon="plus" onClick={onAdd}>
            {add}
          </Button>
        )}
      </ButtonGroup>
      <output className="network__said">{said}</output>
    </div>
  );
}
