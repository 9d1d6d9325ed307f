import { createContext, use } from 'react';

/** Says to what is drawn inside it that it stands in a sheet, which has a close button already. */
export const InSheet = createContext(false);

/** Whether this stands in a sheet: closing what is open then goes back to what the sheet is of. */
export function useInSheet(): boolean {
  return use(InSheet);
}
