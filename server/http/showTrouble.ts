import type { ErrorRequestHandler } from 'express';
import { manifestoBySlug } from '#shared/record/sections.ts';
import { Refusal, refusalStatus } from '#shared/refusal.ts';
import { schemeIn } from '#shared/scheme.ts';
import { troublePage } from '../actions/troublePage.ts';
import { askedLanguage } from './askedLanguage.ts';
import type { SideDoorOptions } from './Route.ts';
import { letBeFramed } from './letBeFramed.ts';
import { sendPage } from './sendPage.ts';

export interface TroubleOptions extends Pick<SideDoorOptions, 'house'> {
  /** Addresses of the style sheets. */
  readonly sheets: readonly string[];
  /** Whether what it is about stands in pages elsewhere; then so may this. */
  readonly isFramed?: boolean;
}

/**
 * Says to who reads in a browser, in words, what is not there [O1]; a program gets that as everywhere
 * else.
 */
export function showTrouble({
  house,
  sheets,
  isFramed = false,
}: TroubleOptions): ErrorRequestHandler {
  return (reason: unknown, request, response, next) => {
    const { query, headers, path } = request;
    const wanted = request.accepts(['json', 'html']);
    // What went wrong on our side is told to the log first.
    const isOurs =
      !(reason instanceof Refusal) || ['internal', 'storage-failed'].includes(reason.code);
    if (response.headersSent || wanted !== 'html' || isOurs) return next(reason);
    const [, slug = ''] = path.split('/');
    const known = manifestoBySlug(house.records.state, slug);
    const language = askedLanguage(query['language']) ?? known?.language ?? 'nl';
    const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
    response.status(refusalStatus[reason.code]);
    response.vary('Accept');
    response.setHeader('Cache-Control', 'no-store');
    const isPart = known !== null && path !== `/${known.slug}`;
    const manifesto = isPart ? `/m/${known.slug}?language=${language}` : null;
    const about = { code: reason.code, language, look, home: '/', manifesto, isFramed };
    if (isFramed) letBeFramed(response);
    sendPage(response, { ...troublePage(about), ...(isFramed && { framing: '*' }) });
  };
}
