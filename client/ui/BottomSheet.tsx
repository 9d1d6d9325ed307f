import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import { InSheet } from './InSheet.ts';
import { useWords } from './LanguageProvider.tsx';

interface BottomSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** A `Segment` that stays in sight while the body scrolls. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/** Opens the sheet beside the page, not over it: the text above stays readable and scrolls. */
function useSheet(open: boolean) {
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = sheet.current;
    if (!open || !element) return;
    const before = document.activeElement;
    element.show();
    document.documentElement.classList.add('has-sheet');
    heading.current?.focus({ preventScroll: true });
    return () => {
      const inside = element.contains(document.activeElement);
      element.close();
      document.documentElement.classList.remove('has-sheet');
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return { sheet, heading };
}

function Grip(props: { tall: boolean; onPress: () => void }) {
  const { frame } = useWords();
  return (
    <button
      type="button"
      className="draagvlak-sheet__grip"
      aria-label={props.tall ? frame.makeSmaller : frame.makeLarger}
      onClick={props.onPress}
    >
      <span />
    </button>
  );
}

/**
 * On a phone: what would stand in the margin, docked to the bottom of the screen. Esc and the cross
 * close it.
 */
export function BottomSheet(props: BottomSheetProps) {
  const id = useId();
  const { frame } = useWords();
  const { sheet, heading } = useSheet(props.open);
  const [tall, setTall] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog that was opened from the sheet closes by itself.
    const { target } = event;
    if (target instanceof Element && target.closest('dialog') === sheet.current) props.onClose();
  };
  // At the end of the page: what is fixed inside a part that is laid out by itself stays in that part.
  return createPortal(
    <dialog
      ref={sheet}
      className={classNames('draagvlak-sheet', tall && 'draagvlak-sheet--tall')}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <Grip tall={tall} onPress={() => setTall(!tall)} />
      <div className="draagvlak-sheet__head">
        <h2 className="heading-text" id={id} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <IconButton icon="close" label={frame.close} onClick={props.onClose} />
      </div>
      {props.tabs}
      {/* What scrolls must be reachable by keyboard. */}
      <section className="draagvlak-sheet__body" tabIndex={0} aria-labelledby={id}>
        <InSheet value>{props.children}</InSheet>
      </section>
    </dialog>,
    document.body,
  );
}
