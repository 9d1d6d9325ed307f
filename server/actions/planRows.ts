import { partnerId, personId } from '#shared/ids.ts';
import type { PartnerId, PersonId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Partner, Person, RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { BringInRow } from '#shared/requests.ts';
import type { Accounts } from '../records/Accounts.ts';

/** What lines of a file bring in. */
export interface PlannedRows {
  readonly partners: readonly Partner[];
  readonly people: readonly Person[];
  readonly named: Readonly<Record<PersonId, { name: string; mail: string | null }>>;
}

interface Fault {
  readonly path: string;
  readonly code: 'type-missing' | 'other-type' | 'already-exists';
  readonly message: string;
}

/**
 * What lines bring in on top of who is there. Partners are known by their name, people by their mail
 * address or by their name at one partner. Who is there just as the line says is passed over [N7].
 *
 * @throws Refusal `invalid-input` with a fault for each line that cannot be.
 */
export function planRows(
  state: RecordState,
  accounts: Accounts,
  rows: readonly BringInRow[],
): PlannedRows {
  const planned = new Plan(state, accounts);
  for (const [index, row] of rows.entries()) planned.add(row, `body.rows.${index}`);
  const { faults } = planned;
  if (faults.length > 0) {
    const detail = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
    throw new Refusal('invalid-input', detail, { faults });
  }
  return planned;
}

const fold = (text: string) => text.normalize('NFC').toLowerCase();

type Line = Pick<Person, 'role' | 'mandate'> & { name: string; mail: string | null };

function lineOf(partner: PartnerId, { name, mail, role, mandate }: Line): string {
  return JSON.stringify([partner, name.normalize('NFC'), fold(mail ?? ''), role, mandate]);
}

class Plan implements PlannedRows {
  readonly partners: Partner[] = [];
  readonly people: Person[] = [];
  readonly named: Record<PersonId, { name: string; mail: string | null }> = {};
  readonly faults: Fault[] = [];
  readonly #partners = new Map<string, Partner>();
  /** Mail addresses, and names with their partner, that somebody has. */
  readonly #taken = new Set<string>();
  /** Everyone who was there before, as a line would say it. */
  readonly #there = new Set<string>();

  constructor(state: RecordState, accounts: Accounts) {
    for (const partner of Object.values(state.partners))
      this.#partners.set(fold(partner.name), partner);
    for (const { id, partner, role, mandate } of Object.values(state.people)) {
      const [name, mail] = [accounts.nameOf(id), accounts.mailOf(id)];
      this.#take(partner, name, mail);
      this.#there.add(lineOf(partner, { name, mail, role, mandate }));
    }
  }

  #take(partner: PartnerId, name: string, mail: string | null): void {
    this.#taken.add(fold(`${partner}\n${name}`));
    if (mail !== null) this.#taken.add(fold(mail));
  }

  add({ partner: called, type, person }: BringInRow, path: string): void {
    const partner = this.#partners.get(fold(called)) ?? this.#found(called, type);
    if (!partner) return this.#fault(`${path}.type`, 'type-missing', 'A new partner has a type.');
    if (type !== undefined && type !== partner.type)
      return this.#fault(`${path}.type`, 'other-type', `The partner is a ${partner.type}.`);
    if (person) this.#addPerson(partner.id, person, path);
  }

  #found(name: string, type: Partner['type'] | undefined): Partner | null {
    if (type === undefined) return null;
    const partner = { id: partnerId.parse(newId()), name, type };
    this.partners.push(partner);
    this.#partners.set(fold(name), partner);
    return partner;
  }

  #addPerson(partner: PartnerId, person: NonNullable<BringInRow['person']>, path: string): void {
    const { name, mail = null, role, mandate } = person;
    if (this.#there.has(lineOf(partner, { name, mail, role, mandate }))) return;
    if (mail !== null && this.#taken.has(fold(mail)))
      return this.#fault(`${path}.person.mail`, 'already-exists', 'Somebody has this address.');
    if (this.#taken.has(fold(`${partner}\n${name}`)))
      return this.#fault(`${path}.person.name`, 'already-exists', 'This person is there already.');
    const id = personId.parse(newId());
    this.people.push({ id, partner, role, mandate });
    this.named[id] = { name, mail };
    this.#take(partner, name, mail);
  }

  #fault(path: string, code: Fault['code'], message: string): void {
    this.faults.push({ path, code, message });
  }
}
