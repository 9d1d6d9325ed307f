import { cast, coalition } from '../cast.ts';
import type { Name, Player } from '../cast.ts';
import type { Shown, ShownSaid } from '../Shown.ts';
import { fitOn } from './fitOn.ts';
import type { Fit } from './fitOn.ts';

/** A paragraph with the ids that it answers for, the first found first. */
export interface Block {
  readonly id: string;
  readonly text: string;
  readonly aliases: readonly string[];
}

/** What one partner says of one paragraph, with the words it was said of. */
export interface Said {
  readonly stance: 'agree' | 'abstain' | 'object';
  /** The number of the amendment on which it depends. */
  readonly on: string | null;
  readonly reason: string | null;
  readonly text: string;
}

/** Other words that a lead suggests for an amendment, and the text for which they are meant. */
export interface Suggested {
  readonly base: string;
  readonly words: string;
  /** Null as long as its author has said nothing. */
  agrees: boolean | null;
}

/** An amendment as the rules see it. */
export interface Proposed {
  readonly number: string;
  readonly kind: Shown['amendments'][number]['kind'];
  readonly paragraph: string;
  readonly base: string;
  readonly proposal: string;
  readonly author: Name;
  readonly backing: Set<string>;
  status: 'open' | 'adopted' | 'declined' | 'withdrawn' | 'overtaken';
  /** What came of it, once it is adopted. */
  outcome: Pick<Shown['amendments'][number], 'became' | 'consent' | 'brought'>;
  suggested: Suggested | null;
  isThreadOpen: boolean;
  replies: number;
}

/** The last change of the text, which whoever made it can take back. */
interface Change {
  readonly who: Name;
  /** The text once it is taken back. */
  readonly undone: readonly Block[];
}

/**
 * What the rules of `shared/RULES.md` say of one section, told again in the plainest way: words
 * instead of hashes, lists instead of events. Knows nothing of the code that it is held against.
 */
