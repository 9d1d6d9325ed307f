import { describe, expect, test } from 'vitest';
import { officeFormats } from '../../../server/publish/formats.ts';
import { smallManifesto } from '../smallManifesto.ts';
import { partsOf, readOffice, textPartOf } from './partsOf.ts';
import { faultIn } from './wellFormed.ts';

const [first, second] = smallManifesto.sections.map(({ id }) => id);
const nl = { language: 'nl' } as const;
const readOf = (made: Uint8Array) => readOffice(made).replaceAll(/\s+/g, ' ');
/** The links inside that lead nowhere. */
const lost = (made: Uint8Array) => {
  const xml = textPartOf(partsOf(made));
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, name]) => name);
  const names = all(
    /<(?:text:bookmark(?:-start)?|w:bookmarkStart)[^>]* (?:text|w):name="([^"]+)"/g,
  );
  const links = [
    ...all(/xlink:href="#([^"]+)"/g),
    ...all(/text:ref-name="([^"]+)"/g),
    ...all(/w:anchor="([^"]+)"/g),
  ];
  return links.filter((name) => !names.includes(name));
};
const faults = (made: Uint8Array) =>
  [...partsOf(made)].filter(([path, xml]) => path !== 'mimetype' && faultIn(xml) !== null);

describe.each(Object.entries(officeFormats))('[X2] as %s', (_, { render }) => {
  test('one section has its own text, numbers, notes and backing, and nothing of another', () => {
    const made = render(smallManifesto, { ...nl, ...(second && { section: second }) });
    const read = readOf(made);
    for (const said of [
      'Dit bestand is van sectie 2 alleen.',
      '2 Open tenzij',
      '2.1 Onze code is open',
      'Onder de EUPL.',
      'Over 2.1 heeft nog niemand zich uitgesproken.',
      `root ${smallManifesto.head.root}`,
    ])
      expect(read).toContain(said);
    expect(read).not.toMatch(
      /Meepraten met gevolg|Wie inwoners om|1\.\d+ |een op de vijf|A-0\d\d|Bij hoog water|I-0\d\d/u,
    );
    expect([lost(made), faults(made)]).toEqual([[], []]);

    const other = render(smallManifesto, { ...nl, ...(first && { section: first }) });
    const beside = readOf(other);
    for (const said of ['1.10 Niemand had ons', 'Bij hoog water', 'A-001', 'A-007', 'I-001'])
      expect(beside).toContain(said);
    expect(beside).not.toMatch(/Open tenzij|2\.1 |Onder de EUPL/u);
    expect([lost(other), faults(other)]).toEqual([[], []]);
  });

  test.each([first, undefined])(
    'without annexes it is the text alone, of section %s',
    (section) => {
      const options = { ...nl, annexes: 'none', ...(section && { section }) } as const;
      const made = render(smallManifesto, options);
      const read = readOf(made);
      for (const said of [
        'Dit bestand is de tekst alleen: wie wat zei, wijzigingen en',
        '1.2 Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.',
        '1.10 Niemand had ons ooit iets gevraagd.',
        'Dat is een op de vijf',
        `root ${smallManifesto.head.root}`,
      ])
        expect(read).toContain(said);
      expect(read.includes('2.1 Onze code is open')).toBe(section === undefined);
      expect(read).not.toMatch(annexed);
      expect([lost(made), faults(made)]).toEqual([[], []]);

      // The changes that are tracked in the text stay: without them nobody need ask for them.
      const tracked = render(smallManifesto, { ...options, amendments: 'tracked' });
      const changed = readOf(tracked);
      expect(changed).toContain('Dit bestand is de tekst met de open wijzigingen:');
      expect(changed).not.toMatch(annexed);
      expect(changed).not.toContain('Dit bestand is de tekst alleen');
      const changes = /<text:changed-region|<w:(?:ins|del) /g;
      expect(textPartOf(partsOf(tracked)).match(changes)?.length).toBeGreaterThan(0);
      expect(textPartOf(partsOf(made)).match(changes)).toBeNull();
      expect([lost(tracked), faults(tracked)]).toEqual([[], []]);
    },
  );
});

const annexed =
  /Bijlage|A-007|I-0\d\d|Bij hoog water|Eens, mits|Zei nog niets|Open bezwaren|De Vliet maakt/u;
