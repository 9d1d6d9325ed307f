import type { Response } from 'express';
import { allowStyle } from './allowStyle.ts';

interface SentPage {
  readonly html: string;
  readonly styleHash: string;
  /** Who may frame it; nobody, unless it is said. */
  readonly framing?: string;
}

/** Sends a page without script, in the colours that its reader chose. */
export function sendPage(response: Response, page: SentPage): void {
  allowStyle(response, page.styleHash, page.framing);
  response.vary('Cookie');
  response.type('html').send(page.html);
}
