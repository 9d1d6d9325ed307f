import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { root } from './sources.ts';

/** What the provider knows us by. */
export const clientSecret = 'geheim-van-een-proef-geheim-van-een-proef';

/** A real provider of accounts in a process of its own; gone after the test. */
export class ProviderProcess {
  readonly issuer: string;
  readonly #child: ChildProcess;

  private constructor(issuer: string, child: ChildProcess) {
    this.issuer = issuer;
    this.#child = child;
  }

  /** Starts one that sends people back to the server at this address; on any free port, or this. */
  static async start(url: string, port = 0): Promise<ProviderProcess> {
    const program = join(root, 'tests/support/oidcProvider.mjs');
    const child = spawn(
      process.execPath,
      [program, String(port), clientSecret, `${url}/aanmelden/terug`],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    onTestFinished(() => void child.kill('SIGKILL'));
    for await (const line of createInterface({ input: child.stdout })) {
      const issuer = /^Ready (\S+)$/.exec(line)?.[1];
      if (issuer !== undefined) return new ProviderProcess(issuer, child);
    }
    throw new Error(`The provider did not start: ${errors}`);
  }

  /** What the server is told, with which it signs in by this provider. */
  get variables(): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: 'draagvlak',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Proefbureau',
    };
  }

  /** Goes where a sign-in begins, as `name`, as far as the way back; answers its query. */
  async signIn(href: string, name: string): Promise<string> {
    const cookies = new Map<string, string>();
    const go = async (address: string, body?: URLSearchParams): Promise<string> => {
      const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie },
        ...(body && { method: 'POST', body }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [key = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/);
        cookies.set(key, value);
      }
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${address} answered ${response.status}.`);
      return new URL(to, address).href;
    };
    const asked = await go(href);
    const resumed = await go(asked, new URLSearchParams({ name }));
    const back = await go(resumed);
    return new URL(back).search;
  }

  /** Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    if (this.#child.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'exit');
  }
}
