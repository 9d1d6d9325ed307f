import { limits } from '#shared/limits.ts';
import { newId } from '#shared/newId.ts';
import { Refusal } from '#shared/refusal.ts';
import type { AccessRequest } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import { pick } from './pick.ts';
import { sameAddress } from './sameAddress.ts';

/** What people from outside ask, until a coordinator has answered it or it is too old. */
export class AccessRequests {
  readonly #file: AccountsFile;

  constructor(file: AccountsFile) {
    this.#file = file;
  }

  /** The oldest first. */
  list(): AccessRequest[] {
    return Object.values(this.#file.content.requests)
      .filter(({ until }) => until > this.#file.now())
      .toSorted((a, b) => a.at - b.at);
  }

  /**
   * Puts a request before the coordinators, in the place of an earlier one from the same address.
   *
   * @throws Refusal `too-many-requests` when as many wait as `limits` allow: none is thrown away.
   */
  add(asked: Omit<AccessRequest, 'id' | 'at' | 'until'>): Promise<void> {
    const at = this.#file.now();
    const request = { ...asked, id: newId(), at, until: at + limits.accessRequest };
    return this.#file.change((content) => {
      const others = pick(content.requests, ({ mail }) => !sameAddress(mail, asked.mail));
      if (Object.keys(others).length >= limits.accessRequests)
        throw new Refusal('too-many-requests', 'Too many requests are waiting. Try again later.');
      return { ...content, requests: { ...others, [request.id]: request } };
    });
  }

  /** It was dealt with; once more changes nothing. */
  remove(id: string): Promise<void> {
    return this.#file.change((content) =>
      content.requests[id]
        ? { ...content, requests: pick(content.requests, (_, key) => key !== id) }
        : content,
    );
  }
}
