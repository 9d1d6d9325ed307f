const key = 'draagvlak.erased';

/** Carries over to the page that is loaded next that one's name was erased, to say so there once. */
export const erasedNote = {
  leave: (): void => {
    try {
      sessionStorage.setItem(key, 'true');
    } catch {
      // No storage here: that one is signed out is all there is to see.
    }
  },
  isThere: (): boolean => {
    try {
      return sessionStorage.getItem(key) !== null;
    } catch {
      return false; // storage is closed to us
    }
  },
  remove: (): void => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was left there either.
    }
  },
};
