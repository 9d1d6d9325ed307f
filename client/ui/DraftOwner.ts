import { createContext } from 'react';

/** Says to the forms inside it whose drafts they keep: a device can have more than one user. */
export const DraftOwner = createContext('');
