import { lazy } from 'react';

/** The dialog to endorse many paragraphs, whose code comes when it is asked for. */
export const EndorseAllDialog = lazy(async () => ({
  default: (await import('../../endorse/EndorseAllDialog.tsx')).EndorseAllDialog,
}));
