import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '#shared/ids.ts';
import { usualChoices } from '#shared/notices/choices.ts';
import type { NoticeChoices } from '#shared/notices/choices.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { KeptNotices, OwnNotices } from './KeptNotices.ts';
import type { Telling, Told } from './Telling.ts';
import { withTelling } from './withTelling.ts';

/** Who wants to be told what and how, who has read what, and how far everyone was told [M1, M2]. */
export class NoticeBook {
  readonly #file: AccountsFile;

  constructor(file: AccountsFile) {
    this.#file = file;
  }

  /** How far everyone was told. */
  get soFar(): Told {
    return soFarIn(this.#kept);
  }

  get #kept(): KeptNotices {
    return this.#file.content.notices;
  }

  /** How someone is told of each kind. */
  choicesOf(person: PersonId): NoticeChoices {
    return { ...usualChoices, ...this.#kept.people[person]?.choices };
  }

  /** Keys of what someone has read. */
  readBy(person: PersonId): ReadonlySet<string> {
    return new Set(this.#kept.people[person]?.read);
  }

  /** Chooses how someone is told of some kinds; the others stay. */
  choose(person: PersonId, choices: Partial<NoticeChoices>): Promise<void> {
    return this.#change(person, (own) => ({ ...own, choices: { ...own.choices, ...choices } }));
  }

  /** Someone has read notices. Of those that are not among `shown` any more, nothing is kept. */
  markRead(person: PersonId, keys: readonly string[], shown: readonly string[]): Promise<void> {
    return this.#change(person, (own) => {
      const read = new Set([...own.read, ...keys]);
      return { ...own, read: shown.filter((key) => read.has(key)) };
    });
  }

  /**
   * Promises the mail that tells something, and notes that it was told, in one write. Answers false,
   * and does neither, when another process told something since this was worked out.
   *
   * @throws Refusal `storage-failed`; then nothing was promised or noted.
   */
  async tell(telling: Telling): Promise<boolean> {
    let isOfNow = false;
    await this.#file.change((content) => {
      isOfNow = isDeepStrictEqual(soFarIn(content.notices), telling.since);
      return isOfNow ? withTelling(content, telling, this.#file.now()) : content;
    });
    return isOfNow;
  }

  #change(person: PersonId, make: (own: OwnNotices) => OwnNotices): Promise<void> {
    return this.#file.change((content) => {
      // Whoever was erased meanwhile leaves nothing behind.
      if (!content.people[person]) return content;
      const { people } = content.notices;
      const own = make(people[person] ?? { choices: {}, waiting: [], read: [] });
      const notices = { ...content.notices, people: { ...people, [person]: own } };
      return JSON.stringify(own) === JSON.stringify(people[person])
        ? content
        : { ...content, notices };
    });
  }
}

function soFarIn({ seq, told, daily }: KeptNotices): Told {
  return { seq, told, daily };
}
