import { join } from 'node:path';
import express from 'express';
import type { Express, Request, Response, RequestHandler } from 'express';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import { schemeIn } from '#shared/scheme.ts';
import { deskLinks } from './deskLinks.ts';
import { AuditDoor } from './AuditDoor.ts';
import { describeApi } from './describeApi.ts';
import { limitRates } from './limitRates.ts';
import { answerProblem } from './problem.ts';
import { publicPages } from './PublicPages.ts';
import { readPage } from './readPage.ts';
import type { Route, SideDoorOptions } from './Route.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { entryRoutes } from './routes/entries.ts';
import { auditRoutes } from './routes/audit.ts';
import { importRoutes } from './routes/imports.ts';
import { historyRoutes } from './routes/history.ts';
import { insightRoutes } from './routes/insights.ts';
import { manifestoRoutes } from './routes/manifestos.ts';
import { noticeRoutes } from './routes/notices.ts';
import { networkRoutes } from './routes/network.ts';
import { ownRoutes } from './routes/own.ts';
import { ownWayRoutes } from './routes/ownWays.ts';
import { peopleRoutes } from './routes/people.ts';
import { postRoutes } from './routes/post.ts';
import { sectionRoutes } from './routes/sections.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { siteRoutes } from './routes/site.ts';
import { securityHeaders } from './securityHeaders.ts';
import { securityTxt } from './securityTxt.ts';
import { serveHealth } from './serveHealth.ts';
import { serveRoute } from './serveRoute.ts';
import { cookieName } from './sessionCookie.ts';

// Made by `client/vite.config.ts`, and named in pages that the server makes.
const faces = '/faces.css';
const themeAddress = '/theme.css';

/** Every route of the API, in the order in which the description lists them. */
export const routes: readonly Route[] = [
  ...siteRoutes,
  ...sessionRoutes,
  ...entryRoutes,
  ...ownRoutes,
  ...ownWayRoutes,
  ...noticeRoutes,
  ...networkRoutes,
  ...peopleRoutes,
  ...postRoutes,
  ...auditRoutes,
  ...manifestoRoutes,
  ...sectionRoutes,
  ...importRoutes,
  ...historyRoutes,
  ...amendmentRoutes,
  ...insightRoutes,
];

/** The side door: everything that comes in over HTTP. */
export function sideDoor(options: SideDoorOptions, onInternal: (reason: unknown) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy the visitor's own address counts.
  app.set('trust proxy', (address: string) => options.proxies.has(address));
  app.use(...securityHeaders(options.links));
  serveHealth(app, options);
  serveSecurityTxt(app, options);
  app.post('/afmelden/:token', asUnsubscription);
  app.use(['/api/v1', '/m'], catchUp(options));
  app.use('/api/v1', api(options));
  const sheets = options.theme === null ? [faces] : [faces, themeAddress];
  app.use('/m', publicPages({ ...options, sheets }));
  servePages(app, options);
  app.use(answerProblem(onInternal));
  return app;
}

// What was answered by another process a moment ago is no news here.
function catchUp({ house: { pen } }: SideDoorOptions): RequestHandler {
  return async (_request, _response, next) => {
    if (!pen.isFresh) await pen.catchUp();
    next();
  };
}

function api(options: SideDoorOptions): express.Router {
  // An address with a slash behind it is another address, and there is nothing at it.
  const router = express.Router({ strict: true });
  router.use((_, response, next) => {
    response.setHeader('API-Version', '1.0.0');
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const { isSecure } = options.links;
  router.use(express.json({ limit: limits.requestBytes, strict: true }));
  const { house, redis } = options;
  limitRates(router, isSecure, { redis, hide: (key) => house.accounts.fingerprint(key) });
  const audit = new AuditDoor(options, routes);
  // Made when it is first asked for: a server that starts has people waiting.
  let description: object | undefined;
  router.get('/openapi.json', (_, response) => {
    // Anyone's tools may read how one asks.
    response.setHeader('Access-Control-Allow-Origin', '*');
    description ??= describeApi(routes, cookieName(isSecure));
    response.json(description);
  });
  for (const route of routes) {
    const url = route.url.replaceAll(/\{(\w+)\}/g, ':$1');
    router[route.method](url, serveRoute(route, options, audit));
  }
  router.use(() => {
    throw new Refusal('not-found', 'There is nothing at this address.');
  });
  router.use(audit.refusals());
  return router;
}

// Without a contact there is none: a file that leads nowhere is worse.
function serveSecurityTxt(app: Express, { operator, links, now }: SideDoorOptions): void {
  const { securityContact: contact } = operator;
  if (contact === null) return;
  const path = '/.well-known/security.txt';
  app.get(path, (_, response) => {
    const text = securityTxt({ contact, canonical: links.page(path), now: now() });
    response.type('text').send(text);
  });
}

// One address for people and for mail programs: a page to look at, and a POST that turns mail off.
const asUnsubscription: RequestHandler = (request, _, next) => {
  request.url = request.url.replace('/afmelden/', '/api/v1/unsubscriptions/');
  next();
};

const pages = [
  ...[
    '/',
    '/aanmelden',
    '/aanmelden/terug',
    '/mailadres',
    '/toegang',
    '/mijn-gegevens',
    '/privacy',
    '/toegankelijkheid',
    '/berichten',
    '/afmelden/:token',
    '/stijl',
    '/netwerk',
    '/netwerk/:part',
  ],
  ...['/manifest/:slug', '/manifest/:slug/:rest', '/manifest/:slug/scherm/:paragraph'],
  '/manifest/:slug/:number/inlezen',
  '/manifest/:slug/:number/geschiedenis',
];

// Hashed files never change; the page that names them always may.
function servePages(app: Express, options: SideDoorOptions): void {
  const { clientDirectory, theme } = options;
  const assets = { immutable: true, maxAge: '365d', index: false, fallthrough: false } as const;
  app.use('/assets', express.static(join(clientDirectory, 'assets'), assets));
  app.get(faces, (_, response) =>
    response.sendFile('faces.css', { root: clientDirectory, maxAge: '1h' }),
  );
  if (theme !== null) {
    app.get(themeAddress, (_, response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.type('css').send(theme);
    });
  }
  const page = (status: number) => async (request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'public, max-age=0');
    response.vary('Cookie');
    const scheme = schemeIn(request.headers.cookie ?? '');
    const linked = theme === null ? null : themeAddress;
    const links = await linksFor(request, options);
    const look = { scheme, theme: linked, links };
    const html = await readPage(join(clientDirectory, 'index.html'), look);
    response.status(status).type('html').send(html);
  };
  app.get(pages, page(200));
  app.get('/{*any}', page(404));
}

const deskAddress = /^\/manifest\/(?<slug>[^/]+)\/(?<number>\d+)$/;

// Who is not signed in is asked to do so first, and gets nothing of it.
async function linksFor({ path, headers }: Request, options: SideDoorOptions): Promise<string[]> {
  const { slug, number } = deskAddress.exec(path)?.groups ?? {};
  const isKnown = headers.cookie?.includes(`${cookieName(options.links.isSecure)}=`);
  if (slug === undefined || !isKnown) return [];
  const { state } = options.house.records;
  const { clientDirectory } = options;
  return deskLinks({ clientDirectory, state, slug, number: Number(number) });
}
