import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** What was pointed at: a row, a section, and the paragraph in it, each counted from 0. */
export interface Pointed {
  readonly row: number;
  readonly section: number;
  readonly column: number;
}

interface MatrixInput {
  /** The width of a column in px. */
  readonly step: number;
  /** Answers whether the key meant something; then the page does not scroll by it. */
  readonly onKey: (key: string) => boolean;
  readonly onPoint: (pointed: Pointed) => void;
  /** The keyboard goes elsewhere. */
  readonly onLeave: () => void;
}

/** Keys and pointer on the picture: its bricks are drawings, not elements of their own. */
export function useMatrixInput(
  frame: RefObject<HTMLElement | null>,
  { step, onKey, onPoint, onLeave }: MatrixInput,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey(event.key)) event.preventDefault();
  });
  const click = useEffectEvent(({ target, clientX }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
    const row = cell?.closest<HTMLElement>('[data-row]');
    const left = cell?.querySelector('svg')?.getBoundingClientRect().left;
    if (!cell || !row || left === undefined || clientX < left) return;
    onPoint({
      row: Number(row.dataset['row']),
      section: Number(cell.dataset['section']),
      column: Math.floor((clientX - left) / step),
    });
  });
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener('keydown', press);
    element?.addEventListener('click', click);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('keydown', press);
      element?.removeEventListener('click', click);
      element?.removeEventListener('focusout', leave);
    };
  }, [frame]);
}
