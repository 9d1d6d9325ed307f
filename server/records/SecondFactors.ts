import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { AccountsContent, KeptFactor } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { Guard } from './Guard.ts';
import { isStrong } from './isStrong.ts';
import { oneTimeCodes } from './oneTimeCodes.ts';
import { pick } from './pick.ts';
import { recoveryCodes } from './recoveryCodes.ts';
import { tokens } from './tokens.ts';
import { withDouble } from './withDouble.ts';
import { withoutWay } from './withoutWay.ts';

/** What someone is told of their second factor. */
export type FactorState = Pick<KeptFactor, 'since'> & { readonly recoveryLeft: number };

type Checked =
  | { readonly isRight: true; readonly content: AccountsContent }
  | { readonly isRight: false; readonly content: AccountsContent };

/** The second factor: codes of an app, and recovery codes for when it is lost [C9]. */
export class SecondFactors {
  readonly #file: AccountsFile;
  readonly #guard: Guard;

  constructor(file: AccountsFile, guard: Guard) {
    this.#file = file;
    this.#guard = guard;
  }

  /** Someone's second factor; null when they have none. */
  stateOf(person: PersonId): FactorState | null {
    const kept = this.#file.content.factors[person];
    return kept ? { since: kept.since, recoveryLeft: kept.recovery.length } : null;
  }

  /**
   * Turns it on, with a first code that shows that the app has the secret. The session of the token
   * is complete with that; those begun by a link alone, elsewhere, wait for a code. Answers recovery
   * codes, which are told this once.
   *
   * @throws Refusal `wrong-code`; `already-exists` when there is one.
   */
  async turnOn(
    person: PersonId,
    { secret, code, session }: { secret: string; code: string; session: string },
  ): Promise<readonly string[]> {
    const recovery = recoveryCodes.make();
    const now = this.#file.now();
    const step = oneTimeCodes.stepOf(secret, code, now);
    if (step === null) throw wrongCode();
    await this.#file.change((content) => {
      if (content.factors[person])
        throw new Refusal('already-exists', 'There is a second factor already.');
      const factor: KeptFactor = {
        secret: this.#guard.vault.seal(secret, person),
        since: now,
        lastStep: step,
        recovery: recovery.map(recoveryCodes.hash),
        misses: 0,
        closedUntil: 0,
      };
      const added = { ...content, factors: { ...content.factors, [person]: factor } };
      return withDouble(added, session, now);
    });
    return recovery;
  }

  /**
   * Completes a session that waits for a code: it goes on under another token, which is answered.
   *
   * @throws Refusal `wrong-code`, `too-many-requests`, or `not-signed-in` when it waits for none.
   */
  async complete(token: string, code: string): Promise<{ person: PersonId; session: string }> {
    const person = this.#file.content.sessions[tokens.hash(token)]?.person;
    if (person === undefined) throw new Refusal('not-signed-in', 'Sign in first.');
    const session = tokens.make();
    await this.#change(person, code, (content) => {
      const { [tokens.hash(token)]: begun, ...others } = content.sessions;
      if (!begun || begun.until <= this.#file.now())
        throw new Refusal('not-signed-in', 'Sign in first.');
      const sessions = { ...others, [tokens.hash(session)]: begun };
      return withDouble({ ...content, sessions }, session, this.#file.now());
    });
    return { person, session };
  }

  /**
   * Makes new recovery codes, which end the earlier ones and are told this once.
   *
   * @throws Refusal `wrong-code`, `too-many-requests` or `not-found`.
   */
  async renewRecovery(person: PersonId, code: string): Promise<readonly string[]> {
    const recovery = recoveryCodes.make();
    await this.#change(person, code, (content) =>
      withFactor(content, person, { recovery: recovery.map(recoveryCodes.hash) }),
    );
    return recovery;
  }

  /**
   * Turns it off. Sessions that only a link began, and that waited for a code, end.
   *
   * @throws Refusal `wrong-code`, `too-many-requests`, `not-found`; `last-way` as `withoutWay`.
   */
  turnOff(person: PersonId, code: string): Promise<void> {
    const isNeeded = this.#guard.needsFactor(person);
    const without = (content: AccountsContent): AccountsContent => ({
      ...content,
      factors: pick(content.factors, (_, key) => key !== person),
      sessions: pick(content.sessions, (session) => session.person !== person || isStrong(session)),
    });
    return this.#change(person, code, (content) =>
      withoutWay(content, { person, isNeeded, without }),
    );
  }

  // A code that was used, or a miss, is written down whatever comes of the act: what is refused after
  // a right code leaves everything as it was, the code too.
  async #change(
    person: PersonId,
    code: string,
    make: (content: AccountsContent) => AccountsContent,
  ): Promise<void> {
    let isRight = false;
    await this.#file.change((content) => {
      const checked = this.#check(content, person, code);
      isRight = checked.isRight;
      return checked.isRight ? make(checked.content) : checked.content;
    });
    if (!isRight) throw wrongCode();
  }

  #check(content: AccountsContent, person: PersonId, code: string): Checked {
    const factor = content.factors[person];
    if (!factor) throw new Refusal('not-found', 'There is no second factor.');
    const now = this.#file.now();
    if (factor.closedUntil > now)
      throw new Refusal('too-many-requests', 'Too many wrong codes. Try again later.');
    const used = this.#use(factor, person, code);
    if (used) {
      const fresh = { ...used, misses: 0, closedUntil: 0 };
      return { isRight: true, content: withFactor(content, person, fresh) };
    }
    const misses = factor.misses + 1;
    const closedUntil = now + waitAfter(misses);
    return { isRight: false, content: withFactor(content, person, { misses, closedUntil }) };
  }

  // What using up a code changes; null when it is none.
  #use(factor: KeptFactor, person: PersonId, code: string): Partial<KeptFactor> | null {
    const hash = recoveryCodes.hash(code);
    if (factor.recovery.includes(hash))
      return { recovery: factor.recovery.filter((left) => left !== hash) };
    const secret = this.#guard.vault.open(factor.secret, person);
    const step = secret === null ? null : oneTimeCodes.stepOf(secret, code, this.#file.now());
    return step !== null && step > factor.lastStep ? { lastStep: step } : null;
  }
}

function withFactor(
  content: AccountsContent,
  person: PersonId,
  change: Partial<KeptFactor>,
): AccountsContent {
  const kept = content.factors[person];
  if (!kept) return content;
  return { ...content, factors: { ...content.factors, [person]: { ...kept, ...change } } };
}

// A few are forgiven; then twice as long each time.
function waitAfter(misses: number): number {
  if (misses < limits.codeMisses) return 0;
  const wait = limits.codeWait * 2 ** (misses - limits.codeMisses);
  return Math.min(wait, limits.codeWaitMost);
}

function wrongCode(): Refusal {
  return new Refusal('wrong-code', 'That is not the code.');
}
