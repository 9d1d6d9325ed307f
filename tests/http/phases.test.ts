import { afterAll, expect, test } from 'vitest';
import type { PartnerId, PersonId } from '#shared/ids.ts';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import type { RecordState } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { suggestModification } from '../../server/actions/suggestModification.ts';
import { routes } from '../../server/http/SideDoor.ts';
import { Client } from '../support/Client.ts';
import type { Reply } from '../support/Client.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf, person } from './cast.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import { askers, authors, phaseTable, suggestion } from './phaseTable.ts';
import type { Asker, Author, PhaseRow, Subject } from './phaseTable.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { house } = app;
const { records, accounts } = house;

const otherMandate = 'otherMandate' as PersonId;
await records.perform({ kind: 'service' }, () => ({
  type: 'add-person',
  person: { id: otherMandate, partner: 'other' as PartnerId, role: 'member', mandate: true },
}));
const session = await accounts.sessions.start(otherMandate);
const clients: Partial<Record<Asker, Client>> = {
  service: app.service,
  nobody: app.nobody,
  otherMandate: new Client(app.url, { cookie: `draagvlak=${session}` }),
};
const clientOf = (asker: Asker): Client => clients[asker] ?? app.as(asker as Name);

let count = 0;
/** A section of its own in this phase, with what there is to ask about. */
async function make(phase: Phase, author: Author): Promise<Subject> {
  const section = await addSection(house, `own-phase-${(count += 1)}`);
  const { id: amendment } = await openAmendment(house, section, author);
  const [first, second] = [await exactOf(house, section, 0), await exactOf(house, section, 1)];
  const modifying = { shown: first, words: suggestion };
  const { modification } = await suggestModification(house, person('lead'), {
    amendment,
    modifying,
  });
  if (!modification) throw new Error('Nothing was suggested.');
  await endorse(house, person('mandate'), {
    section,
    paragraph: paragraphOf(section, 1),
    stance: 'object',
    dependsOn: null,
    reason: 'Te lang.',
    shown: second,
  });
  if (phase === 'deciding' || phase === 'adopted')
    await records.perform(person('lead'), () => ({ type: 'decline', amendment, reason: 'Nee.' }));
  await bringTo(house, section, phase);
  return {
    section,
    amendment,
    suggested: hashWording(modification.wording).exact,
    first: { id: paragraphOf(section, 0), exact: first },
    second: { id: paragraphOf(section, 1), exact: second },
  };
}

const partnerOf = (asker: string) => records.state.people[asker as PersonId]?.partner ?? null;

/** What the table says that an asker is told. */
function expected(
  { told }: PhaseRow,
  asker: Asker,
  about: { phase: Phase; author: Author },
): string {
  const isColleague = partnerOf(asker) !== null && partnerOf(asker) === partnerOf(about.author);
  const relation = asker === about.author ? 'author' : isColleague ? 'colleague' : 'stranger';
  const rows = Object.entries(told).map(([who, answers]) => [who.split(' '), answers] as const);
  const row = rows.find(([who]) => who.includes(relation)) ?? rows.find(([who]) => who.includes(asker)); // prettier-ignore
  if (!row) return asker === 'nobody' ? 'not-signed-in' : 'not-allowed';
  return row[1].split(' ')[phases.indexOf(about.phase)] ?? 'nothing';
}

const answerOf = ({ status, body }: Reply): string => (status < 300 ? 'done' : String(body.code));

/** What partners other than the asker's said, which nobody touches. */
function saidByOthers({ endorsements }: RecordState, asker: Asker): string {
  const said = Object.values(endorsements).flatMap((ofParagraph) => Object.values(ofParagraph));
  return JSON.stringify(said.filter(({ partner }) => partner !== partnerOf(asker)));
}

test('[N4] every route about a section or an amendment says who may use it when', () => {
  const concerned = routes
    .map(({ method, url }) => `${method} ${url}`)
    .filter((route) => /\{section\}|\{amendment\}|\/endorsements$/.test(route));
  expect(Object.keys(phaseTable).toSorted()).toEqual(concerned.toSorted());
});

const cases = Object.entries(phaseTable).flatMap(([route, row]) =>
  phases.flatMap((phase) =>
    authors
      .slice(0, row.isOfAmendment ? undefined : 1)
      .map((author) => ({ route, row, phase, author })),
  ),
);

test.each(cases)(
  '[N4, S6] $route in $phase, proposed by $author',
  async ({ route, row, phase, author }) => {
    const method = route.split(' ')[0]?.toUpperCase() ?? '';
    const told: Record<string, string> = {};
    let about = await make(phase, author);
    for (const asker of askers) {
      const before = records.state;
      const { path, body, file } = row.ask(about);
      const client = clientOf(asker);
      const reply = await (file ? client.upload(path, file) : client.send(method, path, body));
      told[asker] = answerOf(reply);
      expect(told[asker] === 'done' || records.state === before).toBe(true);
      expect(saidByOthers(records.state, asker)).toBe(saidByOthers(before, asker));
      if (records.state !== before) about = await make(phase, author);
    }
    const rows = askers.map((asker) => [asker, expected(row, asker, { phase, author })]);
    expect(told).toEqual(Object.fromEntries(rows));
  },
);
