import { useEffect } from 'react';
import { useNavigate } from '../useNavigate.ts';

interface Ways {
  /** Addresses; null at the beginning and at the end. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Turns to the paragraph before or behind with the arrows, from wherever the keyboard is. */
export function useTurning({ previous, next }: Ways): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const to = { ArrowLeft: previous, ArrowRight: next }[event.key];
      if (!isPlain || !to) return;
      event.preventDefault();
      navigate(to, { replace: true });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [previous, next, navigate]);
}
