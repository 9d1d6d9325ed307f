import { resolve } from 'node:path';
import { z } from 'zod';
import { limits } from '#shared/limits.ts';
import { factorRules } from '#shared/network.ts';
import type { FactorRule } from '#shared/network.ts';

const noProxy = { error: 'TRUSTED_PROXIES must be addresses, or blocks as 10.1.0.0/16' };
const insecure = { error: 'OIDC_ISSUER must begin with https:' };

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must begin with postgres: or postgresql:',
    })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'REDIS_URL must begin with redis: or rediss:' })
    .optional(),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((listed) => listed.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], noProxy)))
    .optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  BOOTSTRAP_TOKEN: z
    .string()
    .min(32, 'BOOTSTRAP_TOKEN must have at least 32 characters')
    .optional(),
  THEME: z.string().min(1).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must begin with smtp: or smtps:' })
    .optional(),
  MAIL_FROM: z.email().optional(),
  OIDC_ISSUER: z.url().refine(isSafeIssuer, insecure).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(limits.nameCharacters).optional(),
  REQUIRE_SECOND_FACTOR: z.enum(factorRules).default('off'),
  OPERATOR: z.string().min(1).max(200).optional(),
  OPERATOR_MAIL: z.email().optional(),
  SECURITY_CONTACT: z
    .union(
      [z.email(), z.url({ protocol: /^(https|mailto)$/ }), z.string().regex(/^tel:\+?[\d-]+$/)],
      {
        error: 'SECURITY_CONTACT must be a mail address, or begin with https:, mailto: or tel:',
      },
    )
    .optional(),
});

// A provider that says who somebody is, is asked in the open on this machine only.
function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** How this process was told to run. */
export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly dataDirectory: string;
  /** The database (PostgreSQL) in which everything is kept instead; null: in the directory. */
  readonly databaseUrl: string | null;
  /** Redis, by which several processes on one database tell each other who is where; null: none. */
  readonly redisUrl: string | null;
  /** Null: the address it listens on. */
  readonly publicUrl: string | null;
  /** Proxies on other machines that are believed about where a visitor comes from: addresses, blocks. */
  readonly trustedProxies: readonly string[];
  /** Whether there comes a demo network where nothing is kept yet. */
  readonly demo: boolean;
  readonly bootstrapToken: string | null;
  /** A partner's style sheet on this disk; null: our own look. */
  readonly themeFile: string | null;
  /** The mail server that sends; null: mail stays where a coordinator reads it. */
  readonly smtpUrl: string | null;
  /** The address that mail comes from; null: one of the host of the public address. */
  readonly mailFrom: string | null;
  /** Where people have an account by which they can sign in; null: they cannot. */
  readonly oidc: ProviderConfig | null;
  /** Who may not come in by a link alone. */
  readonly secondFactor: FactorRule;
  /** Who runs this, for the pages that have to say so; null what was not told. */
  readonly operator: {
    readonly name: string | null;
    readonly mail: string | null;
    /** A URI. */
    readonly securityContact: string | null;
  };
}

/** A provider of accounts (OpenID Connect), and who we are there. */
export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** What people call it. */
  readonly name: string;
}

/**
 * Reads the configuration from the environment. Empty variables count as unset.
 *
 * @throws Error with code `settings-wrong` that names every faulty variable.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (parsed.error) throw wrong(z.prettifyError(parsed.error));
  const { HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, DEMO, BOOTSTRAP_TOKEN, THEME } =
    parsed.data;
  const { REDIS_URL } = parsed.data;
  if (REDIS_URL !== undefined && DATABASE_URL === undefined)
    throw wrong('REDIS_URL is of use with DATABASE_URL only.');
  const { SMTP_URL, MAIL_FROM, OPERATOR, OPERATOR_MAIL, SECURITY_CONTACT } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDirectory: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    publicUrl: PUBLIC_URL ?? null,
    trustedProxies: parsed.data.TRUSTED_PROXIES ?? [],
    demo: DEMO === '1',
    bootstrapToken: BOOTSTRAP_TOKEN ?? null,
    themeFile: THEME === undefined ? null : resolve(THEME),
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? null,
    oidc: providerIn(parsed.data),
    secondFactor: parsed.data.REQUIRE_SECOND_FACTOR,
    operator: {
      name: OPERATOR ?? null,
      mail: OPERATOR_MAIL ?? null,
      securityContact: SECURITY_CONTACT?.replace(/^(?=[^:]+@)/, 'mailto:') ?? null,
    },
  };
}

function wrong(what: string): Error {
  return Object.assign(new Error(what), { code: 'settings-wrong' });
}

function providerIn({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: z.infer<typeof environment>): ProviderConfig | null {
  if (issuer === undefined && clientId === undefined) return null;
  if (issuer === undefined || clientId === undefined)
    throw wrong('OIDC_ISSUER and OIDC_CLIENT_ID belong together.');
  return {
    issuer,
    clientId,
    clientSecret: clientSecret ?? null,
    name: name ?? new URL(issuer).hostname,
  };
}
