import type { SectionId } from '#shared/ids.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf } from '../../http/cast.ts';
import type { TestApp } from '../../http/openTestApp.ts';

/** A bit of everything people do: come in, ask, speak, propose, reply, decide, lead, erase. */
export async function tellWholeStory(app: TestApp, section: SectionId): Promise<void> {
  const paragraph = `/sections/${section}/paragraphs/${paragraphOf(section)}`;
  const wording = await exactOf(app.house, section);
  const [lead, speaker, coordinator] = [app.as('lead'), app.as('mandate'), app.as('coordinator')];
  const key = { 'idempotency-key': 'een-keer' };
  await coordinator.post('/people', { name: 'Fictief Nieuw', partner: 'inside', role: 'member' }, key); // prettier-ignore
  await app.nobody.post('/access-requests', {
    name: 'Fictief Buiten',
    organisation: 'Gemeente Ver',
    mail: 'buiten@ver.example',
    reason: 'Mag ik?',
  });
  await speaker.put('/me/mail', { mail: 'ander@voorbeeld.example', language: 'en' });
  await speaker.put(`${paragraph}/endorsement`, { wording, stance: 'object', reason: 'Te vaag.' });
  const { id } = await openAmendment(app.house, section);
  await speaker.post(`/amendments/${id}/replies`, { text: 'Eens.' });
  await app.as('mandate').put(`/amendments/${id}/backing`, {});
  const goals = [{ of: 'company', atLeast: 1 }];
  await lead.put(`/sections/${section}/goals`, { goals });
  const looks = [{ paragraph: paragraphOf(section), partners: ['other'] }];
  await lead.post(`/sections/${section}/looks`, { paragraphs: looks, note: 'Kijkt u?' });
  await lead.post(`/amendments/${id}/adopt`, {});
  await lead.put(`/sections/${section}/phase`, { phase: 'consultation', reason: 'Rijp.' });
  const settled = await addSection(app.house, 'own-settled');
  await bringTo(app.house, settled, 'adopted');
  await speaker.put(`/sections/${settled}/paragraphs/${paragraphOf(settled)}/adherence`, {
    wording: await exactOf(app.house, settled),
    kind: 'in-progress',
    note: 'Begonnen.',
  });
  await coordinator.send('DELETE', '/people/outsider');
}
