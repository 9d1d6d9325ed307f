import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { AccountsContent, KeptPasskey } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { Device } from './Device.ts';
import type { Guard } from './Guard.ts';
import { pick } from './pick.ts';
import { tokens } from './tokens.ts';
import { withDouble } from './withDouble.ts';
import { withoutWay } from './withoutWay.ts';
import { withSession } from './withSession.ts';

/** A passkey that its device has proved to have. */
export type NewPasskey = Pick<KeptPasskey, 'publicKey' | 'counter' | 'transports' | 'device'> & {
  readonly id: string;
};

/** Who signs in by passkey. What they proved is looked into by who calls. */
export class Passkeys {
  readonly #file: AccountsFile;
  readonly #guard: Guard;

  constructor(file: AccountsFile, guard: Guard) {
    this.#file = file;
    this.#guard = guard;
  }

  /** A passkey, by its id; null when it is not known here. */
  find(id: string): KeptPasskey | null {
    const { passkeys } = this.#file.content;
    return Object.hasOwn(passkeys, id) ? (passkeys[id] ?? null) : null;
  }

  /** Someone's passkeys, the oldest first. */
  listOf(person: PersonId): (KeptPasskey & { readonly id: string })[] {
    return Object.entries(this.#file.content.passkeys)
      .filter(([, kept]) => kept.person === person)
      .map(([id, kept]) => ({ ...kept, id }))
      .toSorted((a, b) => a.since - b.since);
  }

  /**
   * Adds a passkey, made in the session of this token, which is complete with that.
   *
   * @throws Refusal `bound-elsewhere` when it is known already, `too-large` when there are too many.
   */
  add(person: PersonId, { id, ...passkey }: NewPasskey, session: string): Promise<void> {
    const now = this.#file.now();
    return this.#file.change((content) => {
      if (Object.hasOwn(content.passkeys, id))
        throw new Refusal('bound-elsewhere', 'This passkey is known already.');
      const own = Object.values(content.passkeys).filter((kept) => kept.person === person);
      if (own.length >= limits.passkeysPerPerson)
        throw new Refusal('too-large', `At most ${limits.passkeysPerPerson} passkeys.`);
      const kept = { ...passkey, person, since: now, seen: now };
      const added = { ...content, passkeys: { ...content.passkeys, [id]: kept } };
      return withDouble(added, session, now);
    });
  }

  /**
   * Begins a session by a passkey that was used; answers its token. `counter`: as it says now.
   *
   * @throws Refusal `sign-in-failed` when it is gone, or does not count on: then there are two of it.
   */
  async signIn(
    id: string,
    { counter, device }: { counter: number; device: Device },
  ): Promise<{ person: PersonId; session: string }> {
    const token = tokens.make();
    const now = this.#file.now();
    const entered: { person?: PersonId } = {};
    await this.#file.change((content) => {
      const kept = Object.hasOwn(content.passkeys, id) ? content.passkeys[id] : undefined;
      const counts = kept !== undefined && (kept.counter > 0 || counter > 0);
      if (!kept || (counts && counter <= kept.counter))
        throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
      const { person } = kept;
      entered.person = person;
      const used = { ...content.passkeys, [id]: { ...kept, counter, seen: now } };
      const beginning = { token, person, device, by: 'passkey', now } as const;
      return withSession({ ...content, passkeys: used }, beginning);
    });
    if (entered.person === undefined) throw new TypeError('A passkey is always somebody’s.');
    return { person: entered.person, session: token };
  }

  /**
   * Removes one of someone's passkeys; when they have none of that id, nothing.
   *
   * @throws Refusal `last-way` when nothing but links is left to who needs more.
   */
  remove(person: PersonId, id: string): Promise<void> {
    const isNeeded = this.#guard.needsFactor(person);
    const isOther = (kept: KeptPasskey, key: string) => kept.person !== person || key !== id;
    const without = (content: AccountsContent) => ({
      ...content,
      passkeys: pick(content.passkeys, isOther),
    });
    return this.#file.change((content) => withoutWay(content, { person, isNeeded, without }));
  }
}
