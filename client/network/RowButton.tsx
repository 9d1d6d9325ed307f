import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

interface RowButtonProps {
  readonly label: string;
  /** What the row is about: among many buttons of one name, which this is. */
  readonly of: string;
  readonly onClick: () => void;
}

/** A button in a row of many. */
export function RowButton({ label, of, onClick }: RowButtonProps) {
  return (
    <Button kind="subtle" small onClick={onClick}>
      {label}
      <VisuallyHidden> {of}</VisuallyHidden>
    </Button>
  );
}
