import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import { useWords } from './LanguageProvider.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** Called on Esc and on the close button; the caller then sets `open` to false. */
  readonly onClose: () => void;
  /** For texts that are laid side by side. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const firstField = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** Opens the native dialog while `open`, and gives focus back to whatever had it before. */
function useModal(open: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a dialog that is still open keeps the keyboard from everything behind it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const before = document.activeElement;
    element.showModal();
    // The browser would pick the close button; the first field or the title says more. Nobody starts
    // behind a choice that is still to be made.
    const isToChoose =
      element.querySelector('[type="radio"]') !== null &&
      element.querySelector('[type="radio"]:checked') === null;
    const first = isToChoose ? null : element.querySelector<HTMLElement>(firstField);
    (first ?? element.querySelector('h2'))?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return dialog;
}

/**
 * A question on top of the page. The rest of the page waits; Esc closes. A click beside it does
 * not: what was filled in would be gone.
 */
export function Dialog(props: DialogProps) {
  const id = useId();
  const { frame } = useWords();
  const dialog = useModal(props.open);
  const close = (event: SyntheticEvent) => {
    event.preventDefault();
    // A dialog that was opened from this one closes by itself.
    if (event.target === event.currentTarget) props.onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={classNames('utrecht-dialog', props.wide && 'utrecht-dialog--wide')}
      aria-labelledby={id}
      onCancel={close}
    >
      {props.open && (
        <>
          <div className="utrecht-dialog__head">
            <h2 className="utrecht-heading-3" id={id} tabIndex={-1}>
              {props.title}
            </h2>
            <IconButton icon="close" label={frame.close} onClick={props.onClose} />
          </div>
          <div className="utrecht-dialog__body">{props.children}</div>
        </>
      )}
    </dialog>
  );
}
