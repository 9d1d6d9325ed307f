/** The forms of an export that are nothing but text. */
export type TextForm = 'md' | 'txt';
