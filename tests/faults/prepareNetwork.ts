import { join } from 'node:path';
import { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import type { People } from '../support/network.ts';
import { realDirectory } from '../support/realDirectory.ts';
import { openWith } from '../support/sections.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { openApp } from './openApp.ts';

export type Name = 'ann' | 'bas' | 'cas' | 'dot' | 'lea';
export type Everyone = People<Name> & { readonly service: Client };

/** A network on disk, from which every run starts with a copy. */
export interface Prepared {
  /** Holds `network`; runs make their own directories beside it. */
  readonly directory: string;
  readonly network: string;
  readonly fileSystem: FileSystem;
  /** The people, signed in, at the server of a run. */
  readonly at: (url: string) => Everyone;
}

/** What the first paragraph says before anybody types in it. */
export const promise = 'Elke inbreng krijgt antwoord binnen zes weken.';
export const betterPromise = promise.replace('zes', 'vier');

/** Builds the network once, over the API; gone after the test. */
export async function prepareNetwork(): Promise<Prepared> {
  const { directory, fileSystem } = await realDirectory();
  const network = join(directory, 'network');
  const app = await openApp({ directory: network, fileSystem });
  const mandated = { mandate: true };
  const people = await buildNetwork(app, {
    people: { ann: {}, bas: mandated, cas: {}, dot: mandated, lea: { lead: true } },
    outside: ['p-cas'],
  });
  const writer = await openWith(people.ann, [promise, 'Wij luisteren.', 'Wij leren samen.']);
  writer.close();
  await app.close();
  const at = (url: string): Everyone => {
    const here = ({ headers }: Client) => new Client(url, headers);
    const { ann, bas, cas, dot, lea } = people;
    return {
      ann: here(ann),
      bas: here(bas),
      cas: here(cas),
      dot: here(dot),
      lea: here(lea),
      service: Client.service(url),
    };
  };
  return { directory, network, fileSystem, at };
}
