import type { Response } from 'express';
import { allowStyle } from './allowStyle.ts';
import { caching } from './caching.ts';

interface SentPage {
  readonly html: string;
  readonly styleHash: string;
  /** Who may frame it; nobody, unless it is said. */
  readonly framing?: string;
  /** How long it may be kept, unless that is said already. */
  readonly kept?: keyof typeof caching;
}

/** Sends a page without script, in the colours that its reader chose. */
export function sendPage(response: Response, page: SentPage): void {
  allowStyle(response, page.styleHash, page.framing);
  if (page.kept) response.setHeader('Cache-Control', caching[page.kept]);
  response.vary('Cookie');
  response.type('html').send(page.html);
}
