import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Links } from './Links.ts';

// Nothing here asks for any of these; copying a link is the one thing a page does beyond itself.
const refused = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation']
  .concat('gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb')
  .map((feature) => `${feature}=()`);
const permissions = [...refused, 'clipboard-write=(self)', 'fullscreen=(self)'].join(', ');

/**
 * The headers that every answer has [L4]: what a page may fetch and be put in, and what a browser may
 * guess or tell. Those that need a secure connection come with one.
 */
export function securityHeaders(links: Links): RequestHandler[] {
  const sockets = links.origins().map((origin) => origin.replace(/^http/, 'ws'));
  return [
    helmet({
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
      frameguard: { action: 'deny' },
      strictTransportSecurity: links.isSecure && { maxAge: 365 * 24 * 3_600, includeSubDomains: true }, // prettier-ignore
      crossOriginOpenerPolicy: links.isSecure,
      originAgentCluster: links.isSecure,
    }),
    (_, response, next) => {
      response.setHeader('Permissions-Policy', permissions);
      next();
    },
  ];
}
