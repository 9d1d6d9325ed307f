import { expect, test } from 'vitest';
import { textFormats } from '#shared/exportFormats.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { now } from '../publish/smallManifesto.ts';
import type { Told } from '../shared/smallNetwork.ts';
import { publish, tellAdopted } from './publish.ts';
import { wrongIn } from './wrongIn.ts';

/** The same record, had something in it had another name from the start. */
function renamed({ events }: Told, member: 'name' | 'title', [from, to]: [string, string]): Told {
  const written = (name: string) => `${JSON.stringify(member)}:${JSON.stringify(name)}`;
  return events.reduce<Told>(
    (told, event) => {
      const line = JSON.stringify(event).replace(written(from), () => written(to));
      const { seq: _, prev: __, hash: ___, at, actor, ...body } = JSON.parse(line) as RecordEvent;
      const made = sealEvents(told.state, [body], { at, actor });
      return { state: made.reduce(reduce, told.state), events: [...told.events, ...made] };
    },
    { state: emptyRecord, events: [] },
  );
}

test.each([
  ['title', 'Dichtbij', 'Bijlage: draagvlak per paragraaf'],
  ['title', 'Dichtbij', 'Annex: backing by paragraph'],
  ['name', 'duinrade', 'Raakt dezelfde woorden als A-002.'],
  ['name', 'opencode', 'Touches the same words as A-004.'],
  ['name', 'duinrade', `Raakt dezelfde woorden als A-002. ${'x'.repeat(120)}`],
] as const)('[J2] a %s %s that is ‘%s’ does not make an export wrong', (member, from, to) => {
  const made = publish(renamed(tellAdopted(now), member, [from, to]), now);
  const exports = textFormats.flatMap((format) =>
    (['nl', 'en'] as const).map((language) => made.exportAs(format, language)),
  );
  expect(wrongIn({ record: made.record, exports })).toEqual([]);
});
