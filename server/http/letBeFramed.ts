import type { Response } from 'express';

/** Takes away what keeps an answer out of pages elsewhere, but for the policy that names who may frame it. */
export function letBeFramed(response: Response): void {
  response.removeHeader('X-Frame-Options');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}
