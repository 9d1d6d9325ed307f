import { createHmac } from 'node:crypto';
import type { PersonId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import type { AccountsContent, Identity } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { Device } from './Device.ts';
import { awaitedOf } from './awaitedOf.ts';
import { enterByTicket } from './enterByTicket.ts';
import type { Arrival } from './enterByTicket.ts';
import type { Guard } from './Guard.ts';
import { pick } from './pick.ts';
import { tokens } from './tokens.ts';
import { withoutWay } from './withoutWay.ts';
import { withSession } from './withSession.ts';

/** Who someone is at a provider, as the provider vouched for just now. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
}

/** One's accounts elsewhere: an account is bound to a person here once both were proved at once. */
export class Identities {
  readonly #file: AccountsFile;
  readonly #guard: Guard;

  constructor(file: AccountsFile, guard: Guard) {
    this.#file = file;
    this.#guard = guard;
  }

  /** Someone's accounts elsewhere, the oldest first; `id` gives nobody access. */
  listOf(person: PersonId): (Identity & { readonly id: string })[] {
    return Object.entries(this.#file.content.identities)
      .filter(([, kept]) => kept.person === person)
      .map(([key, kept]) => ({ ...kept, id: key.slice(0, idLength) }))
      .toSorted((a, b) => a.since - b.since);
  }

  /**
   * Begins a session by an account that is bound to somebody; answers its token.
   *
   * @throws Refusal `not-bound` when it is bound to nobody.
   */
  async signIn(vouched: Vouched, device: Device): Promise<{ person: PersonId; session: string }> {
    const token = tokens.make();
    const now = this.#file.now();
    const entered: { person?: PersonId } = {};
    await this.#file.change((content) => {
      const key = keyOf(content, vouched);
      const kept = content.identities[key];
      if (!kept) throw new Refusal('not-bound', 'This account belongs to nobody here.');
      const { person } = kept;
      entered.person = person;
      const identities = { ...content.identities, [key]: { ...kept, seen: now } };
      return withSession({ ...content, identities }, { token, person, device, by: 'oidc', now });
    });
    if (entered.person === undefined) throw new TypeError('An account is always somebody’s.');
    return { person: entered.person, session: token };
  }

  /**
   * Comes in on an invitation or a mailed link, and binds the account to its person. Where that alone would not
   * be enough it is not bound: what is wanted is proved first.
   *
   * @throws Refusal as `takeTicket`, and `bound-elsewhere` when it is bound to somebody else.
   */
  async comeIn(
    ticket: string,
    vouched: Vouched,
    arrival: Arrival,
  ): Promise<{ person: PersonId; session: string }> {
    const token = tokens.make();
    const now = this.#file.now();
    const entered: { person?: PersonId } = {};
    await this.#file.change((content) => {
      const about = { ticket, kinds: ['invitation', 'sign-in'] as const, token, now, ...arrival };
      const { person, begun } = enterByTicket(content, about);
      entered.person = person;
      if (this.#needsMore(begun, token)) return begun;
      const bound = bind(begun, person, { vouched, now });
      return withSession(bound, { token, person, device: arrival.device, by: 'oidc', now });
    });
    if (entered.person === undefined) throw new TypeError('A ticket is always somebody’s.');
    return { person: entered.person, session: token };
  }

  #needsMore(content: AccountsContent, token: string): boolean {
    const session = content.sessions[tokens.hash(token)];
    if (!session) return false;
    const awaited = awaitedOf(content, session, this.#guard.needsFactor(session.person));
    return awaited === 'code' || awaited === 'other-way';
  }

  /**
   * Binds an account to somebody who is signed in; once more changes nothing.
   *
   * @throws Refusal `bound-elsewhere` when it is bound to somebody else.
   */
  bind(person: PersonId, vouched: Vouched): Promise<void> {
    const now = this.#file.now();
    return this.#file.change((content) => bind(content, person, { vouched, now }));
  }

  /**
   * Removes one of someone's accounts, by its id; when they have none of that id, nothing.
   *
   * @throws Refusal `last-way` when nothing but links is left to who needs more.
   */
  remove(person: PersonId, id: string): Promise<void> {
    const isNeeded = this.#guard.needsFactor(person);
    const isOther = (kept: Identity, key: string) =>
      kept.person !== person || key.slice(0, idLength) !== id;
    const without = (content: AccountsContent) => ({
      ...content,
      identities: pick(content.identities, isOther),
    });
    return this.#file.change((content) => withoutWay(content, { person, isNeeded, without }));
  }
}

const idLength = 16;

// Who someone is elsewhere is worth nothing to who reads the file: the secret keeps it from being
// tried out.
function keyOf({ secret }: AccountsContent, { issuer, subject }: Vouched): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
}

function bind(
  content: AccountsContent,
  person: PersonId,
  { vouched, now }: { vouched: Vouched; now: number },
): AccountsContent {
  const key = keyOf(content, vouched);
  const kept = content.identities[key];
  if (kept && kept.person !== person)
    throw new Refusal('bound-elsewhere', 'This account belongs to somebody else here.');
  if (kept) return content;
  const identity = { person, since: now, seen: now };
  return { ...content, identities: { ...content.identities, [key]: identity } };
}
