import { createHash } from 'node:crypto';
import { publicStyle } from './publicStyle.ts';

/** SHA-256 of `publicStyle`, base64: by this a page's policy lets its one style in. */
export const publicStyleHash = createHash('sha256').update(publicStyle).digest('base64');
