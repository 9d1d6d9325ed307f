import type { Client } from '../support/Client.ts';
import type { Desk } from './Desk.ts';

/** A partner says something of a paragraph, and at times takes it back [E1, E5]. */
export async function endorseInTurn(
  desk: Desk,
  { client, partner, section }: { client: Client; partner: string; section: string },
): Promise<void> {
  const paragraph = `${section}-said-${desk.chance.below(3)}`;
  const path = `/sections/${section}/paragraphs/${paragraph}/endorsement`;
  const wording = await desk.wordingOf(client, section, paragraph);
  if (!wording) return;
  const reason = desk.phrase(partner);
  const stance = desk.chance.happens(0.5) ? 'agree' : 'object';
  const said = await desk.deeds.do({
    name: 'endorse',
    key: `endorsed ${reason}`,
    ask: () => client.put(path, { wording, stance, reason }),
  });
  if (said?.status !== 200 || desk.chance.happens(0.6)) return;
  await desk.deeds.do({
    name: 'withdraw',
    key: `withdrawn ${partner} ${paragraph}`,
    ask: () => client.send('DELETE', path),
  });
}
