/** What is kept whole and goes along. The checkpoint of the record does not: the journal makes it. */
export const keptParts = ['accounts', 'erased', 'signingKey', 'vaultKey'] as const;
