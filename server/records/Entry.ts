/**
 * How one comes in: by a mailed link, an invitation, an account elsewhere (OIDC), a passkey, or one
 * of the demo's buttons.
 */
export type Entry = 'link' | 'invitation' | 'oidc' | 'passkey' | 'demo';
