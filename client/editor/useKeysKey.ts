import { useEffect } from 'react';

/**
 * Ctrl+/ anywhere in the page, for whoever reads too: which keys there are. Only one on a page listens
 * (`isOn`), and not to what is pressed in a dialog, which has the page wait.
 */
export function useKeysKey(isOn: boolean, onKeys: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (!isKey(event) || isInDialog(event)) return;
      event.preventDefault();
      onKeys();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, onKeys]);
}

// On many keyboards "/" needs Shift. Where that makes it a key of the text, that had its turn.
function isKey({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !defaultPrevented && (key === '/' || key === '?');
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('dialog:modal') !== null;
}
