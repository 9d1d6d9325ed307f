import { Readable } from 'node:stream';
import { auditQuery } from '#shared/auditLine.ts';
import type { AuditLine } from '#shared/auditLine.ts';
import { limits } from '#shared/limits.ts';
import { json } from '../Answer.ts';
import type { Answer } from '../Answer.ts';
import { requireNetworkRight } from '../requireNetworkRight.ts';
import { route } from '../Route.ts';

async function* asLines(lines: AsyncIterable<AuditLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** Who did what [L1], for the coordinators; that they read it is in it too. */
export const auditRoutes = [
  route(
    {
      method: 'get',
      url: '/audit-lines',
      summary: 'Who did what, and what was refused: the last lines, the newest first',
      access: 'signed-in',
      query: auditQuery,
      isNoted: true,
    },
    async ({ house, actor, query }) => {
      requireNetworkRight(house, actor);
      return json(await house.audit.list(query, limits.auditPage));
    },
  ),
  route(
    {
      method: 'get',
      url: '/audit-lines/export',
      summary: 'The same as a file, one line of JSON each, the oldest first: all that is asked for',
      access: 'signed-in',
      query: auditQuery,
      isNoted: true,
    },
    ({ house, actor, query }): Answer => {
      requireNetworkRight(house, actor);
      return {
        kind: 'stream',
        name: 'audit.ndjson',
        mediaType: 'application/x-ndjson',
        body: Readable.from(asLines(house.audit.all(query))),
      };
    },
  ),
];
