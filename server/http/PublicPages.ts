import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { readMoment, writeMoment } from '#shared/moments.ts';
import { manifestoBySlug } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { exportFormats, officeFormats } from '#shared/exportFormats.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import { schemeIn } from '#shared/scheme.ts';
import { adherencePage } from '../actions/adherencePage.ts';
import { historyPage, versionPage } from '../actions/historyPages.ts';
import type { HistoryPageInput } from '../actions/historyPages.ts';
import { publicPage } from '../actions/publicPage.ts';
import type { PublicPage, PublicPageInput } from '../actions/publicPage.ts';
import { readFeed } from '../actions/readFeed.ts';
import { receiptPage } from '../actions/receiptPage.ts';
import type { ReceiptPageInput } from '../actions/receiptPage.ts';
import { allowStyle } from './allowStyle.ts';
import { askedLanguage } from './askedLanguage.ts';
import { caching } from './caching.ts';
import type { Links } from './Links.ts';
import type { SideDoorOptions } from './Route.ts';
import { letBeFramed } from './letBeFramed.ts';
import { sendPage } from './sendPage.ts';
import { showTrouble } from './showTrouble.ts';

type Look = Pick<PublicPageInput['site'], 'sheets' | 'scheme'>;

export interface PublicPagesOptions extends Pick<SideDoorOptions, 'house' | 'links'> {
  /** Addresses of the style sheets: the typefaces, and a partner's theme. */
  readonly sheets: readonly string[];
}

/**
 * The pages that anyone may read, without account or script: the manifesto, receipts, and how it all
 * came about.
 */
export function publicPages(options: PublicPagesOptions): Router {
  const router = express.Router();
  router.get('/:slug', serveManifesto(options));
  router.get('/:slug/decisions.atom', serveFeed(options));
  router.get(
    '/:slug/embed/:section',
    serveEmbed(options),
    showTrouble({ ...options, isFramed: true }),
  );
  router.get('/:slug/adherence', serveAdherence(options));
  router.get('/:slug/receipt/:seq', serveReceipt(options));
  router.get('/:slug/history', serveHistory(options));
  router.get('/:slug/history/:section/:from{/:to}', serveVersion(options));
  router.use(showTrouble(options));
  return router;
}

function serveManifesto(options: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return async (request, response) => sendPublic(response, await askedPage(request, options));
}

// Without cookies, for those are not sent along into a page elsewhere.
function serveEmbed(
  options: PublicPagesOptions,
): RequestHandler<{ slug: string; section: string }> {
  return async (request, response) => {
    const section = z.coerce.number().int().min(1).catch(0).parse(request.params.section);
    const made = await askedPage(request, options, section);
    letBeFramed(response);
    sendPublic(response, { ...made, framing: '*' });
  };
}

interface Asked {
  readonly params: { readonly slug: string };
  readonly query: Request['query'];
  readonly headers: Request['headers'];
}

function askedPage(
  { params, query, headers }: Asked,
  { house, sheets, links }: PublicPagesOptions,
  section?: number,
): Promise<PublicPage> {
  const manifesto = requireManifesto(house, params.slug);
  const language = askedLanguage(query['language']) ?? manifesto.language;
  const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
  const site = { ...look, ...siteOf(manifesto, language, links) };
  const job = { manifesto: manifesto.id, language, site };
  return publicPage(house, { ...job, ...(section !== undefined && { section }) });
}

function serveFeed({ house, links }: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return async ({ params, query }, response) => {
    const manifesto = requireManifesto(house, params.slug);
    const language = askedLanguage(query['language']) ?? manifesto.language;
    const page = links.page(`/m/${manifesto.slug}`);
    const feed = `${page}/decisions.atom`;
    const self = `${feed}?language=${language}`;
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response
      .type('application/atom+xml; charset=utf-8')
      .send(await readFeed(house, { manifesto, language, page, feed, self }));
  };
}

function serveAdherence({ house, sheets }: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return ({ params, query, headers }, response) => {
    const manifesto = requireManifesto(house, params.slug);
    const language = askedLanguage(query['language']) ?? manifesto.language;
    const page = `/m/${manifesto.slug}`;
    const site = {
      ...{ sheets, scheme: schemeIn(headers.cookie ?? ''), home: '/' },
      languages: {
        nl: `${page}/adherence?language=nl`,
        en: `${page}/adherence?language=en`,
      },
      manifesto: `${page}?language=${language}`,
      history: `${page}/history?language=${language}`,
    };
    sendPage(response, { ...adherencePage(house, { manifesto, language, site }), kept: 'open' });
  };
}

function serveReceipt({
  house,
  sheets,
}: PublicPagesOptions): RequestHandler<{ slug: string; seq: string }> {
  return async ({ params, query, headers }, response) => {
    const manifesto = requireManifesto(house, params.slug);
    const language = askedLanguage(query['language']) ?? manifesto.language;
    const seq = z.coerce.number().int().min(1).catch(0).parse(params.seq);
    const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
    const site = { ...look, ...receiptSiteOf(manifesto, seq, language) };
    const page = await receiptPage(house, { manifesto, seq, language, site });
    sendPage(response, { ...page, kept: 'open' });
  };
}

