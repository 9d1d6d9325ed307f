import type { Live } from '../../live/Live.ts';
import { RecordMirror } from '../../live/RecordMirror.ts';
import type { ExampleRecord } from './exampleRecord.ts';

/** A manifesto that nobody is in: its lead looks at it, and no socket is opened for it. */
export function exampleLive({ state, names, lead }: ExampleRecord): Live {
  const snapshot = { state, names };
  const source = { snapshot: async () => snapshot, eventsAfter: async () => [] };
  const person = state.people[lead];
  const partner = person && state.partners[person.partner];
  if (!partner) throw new TypeError('The example has nobody to look at it.');
  const live: Pick<Live, 'mirror' | 'me'> = {
    mirror: new RecordMirror(source, snapshot),
    me: { person: { ...person, name: names[lead] ?? '' }, partner },
  };
  // Notes and threads ask for no more than this; rooms, which need the rest, are not shown here.
  return live as Live;
}
