import { Window } from 'happy-dom';
import { afterAll, expect, test } from 'vitest';
import { adopt } from '../../server/actions/adopt.ts';
import { restore } from '../../server/actions/restore.ts';
import { addSection, exactOf, openAmendment, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { house } = app;

/** What a feed and its entries are made of: each has these once (RFC 4287, 4.1). */
const parts = { feed: ['title', 'id', 'updated', 'author'], entry: ['title', 'id', 'updated'] };

test('[O2] other words that were adopted and a text that was brought back stand in it too, each under an id that stays', async () => {
  const section = await addSection(house, 'own-feed');
  const { epoch, seq } = await house.rooms.with(section, (room) => room);
  const { id, number } = await openAmendment(house, section);
  const shown = await exactOf(house, section);
  const modifying = { shown, words: 'Wij horen elke inwoner.' };
  await house.pen.hold(() => adopt(house, person('lead'), { amendment: id, modifying }));
  const read = async (language: string) => {
    const text = await (await fetch(`${app.url}/m/m/decisions.atom?language=${language}`)).text();
    const { documentElement: feed } = new new Window().DOMParser().parseFromString(
      text,
      'application/xml',
    );
    const entries = [...feed.querySelectorAll('entry')];
    for (const [of, elements] of [[parts.feed, [feed]], [parts.entry, entries]] as const)
      for (const element of elements)
        expect(of.map((name) => [...element.children].filter(({ tagName }) => tagName === name).length)).toEqual(of.map(() => 1)); // prettier-ignore
    const told = (selector: string) =>
      [...feed.querySelectorAll(selector)].map((one) => one.textContent);
    for (const at of told('updated')) expect(new Date(at).toISOString()).toBe(at);
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    // By its own address it is had again in this language; its id is the same in each.
    const self = feed.querySelector('feed > link[rel=self]')?.getAttribute('href');
    expect(self).toBe(`${app.url}/m/m/decisions.atom?language=${language}`);
    expect(told('feed > id')).toEqual([`${app.url}/m/m/decisions.atom`]);
    const ways = entries.map((entry) => entry.querySelector('link')?.getAttribute('href'));
    expect(ways.every((way) => way?.startsWith(`${app.url}/m/m#s-`))).toBe(true);
    const ids = told('entry > id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(told('feed > updated')[0]).toBe(told('entry > updated')[0]);
    return { ids, titles: told('entry > title'), summaries: told('entry > summary') };
  };
  const before = await read('nl');
  const place = Object.keys(house.records.state.sections).length;
  expect(before.titles[0]).toBe(
    `Overgenomen, gewijzigd: ${number} van Gemeente outside, bij ${place}. own-feed`,
  );
  const back = { section, from: { epoch, seq: 1 }, reason: 'Te snel.' };
  expect(seq).toBeGreaterThan(0);
  await house.pen.hold(() => restore(house, person('lead'), back));
  const [dutch, english] = [await read('nl'), await read('en')];
  expect([dutch.titles[0], dutch.summaries[0]]).toEqual([
    `${place}. own-feed: eerdere tekst teruggezet`,
    'Te snel.',
  ]);
  expect(dutch.ids.slice(1)).toEqual(before.ids);
  expect(english.ids).toEqual(dutch.ids);
});
