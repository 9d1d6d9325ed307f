import { useInSheet } from '../ui/InSheet.ts';

interface Headings {
  /** Of a thread, or of the form from which one comes. */
  readonly own: 'h3' | 'h4';
  /** Of what stands in it. */
  readonly below: 'h4' | 'h5';
}

/** The levels of headings in the margin; in a sheet, whose title is the one above, a step higher. */
export function useHeadings(): Headings {
  return useInSheet() ? { own: 'h3', below: 'h4' } : { own: 'h4', below: 'h5' };
}