function serveHistory(options: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return (request, response) => {
    const page = historyPage(options.house, historyInput(options, request, ''));
    sendPage(response, { ...page, kept: 'open' });
  };
}

interface VersionAddress {
  readonly slug: string;
  readonly section: string;
  readonly from: string;
  readonly to?: string;
}

function serveVersion(options: PublicPagesOptions): RequestHandler<VersionAddress> {
  return async (request, response) => {
    const { section, from, to } = request.params;
    const part = ['', section, from, ...(to === undefined ? [] : [to])].join('/');
    const input = historyInput(options, request, part);
    const [first, second] = [readMoment(from), to === undefined ? undefined : readMoment(to)];
    if (first === null || second === null)
      throw new Refusal('not-found', 'There is no such version.');
    const moments = second ? ([first, second] as const) : ([first] as const);
    const versions = { section: section as SectionId, moments };
    const page = await versionPage(options.house, input, versions);
    // Versions never change.
    sendPage(response, { ...page, kept: 'settled' });
  };
}

function historyInput(
  { house, sheets }: PublicPagesOptions,
  { params, query, headers }: Request<{ slug: string }>,
  part: string,
): HistoryPageInput {
  const manifesto = requireManifesto(house, params.slug);
  const language = askedLanguage(query['language']) ?? manifesto.language;
  const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
  return { manifesto, language, site: { ...look, ...historySiteOf(manifesto, part, language) } };
}

function requireManifesto({ records }: SideDoorOptions['house'], slug: string): Manifesto {
  const manifesto = manifestoBySlug(records.state, slug);
  if (!manifesto) throw new Refusal('not-found', 'There is no manifesto at this address.');
  return manifesto;
}

function sendPublic(
  response: Response,
  { page, styleHash, isAdopted, framing }: PublicPage & { framing?: string },
): void {
  allowStyle(response, styleHash, framing);
  response.vary('Cookie');
  response.vary('Accept-Encoding');
  response.setHeader('Cache-Control', isAdopted ? caching.settled : caching.open);
  response.setHeader('ETag', page.tag);
  response.type('html');
  const isPacked = response.req.acceptsEncodings('gzip') === 'gzip';
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  const { buffer, byteOffset, byteLength } = isPacked ? page.packed : page.plain;
  response.send(Buffer.from(buffer, byteOffset, byteLength));
}

function siteOf(
  { id, slug }: Manifesto,
  language: Language,
  links: Links,
): Omit<PublicPageInput['site'], keyof Look> {
  const root = `/api/v1/manifestos/${id}`;
  const exportAs = (format: ExportFormat) => `${root}/export?format=${format}&language=${language}`;
  return {
    home: '/',
    languages: { nl: `/m/${slug}?language=nl`, en: `/m/${slug}?language=en` },
    exports: addressesOf(exportFormats, exportAs),
    tracked: addressesOf(officeFormats, (format) => `${exportAs(format)}&amendments=tracked`),
    address: links.page(`/m/${slug}`),
    adherence: `/m/${slug}/adherence?language=${language}`,
    feed: `/m/${slug}/decisions.atom?language=${language}`,
    embeds: links.page(`/m/${slug}/embed/`),
    record: `${root}/record`,
    history: `/m/${slug}/history?language=${language}`,
  };
}

function historySiteOf(
  { slug }: Manifesto,
  part: string,
  language: Language,
): Omit<HistoryPageInput['site'], keyof Look> {
  const root = `/m/${slug}/history`;
  return {
    home: '/',
    languages: { nl: `${root}${part}?language=nl`, en: `${root}${part}?language=en` },
    manifesto: `/m/${slug}?language=${language}`,
    history: `${root}?language=${language}`,
    addressOf: (section, ...moments) =>
      `${[root, section, ...moments.map(writeMoment)].join('/')}?language=${language}`,
  };
}

function addressesOf<Format extends string>(
  formats: readonly Format[],
  addressOf: (format: Format) => string,
): Record<Format, string> {
  const addresses = formats.map((format) => [format, addressOf(format)]);
  return Object.fromEntries(addresses) as Record<Format, string>;
}

function receiptSiteOf(
  { id, slug }: Manifesto,
  seq: number,
  language: Language,
): Omit<ReceiptPageInput['site'], keyof Look> {
  const page = `/m/${slug}/receipt/${seq}`;
  return {
    home: '/',
    languages: { nl: `${page}?language=nl`, en: `${page}?language=en` },
    manifesto: `/m/${slug}?language=${language}`,
    file: `/api/v1/manifestos/${id}/receipts/${seq}`,
    record: `/api/v1/manifestos/${id}/record`,
  };
}