export class Oracle {
  phase: Shown['phase'] = 'writing';
  blocks: readonly Block[];
  last: Change | null = null;
  /** Whether somebody took back a change. */
  hasUndone = false;
  readonly amendments: Proposed[] = [];
  /** What is said, by paragraph id and then by partner. */
  readonly said = new Map<string, Map<string, Said>>();
  /** Every text that a paragraph has had, by its id. */
  readonly past = new Map<string, string[]>();
  #count = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    this.#note();
  }

  /** A word that stands nowhere yet. */
  newWord(): string {
    return `w${1_000 + this.#count++}`;
  }

  player(who: Name): Player {
    return cast[who];
  }

  isLead(who: Name): boolean {
    return this.player(who).isLead === true;
  }

  /** Speaks for a partner [E1]. */
  speaks(who: Name): boolean {
    const { speaks, isObserver } = this.player(who);
    return speaks === true && !isObserver;
  }

  /** Proposes and replies: all people but observers. */
  proposes(who: Name): boolean {
    const { partner, isObserver } = this.player(who);
    return partner !== null && !isObserver;
  }

  /** Belongs to the coalition that writes the section [S2]. */
  writes(who: Name): boolean {
    return this.proposes(who) && coalition.includes(this.player(who).partner ?? '');
  }

  partnerOf(who: Name): string {
    return this.player(who).partner ?? '';
  }

  get isAmendable(): boolean {
    return this.phase === 'writing' || this.phase === 'consultation';
  }

  /** The paragraph with an id, or the one that answers for it [P2]. */
  block(id: string): Block | null {
    return (
      this.blocks.find((block) => block.id === id) ??
      this.blocks.find(({ aliases }) => aliases.includes(id)) ??
      null
    );
  }

  /** Every id by which someone may know a paragraph, in the text or not. */
  get ids(): string[] {
    return [...this.past.keys()];
  }

  /** Somebody says something of a paragraph for their partner; what was said before gives way [E9]. */
  say(id: string, who: Name, said: Said): void {
    const ofParagraph = this.said.get(id) ?? new Map<string, Said>();
    this.said.set(id, ofParagraph.set(this.partnerOf(who), said));
  }

  /** Puts other paragraphs in the place of those of now. `last`: how it can be taken back. */
  write(blocks: readonly Block[], last: Change | null = null): void {
    this.last = last;
    this.blocks = blocks;
    this.#note();
  }

  #note(): void {
    for (const { id, text } of this.blocks) {
      const texts = this.past.get(id) ?? [];
      if (!texts.includes(text)) texts.push(text);
      this.past.set(id, texts);
    }
  }

  /** What laying an amendment on a text would do; on the text of now, unless another is given. */
  fit({ kind, paragraph, base, proposal }: Proposed, text = this.block(paragraph)?.text): Fit {
    if (kind === 'insert-after' && text !== undefined) return { kind: 'fits', text: proposal };
    return fitOn(text ?? null, base, proposal);
  }

  /** Whether what was suggested for an amendment no longer speaks of the text of now [A2]. */
  isVoid({ kind, paragraph, suggested }: Proposed): boolean {
    const block = this.block(paragraph);
    if (!suggested || !block) return true;
    return kind !== 'insert-after' && suggested.base !== block.text;
  }

  /** Whether its author agreed to these words on the text of now; null when they are its own [A2]. */
  consentTo(amendment: Proposed, words: string): Proposed['outcome']['consent'] {
    const fit = this.fit(amendment);
    if (fit.kind === 'fits' && fit.text === words) return null;
    const { suggested } = amendment;
    if (this.isVoid(amendment) || suggested?.words !== words) return 'not-given';
    if (suggested.agrees === null) return 'not-given';
    return suggested.agrees ? 'given' : 'refused';
  }

  /** Everything that anyone can see of the section. */
  shown(): Shown {
    let count = 0;
    const present = new Set(this.blocks.flatMap(({ id, aliases }) => [id, ...aliases]));
    const mentioned = [...this.said].filter(([, said]) => said.size > 0).map(([id]) => id);
    const gone = [...mentioned, ...this.amendments.map(({ paragraph }) => paragraph)];
    return {
      phase: this.phase,
      paragraphs: this.blocks.map(({ id, text, aliases }) => ({
        id,
        text,
        number: text === '' ? null : `1.${(count += 1)}`,
        aliases: aliases.toSorted(),
        said: this.#shownSaid([id, ...aliases], text),
        amendments: this.#numbersOn([id, ...aliases]),
      })),
      vanished: [...new Set(gone)]
        .filter((id) => !present.has(id))
        .toSorted()
        .map((id) => ({
          id,
          said: this.#shownSaid([id], null),
          amendments: this.#numbersOn([id]),
        })),
      amendments: this.amendments.map((amendment) => ({
        number: amendment.number,
        kind: amendment.kind,
        status: amendment.status,
        ...amendment.outcome,
        suggested: amendment.suggested && {
          words: amendment.suggested.words,
          agrees: amendment.suggested.agrees,
          isVoid: this.isVoid(amendment),
        },
        backing: [...amendment.backing].toSorted(),
        isThreadOpen: amendment.isThreadOpen,
        replies: amendment.replies,
        standing: amendment.status === 'open' ? this.fit(amendment).kind : null,
      })),
    };
  }

  #numbersOn(ids: readonly string[]): string[] {
    return this.amendments
      .filter(({ paragraph }) => ids.includes(paragraph))
      .map(({ number }) => number);
  }

  // What was said of the paragraph itself comes before what was said of one that it took in.
  #shownSaid(ids: readonly string[], text: string | null): ShownSaid[] {
    const said = new Map<string, Said>();
    for (const id of ids) {
      for (const [partner, one] of this.said.get(id) ?? [])
        if (!said.has(partner)) said.set(partner, one);
    }
    return [...said]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([partner, { stance, on, reason, text: then }]) => {
        const condition = this.#conditionOf(on);
        const about = this.amendments.find(({ number }) => number === on);
        const isNew = about?.kind === 'insert-after';
        const words = condition === 'met' && about && !isNew ? about.proposal : then;
        // Of a new paragraph nothing was agreed to but the words that were proposed.
        const isBroken = condition === 'failed' || (isNew && about.outcome.consent !== null);
        const validity = isBroken ? 'outdated' : validityOf(words, text);
        return { partner, stance, on, reason, condition, validity };
      });
  }

  #conditionOf(on: string | null): ShownSaid['condition'] {
    if (on === null) return 'none';
    const status = this.amendments.find(({ number }) => number === on)?.status;
    if (status === 'open') return 'waiting';
    return status === 'adopted' || status === 'overtaken' ? 'met' : 'failed';
  }
}

// Only case differs between the words of this test, when their letters do not.
function validityOf(then: string, now: string | null): ShownSaid['validity'] {
  if (now === null) return 'outdated';
  if (then === now) return 'valid';
  return then.toLowerCase() === now.toLowerCase() ? 'cosmetic' : 'outdated';
}
