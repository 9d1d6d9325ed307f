import * as Y from 'yjs';

/**
 * What a page has of others that a server's text lacks: it was shown, so it was on disk. `own` are
 * the Yjs client ids under which the page itself wrote.
 */
export function unknownTo(server: Y.Doc, page: Y.Doc, own: ReadonlySet<number>): string[] {
  const [here, there] = [Y.snapshot(server), Y.snapshot(page)];
  const missing: string[] = [];
  for (const [client, clock] of there.sv) {
    const known = here.sv.get(client) ?? 0;
    if (!own.has(client) && known < clock)
      missing.push(`client ${client} was seen up to ${clock} and is there up to ${known}`);
  }
  for (const [client, stretches] of there.ds.clients) {
    const known = here.ds.clients.get(client) ?? [];
    const lost = stretches.filter(
      ({ clock, len }) =>
        !known.some((each) => each.clock <= clock && clock + len <= each.clock + each.len),
    );
    if (!own.has(client) && lost.length > 0)
      missing.push(`client ${client}: ${lost.length} stretches were seen to go and are back`);
  }
  return missing;
}
