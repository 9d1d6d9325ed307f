import { expect } from 'vitest';
import type { RecordEvent } from '#shared/record/events.ts';
import type { Amendment } from '#shared/record/state.ts';
import { Client } from '../support/Client.ts';
import type { Everyone } from './prepareNetwork.ts';
import type { Story, Traces } from './Story.ts';

type Act = (story: Story) => Promise<void>;

/** One event of a kind, which holds a text that no other act uses. */
function one(type: RecordEvent['type'], text: string): Traces {
  const isOwn = (event: RecordEvent) =>
    event.type === type && JSON.stringify(event).includes(JSON.stringify(text));
  return { count: 1, isOwn };
}

interface Proposal {
  readonly by: keyof Everyone;
  readonly place: number;
  readonly words: readonly [string, string];
}

function proposing(act: string, { by, place, words }: Proposal): Act {
  return async (story) => {
    const { path, wording, text } = await story.look(place);
    const body = { wording, text: text.replace(...words), reason: `Reden: ${act}.` };
    const key = { 'idempotency-key': `key-of-${act}` };
    const ask = (everyone: Everyone) => everyone[by].post(`${path}/amendments`, body, key);
    const reply = await ask(story.everyone);
    const isMade = story.note(act, reply, one('amendment-proposed', body.reason));
    if (!isMade) return;
    story.amendments.set(act, { ...(reply.body['amendment'] as Amendment), ask });
  };
}

function endorsing(
  act: string,
  { by, place, stance }: { by: keyof Everyone; place: number; stance: string },
): Act {
  return async (story) => {
    const { path, wording } = await story.look(place);
    const body = { wording, stance, reason: `Reden: ${act}.` };
    const reply = await story.everyone[by].put(`${path}/endorsement`, body);
    story.note(act, reply, one('endorsed', body.reason));
  };
}

/** What the lead decides about an amendment; left out when the amendment was refused. */
const decline: Act = async (story) => {
  const amendment = story.amendments.get('other');
  if (!amendment) return;
  const body = { reason: 'Nu niet.' };
  const reply = await story.everyone.lea.post(`/amendments/${amendment.id}/decline`, body);
  story.note('decline', reply, one('amendment-declined', body.reason));
};

const adopt: Act = async (story) => {
  const amendment = story.amendments.get('propose');
  if (!amendment) return;
  const reply = await story.everyone.lea.post(`/amendments/${amendment.id}/adopt`);
  story.note('adopt', reply, one('amendment-adopted', amendment.id));
  if (story.outcomeOf('adopt') !== 'refused') return;
  // Who was refused can try again; nothing is left half way.
  const { body } = await story.everyone.lea.get(`/amendments/${amendment.id}`);
  expect(body['amendment']).toMatchObject({ status: { kind: 'open' } });
};

/** Everything people do, in order. Each act begins when the one before it was answered. */
export const acts: Readonly<Record<string, Act>> = {
  open: async (story) => {
    await Promise.all([story.open('ann', 's1'), story.open('bas', 's1')]);
  },
  type: (story) => story.type('s1', ['alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot']),
  agree: endorsing('agree', { by: 'bas', place: 1, stance: 'agree' }),
  object: endorsing('object', { by: 'dot', place: 1, stance: 'object' }),
  abstain: endorsing('abstain', { by: 'dot', place: 2, stance: 'abstain' }),
  propose: proposing('propose', { by: 'cas', place: 0, words: ['zes', 'vier'] }),
  twin: proposing('twin', { by: 'bas', place: 0, words: ['zes', 'vier'] }),
  other: proposing('other', { by: 'cas', place: 2, words: ['samen', 'altijd'] }),
  reply: async (story) => {
    const amendment = story.amendments.get('propose');
    if (!amendment) return;
    const body = { text: 'Dat is haalbaar.' };
    const reply = await story.everyone.ann.post(`/amendments/${amendment.id}/replies`, body);
    story.note('reply', reply, one('replied', body.text));
  },
  adopt: async (story) => {
    await Promise.all([adopt(story), story.type('s1', ['golf', 'hotel', 'india', 'juliett'])]);
  },
  decline,
  // Both of what was said of the two paragraphs goes when what became of them is taken back.
  withdraw: async (story) => {
    await story.join('s1', 1);
    const said = ['object', 'abstain'].filter((act) => story.outcomeOf(act) === 'acknowledged');
    const { path } = await story.look(1);
    const reply = await story.everyone.dot.send('DELETE', `${path}/endorsement`);
    const isOwn = ({ type }: RecordEvent) => type === 'endorsement-withdrawn';
    story.note('withdraw', reply, { count: said.length, isOwn });
  },
  section: async (story) => {
    const body = { id: 's2', title: 'Nieuwe sectie', coalition: 'c1' };
    const reply = await story.everyone.service.post('/manifestos/m/sections', body);
    story.note('section', reply, one('section-added', 's2'));
  },
  newcomer: async (story) => {
    if (story.outcomeOf('section') !== 'acknowledged') return;
    story.note('look', await story.everyone.lea.get('/sections/s2/paragraphs'), null);
    await story.open('lea', 's2');
    await story.type('s2', ['kilo', 'lima']);
  },
  phase: async (story) => {
    if (story.outcomeOf('section') !== 'acknowledged') return;
    const body = { phase: 'consultation', reason: 'Wij zijn zo ver.' };
    const reply = await story.everyone.lea.put('/sections/s2/phase', body);
    story.note('phase', reply, one('phase-moved', body.reason));
  },
  person: async (story) => {
    const body = { id: 'eva', name: 'Eva Voorbeeld', partner: 'p-bas', role: 'member' };
    const reply = await story.everyone.service.post('/people', body);
    story.note('person', reply, one('person-added', 'eva'));
  },
  invite: async (story) => {
    const reply = await story.everyone.service.post('/invitations', { person: 'ann' });
    if (story.note('invite', reply, null)) story.link = String(reply.body['link']);
  },
  session: async (story) => {
    if (story.link === null || (await signIn(story, 'session'))) return;
    // Who was refused still has an invitation.
    expect(await signIn(story, 'session again')).toBe(true);
  },
};

async function signIn(story: Story, act: string): Promise<boolean> {
  const token = new URL(story.link ?? '').hash.slice(1);
  const reply = await new Client(story.everyone.ann.url).post('/sessions', { token });
  story.cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return story.note(act, reply, null);
}
