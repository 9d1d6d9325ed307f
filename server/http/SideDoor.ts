import { join } from 'node:path';
import express from 'express';
import type { Express, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import { schemeIn } from '#shared/scheme.ts';
import { describeApi } from './describeApi.ts';
import { limitRates } from './limitRates.ts';
import { answerProblem } from './problem.ts';
import { publicPages } from './PublicPages.ts';
import { readPage } from './readPage.ts';
import type { Route, SideDoorOptions } from './Route.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { insightRoutes } from './routes/insights.ts';
import { manifestoRoutes } from './routes/manifestos.ts';
import { networkRoutes } from './routes/network.ts';
import { ownRoutes } from './routes/own.ts';
import { peopleRoutes } from './routes/people.ts';
import { postRoutes } from './routes/post.ts';
import { sectionRoutes } from './routes/sections.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { serveRoute } from './serveRoute.ts';
import { cookieName } from './sessionCookie.ts';

// Made by `client/vite.config.ts`, and named in pages that the server makes.
const faces = '/faces.css';
const themeAddress = '/theme.css';

/** Every route of the API, in the order in which the description lists them. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...ownRoutes,
  ...networkRoutes,
  ...peopleRoutes,
  ...postRoutes,
  ...manifestoRoutes,
  ...sectionRoutes,
  ...amendmentRoutes,
  ...insightRoutes,
];

/** The side door: everything that comes in over HTTP. */
export function sideDoor(options: SideDoorOptions, onInternal: (reason: unknown) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy on this machine the visitor's own address counts.
  app.set('trust proxy', 'loopback');
  app.use(securityHeaders(options));
  app.get(['/healthz', '/readyz'], (_, response) => void response.type('text').send('ok\n'));
  app.use('/api/v1', api(options));
  const sheets = options.theme === null ? [faces] : [faces, themeAddress];
  app.use('/m', publicPages({ ...options, sheets }));
  servePages(app, options);
  app.use(answerProblem(onInternal));
  return app;
}

function api(options: SideDoorOptions): express.Router {
  const router = express.Router();
  router.use((_, response, next) => {
    response.setHeader('API-Version', '1.0.0');
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const { isSecure } = options.links;
  router.use(express.json({ limit: limits.requestBytes, strict: true }));
  limitRates(router, isSecure);
  const description = describeApi(routes, cookieName(isSecure));
  router.get('/openapi.json', (_, response) => void response.json(description));
  for (const route of routes) {
    router[route.method](route.url.replaceAll(/\{(\w+)\}/g, ':$1'), serveRoute(route, options));
  }
  router.use(() => {
    throw new Refusal('not-found', 'There is nothing at this address.');
  });
  return router;
}

function securityHeaders({ links }: SideDoorOptions): RequestHandler {
  const sockets = links.origins().map((origin) => origin.replace(/^http/, 'ws'));
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...sockets],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: links.isSecure,
    crossOriginOpenerPolicy: links.isSecure,
    originAgentCluster: links.isSecure,
  });
}

const pages = [
  ...[
    '/',
    '/aanmelden',
    '/mailadres',
    '/toegang',
    '/mijn-gegevens',
    '/stijl',
    '/netwerk',
    '/netwerk/:part',
  ],
  ...['/manifest/:slug', '/manifest/:slug/:rest'],
];

// Hashed files never change; the page that names them always may.
function servePages(app: Express, { clientDirectory, theme }: SideDoorOptions): void {
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
    const html = await readPage(join(clientDirectory, 'index.html'), { scheme, theme: linked });
    response.status(status).type('html').send(html);
  };
  app.get(pages, page(200));
  app.get('/{*any}', page(404));
}
