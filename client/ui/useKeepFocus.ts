import { useEffect } from 'react';

/**
 * Keeps the keyboard on the page. When an act takes away the very control it was done with, focus
 * goes to the nearest place around it that can hold focus: the thread, the note, the main part.
 * Whoever knows a better place has until the next frame to go there.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let places: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      places = target instanceof HTMLElement ? [target, ...placesAround(target)] : [];
    };
    const restore = () => {
      const [last] = places;
      if (!last || last.isConnected || !isNowhere()) return;
      const place = places.find(({ isConnected }) => isConnected);
      (place ?? document.getElementById('inhoud'))?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      if (places[0]?.isConnected === false && isNowhere())
        requestAnimationFrame(() => setTimeout(restore));
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

function placesAround(target: HTMLElement): HTMLElement[] {
  const place = target.parentElement?.closest<HTMLElement>('[tabindex]') ?? null;
  return place ? [place, ...placesAround(place)] : [];
}
