import type { Client } from '../support/Client.ts';
import type { Deed } from './Deeds.ts';
import type { Desk } from './Desk.ts';

interface Table {
  readonly author: Client;
  readonly lead: Client;
  readonly section: string;
  readonly paragraph: string;
  /** What the phrases of this table begin with. */
  readonly name: string;
}

/** An amendment from its proposal to its end: adopted, declined or taken back [A2]. */
export async function proposeInTurn(desk: Desk, table: Table): Promise<void> {
  const { author, lead, section, paragraph, name } = table;
  const wording = await desk.wordingOf(author, section, paragraph);
  if (!wording) return;
  const reason = desk.phrase(name);
  const body = { wording, text: `Wij vinden nu: ${reason}.`, reason };
  const key = { 'idempotency-key': reason.replaceAll(' ', '-') };
  const made = await desk.insist({
    name: 'propose',
    key: `proposed ${reason}`,
    isOnce: true,
    ask: () => author.post(`/sections/${section}/paragraphs/${paragraph}/amendments`, body, key),
  });
  const id = (made?.body['amendment'] as { id: string } | undefined)?.id;
  if (!id) return;
  const path = `/amendments/${id}`;
  if (desk.chance.happens(0.3)) {
    await desk.deeds.do({
      name: 'reply',
      key: `replied Over ${reason}`,
      ask: () => lead.post(`${path}/replies`, { text: `Over ${reason}` }),
    });
  }
  const ends: readonly (readonly [number, Deed])[] = [
    [7, { name: 'adopt', key: `adopted ${id}`, ask: () => lead.post(`${path}/adopt`) }],
    [
      2,
      {
        name: 'decline',
        key: `declined ${id}`,
        ask: () => lead.post(`${path}/decline`, { reason }),
      },
    ],
    [1, { name: 'take back', key: `taken back ${id}`, ask: () => author.post(`${path}/withdraw`) }],
  ];
  await desk.insist(desk.chance.pick(ends));
}
