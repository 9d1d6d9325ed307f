import type { Response } from 'express';
import { allowStyle } from './allowStyle.ts';

/** Sends a page without script, in the colours that its reader chose. */
export function sendPage(response: Response, page: { html: string; styleHash: string }): void {
  allowStyle(response, page.styleHash);
  response.vary('Cookie');
  response.type('html').send(page.html);
}
