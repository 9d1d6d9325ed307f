import { useSyncExternalStore } from 'react';

/** Below this width there is no margin beside the text; the same number stands in the stylesheets. */
const query = '(max-width: 65rem)';

/** Whether the page is too narrow for a margin. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
