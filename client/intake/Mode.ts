/** Into the text at once, or as amendments on which the leads decide. */
export type Mode = 'text' | 'amendments';
