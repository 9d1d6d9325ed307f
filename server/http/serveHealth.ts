import type { Express, Request, RequestHandler, Response } from 'express';
import { bearsToken } from './bearsToken.ts';
import type { SideDoorOptions } from './Route.ts';

const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * What whoever runs this asks of it: whether it lives, whether it is ready, and what it measures. The
 * measures are for this machine, and for who has the provisioning token; for others there are none.
 */
export function serveHealth(app: Express, options: SideDoorOptions): void {
  const { health } = options;
  app.use((_, response, next) => {
    response.once('finish', () => health.onAnswer(response.statusCode));
    next();
  });
  app.get('/healthz', (_, response) => void response.type('text').send('ok\n'));
  const tell = (whyNot: () => string | null) => (_: Request, response: Response) => {
    const why = whyNot();
    response
      .status(why === null ? 200 : 503)
      .type('text')
      .send(why === null ? 'ok\n' : `not ready: ${why}\n`);
  };
  app.get('/readyz', tell(health.whyNotReady));
  app.get('/readyz/here', tell(health.whyNotHere));
  app.get('/metrics', serveMeasures(options));
}

function serveMeasures(options: SideDoorOptions): RequestHandler {
  return async (request, response, next) => {
    if (!mayMeasure(request, options)) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.type('text/plain; version=0.0.4; charset=utf-8').send(await options.health.metrics());
  };
}

// Through a proxy on this machine the address is the visitor's.
function mayMeasure(request: Request, { bootstrapToken }: SideDoorOptions): boolean {
  const isLocal = request.ip !== undefined && local.has(request.ip);
  return isLocal || bearsToken(request, bootstrapToken) === true;
}
