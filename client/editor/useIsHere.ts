import { useLayoutEffect, useReducer } from 'react';

/**
 * Whether this has been drawn for good. An editor that is made in a drawing that is put off is
 * thrown away before it is shown: when its code has just been loaded, React draws at its leisure;
 * from here on it does so in one go.
 */
export function useIsHere(): boolean {
  const [isHere, arrive] = useReducer(() => true, false);
  useLayoutEffect(() => arrive(), []);
  return isHere;
}
