import type { Response } from 'express';

/** Lets a page without script have its own style and letters, and nothing else; `framing`: who may frame it. */
export function allowStyle(response: Response, styleHash: string, framing = "'none'"): void {
  const policy = `default-src 'none'; style-src 'self' 'sha256-${styleHash}'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors ${framing}`;
  response.setHeader('Content-Security-Policy', policy);
}
