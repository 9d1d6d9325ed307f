import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/LanguageProvider.tsx';

interface EndorseManyProps {
  /** What the button says. */
  readonly label: string;
  /** The dialog, while it is open. */
  readonly renderDialog: (ended: {
    /** Called with the number of paragraphs that were endorsed. */
    readonly onDone: (count: number) => void;
    readonly onClose: () => void;
  }) => ReactNode;
}

/** The button that opens a dialog to endorse many paragraphs, and how many it were [E7]. */
export function EndorseMany({ label, renderDialog }: EndorseManyProps) {
  const { endorse } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const open = () => {
    setDone(null);
    setOpen(true);
  };
  const onDone = (count: number) => {
    setDone(count);
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="link-button link-button--act" onClick={open}>
        {label}
      </button>{' '}
      <output className="small">{done !== null && endorse.all.done(done)}</output>
      {isOpen && <Suspense>{renderDialog({ onDone, onClose: () => setOpen(false) })}</Suspense>}
    </>
  );
}
