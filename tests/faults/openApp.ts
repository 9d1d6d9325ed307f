import { pino } from 'pino';
import type { App } from '../../server/app/startApp.ts';
import { startApp } from '../../server/app/startApp.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { bootstrapToken } from '../support/runServer.ts';

const log = pino({ level: 'silent' });

export interface Place {
  readonly directory: string;
  readonly fileSystem: FileSystem;
  /** 0: any free port. */
  readonly port?: number;
}

/** The whole system on a data directory, in this process. */
export function openApp({ directory, fileSystem, port = 0 }: Place): Promise<App> {
  const config = {
    host: '127.0.0.1',
    port,
    dataDirectory: directory,
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    trustedProxies: [],
    demo: false,
    bootstrapToken,
    themeFile: null,
    smtpUrl: null,
    mailFrom: null,
    oidc: null,
    secondFactor: 'off' as const,
    operator: { name: null, mail: null, securityContact: null },
  };
  return startApp({ config, clientDirectory: directory, log, fileSystem });
}

export function portOf({ url }: { url: string }): number {
  return Number(new URL(url).port);
}
