import type { Load } from './Load.ts';
import { signInAs } from './signInAs.ts';

const prefix = 'Oefening ';

/** Acts on the record: partners that are added, one after another, each with its number. */
export const acts = {
  /** Adds them until it is stopped, or the server is gone. */
  async begin(url: string): Promise<Load> {
    const cookie = await signInAs(url, 'coordinator');
    const acknowledged: number[] = [];
    const stopping = new AbortController();
    const goOn = async (): Promise<void> => {
      while (!stopping.signal.aborted) {
        await add(`${url}/api/v1/partners`, cookie, `${prefix}${acknowledged.length + 1}`);
        acknowledged.push(Date.now());
      }
    };
    // A server that is killed answers no more; that is what this is for.
    void goOn().catch(() => undefined);
    return { acknowledged, stop: () => stopping.abort() };
  },

  /** The numbers of those that a server knows. */
  async read(url: string): Promise<number[]> {
    const answer = await fetch(`${url}/api/v1/partners`);
    const { partners } = (await answer.json()) as { partners: readonly { name: string }[] };
    return partners.flatMap(({ name }) =>
      name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [],
    );
  },
};

async function add(url: string, cookie: string, name: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name, type: 'municipality' }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 201) throw new Error(`An act was answered with ${answer.status}.`);
}
