import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { SectionId } from '#shared/ids.ts';
import { languages } from '#shared/language/language.ts';
import type { Language } from '#shared/language/language.ts';
import { readMoment, writeMoment } from '#shared/moments.ts';
import { manifestoBySlug } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import { schemeIn } from '#shared/scheme.ts';
import { historyPage, versionPage } from '../actions/historyPages.ts';
import type { HistoryPageInput } from '../actions/historyPages.ts';
import { publicPage } from '../actions/publicPage.ts';
import type { PublicPageInput } from '../actions/publicPage.ts';
import { receiptPage } from '../actions/receiptPage.ts';
import type { ReceiptPageInput } from '../actions/receiptPage.ts';
import type { SideDoorOptions } from './Route.ts';

type Look = Pick<PublicPageInput['site'], 'sheets' | 'scheme'>;

export interface PublicPagesOptions extends Pick<SideDoorOptions, 'house'> {
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
  router.get('/:slug/receipt/:seq', serveReceipt(options));
  router.get('/:slug/history', serveHistory(options));
  router.get('/:slug/history/:section/:from{/:to}', serveVersion(options));
  return router;
}

function serveManifesto({ house, sheets }: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return async ({ params, query, headers }, response) => {
    const manifesto = requireManifesto(house, params.slug);
    const language = asked(query['language']) ?? manifesto.language;
    const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
    const site = { ...look, ...siteOf(manifesto, language) };
    sendPage(response, await publicPage(house, { manifesto: manifesto.id, language, site }));
  };
}

function serveReceipt({
  house,
  sheets,
}: PublicPagesOptions): RequestHandler<{ slug: string; seq: string }> {
  return async ({ params, query, headers }, response) => {
    const manifesto = requireManifesto(house, params.slug);
    const language = asked(query['language']) ?? manifesto.language;
    const seq = z.coerce.number().int().min(1).catch(0).parse(params.seq);
    const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
    const site = { ...look, ...receiptSiteOf(manifesto, seq, language) };
    sendPage(response, await receiptPage(house, { manifesto, seq, language, site }));
  };
}

function serveHistory(options: PublicPagesOptions): RequestHandler<{ slug: string }> {
  return (request, response) => {
    sendPage(response, historyPage(options.house, historyInput(options, request, '')));
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
    sendPage(response, await versionPage(options.house, input, versions));
  };
}

function historyInput(
  { house, sheets }: PublicPagesOptions,
  { params, query, headers }: Request<{ slug: string }>,
  part: string,
): HistoryPageInput {
  const manifesto = requireManifesto(house, params.slug);
  const language = asked(query['language']) ?? manifesto.language;
  const look = { sheets, scheme: schemeIn(headers.cookie ?? '') };
  return { manifesto, language, site: { ...look, ...historySiteOf(manifesto, part, language) } };
}

function requireManifesto({ records }: SideDoorOptions['house'], slug: string): Manifesto {
  const manifesto = manifestoBySlug(records.state, slug);
  if (!manifesto) throw new Refusal('not-found', 'There is no manifesto at this address.');
  return manifesto;
}

function asked(language: unknown): Language | undefined {
  return languages.find((one) => one === language);
}

function sendPage(response: Response, page: { html: string; styleHash: string }): void {
  const policy = `default-src 'none'; style-src 'self' 'sha256-${page.styleHash}'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  response.setHeader('Content-Security-Policy', policy);
  response.vary('Cookie');
  response.type('html').send(page.html);
}

function siteOf(
  { id, slug }: Manifesto,
  language: Language,
): Omit<PublicPageInput['site'], keyof Look> {
  const root = `/api/v1/manifestos/${id}`;
  const exportAs = (format: ExportFormat) => `${root}/export?format=${format}&language=${language}`;
  return {
    home: '/',
    languages: { nl: `/m/${slug}?language=nl`, en: `/m/${slug}?language=en` },
    exports: {
      md: exportAs('md'),
      html: exportAs('html'),
      txt: exportAs('txt'),
      json: exportAs('json'),
    },
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
