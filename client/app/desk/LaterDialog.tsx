import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';

interface LaterDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The dialog itself, which comes when it is asked for. */
  readonly children: ReactNode;
}

/**
 * Has a dialog there at once, before its own comes: without it, what one types meanwhile would go
 * into the text that it was asked from.
 */
export function LaterDialog({ title, onClose, children }: LaterDialogProps) {
  const { frame } = useWords();
  return (
    <Suspense
      fallback={
        <Dialog open title={title} onClose={onClose}>
          <output className="subtle">{frame.loading}</output>
        </Dialog>
      }
    >
      {children}
    </Suspense>
  );
}
