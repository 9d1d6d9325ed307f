import type { Request, RequestHandler, Router } from 'express';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { importLimits } from '#shared/importLimits.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import { networkOf } from './networkOf.ts';
import { readSession } from './sessionCookie.ts';

/** Counts before a route is asked. A key of null is not counted. */
type KeyOf = (request: Request) => string | null;

interface Rate {
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

const perMinute = (points: number): Rate => ({ points, duration: 60 });
const perHour = (points: number): Rate => ({ points, duration: 3_600 });

/** Where is counted how often somebody asks. */
export interface Counting {
  /** A client of Redis, so that all processes count together; null: this one for itself. */
  readonly redis: unknown;
  /** Makes a key that says nothing of whom it is. */
  readonly hide: (key: string) => string;
}

/**
 * Holds back whoever asks too often for what is worth guessing, or costs others something. What is
 * counted by mail address is counted whether or not anyone has it.
 */
export function limitRates(router: Router, isSecure: boolean, counting: Counting): void {
  const limit = limitBy(counting);
  const caller: KeyOf = ({ ip }) => networkOf(ip ?? '');
  const session: KeyOf = (request) => readSession(request, isSecure) ?? '';
  router.post(['/sessions', '/demo/sessions'], limit(perMinute(limits.signInsPerMinute), caller));
  router.post('/mail-confirmations', limit(perMinute(limits.signInsPerMinute), caller));
  const entering = ['/sessions/current/code', '/account-checks', '/passkey-checks'];
  router.post(entering, limit(perMinute(limits.signInsPerMinute), caller));
  const ends = ['/account-checks/answers', '/passkey-checks/answers'];
  router.post(ends, limit(perMinute(limits.signInsPerMinute), caller));
  const settings = ['/me/passkey-checks', '/me/second-factor', '/me/second-factor/{*act}'];
  router.post(settings, limit(perMinute(limits.waysPerMinute), session));
  router.get('/me/data', limit(perMinute(limits.ownDataPerMinute), session));
  const reading = limit(perMinute(importLimits.perMinute), session);
  router.post('/sections/:section/import', reading);
  const byAddress = limit(perHour(limits.linksPerAddress), addressIn);
  router.post('/sign-in-links', limit(perHour(limits.linksPerCaller), caller), byAddress);
  router.put('/me/mail', limit(perHour(limits.mailChangesPerHour), session), byAddress);
  router.post('/access-requests', limit(perHour(limits.accessRequestsPerHour), caller));
}

function limitBy({ redis, hide }: Counting): (rate: Rate, keyOf: KeyOf) => RequestHandler {
  let rules = 0;
  return (rate, keyOf) => {
    const alone = new RateLimiterMemory(rate);
    // While Redis is away each process counts for itself.
    const limiter =
      redis === null
        ? alone
        : new RateLimiterRedis({
            ...rate,
            storeClient: redis,
            keyPrefix: `draagvlak:rate:${(rules += 1)}`,
            insuranceLimiter: alone,
            rejectIfRedisNotReady: true,
          });
    return async (request, _, next) => {
      const key = keyOf(request);
      try {
        if (key !== null) await limiter.consume(hide(key));
        next();
      } catch {
        // The limiter rejects with its counters, which say no more than that it was too often.
        next(new Refusal('too-many-requests', 'Too many attempts. Try again later.'));
      }
    };
  };
}

function addressIn({ body }: Request): string | null {
  const { mail } = (body ?? {}) as Record<string, unknown>;
  return typeof mail === 'string' ? mail.slice(0, limits.nameCharacters).toLowerCase() : null;
}
