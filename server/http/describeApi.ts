import { z } from 'zod';
import { actingAs } from '#shared/actingAs.ts';
import type { Route } from './Route.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: unknown;
}

/** The OpenAPI 3.1 description, made from the very schemas that validate. */
export function describeApi(routes: readonly Route[], cookie: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.url] = { ...paths[route.url], [route.method]: describe(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Draagvlak',
      version: '1.0.0',
      description: 'Partners write one manifesto together, and say what they stand behind.',
      contact: { name: 'Draagvlak', url: '/privacy' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(problem, { target: 'draft-2020-12' }) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookie },
        provisioning: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
});

function describe(route: Route): object {
  return {
    summary: route.summary,
    security: route.access === 'anyone' ? [] : [{ session: [] }, { provisioning: [] }],
    parameters: [
      ...parametersOf(route.path, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(route.takesKey ? [idempotencyKey] : []),
      ...(route.access === 'anyone' ? [] : [shownPerson]),
    ],
    ...(route.fileBytes !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': {} },
      },
    }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toSchema(route.body) } },
      },
    }),
    responses: {
      [route.method === 'delete' ? '204' : String(route.status ?? 200)]: { description: 'Done' },
      default: {
        description: 'A problem with a stable code',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
};

const shownPerson: Parameter = {
  name: actingAs,
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
};

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema);
  return Object.entries(properties).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: member,
  }));
}

function toSchema(schema: z.ZodType): {
  properties?: Record<string, unknown>;
  required?: string[];
} {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
}
