import { lazy } from 'react';

/** The dialog in which a lead chooses other words, whose code comes when it is asked for. */
export const ModifyLater = lazy(async () => ({
  default: (await import('./ModifyDialog.tsx')).ModifyDialog,
}));
