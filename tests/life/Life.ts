import type { PersonId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Amendment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { hashWording, plainText } from '#shared/wording.ts';
import type { AmendmentView, EndorsementView, SectionView } from '#shared/view.ts';
import type { House } from '../../server/actions/House.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { writeSection } from '../../server/actions/writeSection.ts';
import { makeGate } from '../../server/app/makeGate.ts';
import { Proxies } from '../../server/http/Proxies.ts';
import { Links } from '../../server/http/Links.ts';
import type { Held } from '../../server/rooms/Rooms.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { openMemoryHouse } from '../support/openMemoryHouse.ts';
import type { Name } from './cast.ts';
import { section } from './foundNetwork.ts';
import type { Block, Proposed } from './oracle/Oracle.ts';
import { Page } from './Page.ts';
import type { Shown, ShownSaid } from './Shown.ts';

/** The real house, and the people in it: what acts are done to, and what is seen afterwards. */
export class Life {
  /** What was tried so far. */
  readonly story: string[] = [];
  readonly #lines: string[];
  readonly #updateLogs = new MemoryUpdateLogs();
  readonly #pages = new Map<Name, Page>();
  /** What stood on the screen with these words: the hash to send along [E2]. */
  readonly #hashes = new Map<string, string>();
  #house: House | null = null;
  #held: Held | null = null;

  /** `lines`: the journal of a network that was founded. */
  constructor(lines: readonly string[]) {
    this.#lines = [...lines];
  }

  /** Starts the server; the first time with these paragraphs. */
  async begin(blocks: readonly Block[]): Promise<void> {
    await this.start();
    await writeSection(this.house, section, {
      type: 'doc',
      content: blocks.map(({ id, text }) => ({
        type: 'paragraph',
        attrs: { id },
        content: [{ type: 'text', text }],
      })),
    });
    await this.shown();
  }

  async start(): Promise<void> {
    this.#house = await openMemoryHouse({
      journal: new MemoryJournal(this.#lines),
      updateLogs: this.#updateLogs,
    });
    this.#held = await this.house.rooms.hold(section);
    for (const page of this.#pages.values()) await page.enter(this.#held.room);
  }

  /** Everyone opens the section anew, as pages do when it begins a new epoch. */
  async openAnew(): Promise<void> {
    this.#held?.release();
    this.#pages.clear();
    this.#held = await this.house.rooms.hold(section);
  }

  /** Stops the server; what people have on their pages stays there. */
  async stop(): Promise<void> {
    this.#held?.release();
    await this.house.rooms.stop();
    await this.house.records.close();
  }

  get house(): House {
    if (!this.#house) throw new Error('It has not begun.');
    return this.#house;
  }

  actor(who: Name): Actor {
    return who === 'service' ? { kind: 'service' } : { kind: 'person', person: who as PersonId };
  }

  perform(who: Name, command: Command): Promise<unknown> {
    return this.house.records.perform(this.actor(who), () => command);
  }

  /** The hash of these words, as it was on the screen; one that nobody ever saw otherwise. */
  hashOf(text: string): string {
    return this.#hashes.get(text) ?? 'f'.repeat(64);
  }

  /** The amendment with a number. */
  amendment(number: string): Amendment {
    const { amendments } = this.house.records.state;
    const found = Object.values(amendments).find((amendment) => amendment.number === number);
    if (!found) throw new Error(`There is no ${number}.`);
    return found;
  }

  /** Types as the front door lets people type: who may not is told why [S6]. */
  async onPage(who: Name, change: (page: Page) => void): Promise<void> {
    const gate = makeGate(this.house, new Links('http://127.0.0.1:3000'), new Proxies());
    const why = gate.whyNotEdit(who as PersonId, section);
    if (why) throw new Refusal(why, 'The page is told so.');
    const page = await this.#page(who);
    change(page);
    await page.saved();
  }

  async #page(who: Name): Promise<Page> {
    const known = this.#pages.get(who);
    if (known) return known;
    const page = new Page(who);
    this.#pages.set(who, page);
    if (this.#held) await page.enter(this.#held.room);
    return page;
  }

  /** What there is to see, as the API tells it. */
  async shown(): Promise<Shown> {
    const view = await readSection(this.house, section);
    for (const { text, exact } of view.paragraphs) this.#hashes.set(text, exact);
    const all = allAmendments(view);
    for (const { modification } of all) {
      if (!modification) continue;
      const { wording } = modification;
      this.#hashes.set(plainText(wording.runs), hashWording(wording).exact);
    }
    return {
      phase: view.phase,
      paragraphs: view.paragraphs.map(
        ({ id, text, number, aliases, endorsements, amendments }) => ({
          id,
          text,
          number,
          aliases: aliases.toSorted(),
          said: this.#saidIn(endorsements),
          amendments: amendments.map((amendment) => amendment.number),
        }),
      ),
      vanished: view.vanished
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, endorsements, amendments }) => ({
          id,
          said: this.#saidIn(endorsements),
          amendments: amendments.map((amendment) => amendment.number),
        })),
      amendments: all.map((amendment) => ({
        number: amendment.number,
        kind: amendment.kind,
        status: amendment.status.kind,
        ...outcomeOf(amendment),
        suggested: suggestedIn(amendment),
        backing: amendment.backing.map(({ partner }) => partner).toSorted(),
        isThreadOpen: amendment.thread.kind === 'open',
        replies: amendment.replies.length,
        standing: amendment.standing?.kind ?? null,
      })),
    };
  }

  #saidIn(endorsements: readonly EndorsementView[]): ShownSaid[] {
    return endorsements
      .map(({ partner, stance, dependsOn, reason, condition, validity }) => {
        const on = dependsOn && this.house.records.state.amendments[dependsOn]?.number;
        return { partner, stance, on: on ?? null, reason, condition, validity };
      })
      .toSorted((a, b) => (a.partner < b.partner ? -1 : 1));
  }
}

// Each once, in the order of their numbers, wherever it hangs.
function allAmendments({ paragraphs, vanished }: SectionView): AmendmentView[] {
  const all = [...paragraphs, ...vanished].flatMap(({ amendments }) => amendments);
  const byNumber = new Map(all.map((amendment) => [amendment.number, amendment]));
  return [...byNumber.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function outcomeOf({ status }: AmendmentView): Proposed['outcome'] {
  if (status.kind !== 'adopted') return { became: null, consent: null, brought: null };
  const { wording, consent, inserted } = status;
  return { became: plainText(wording.runs), consent, brought: inserted };
}

function suggestedIn({ modification, isModificationVoid }: AmendmentView) {
  if (!modification) return null;
  const { wording, answer } = modification;
  return {
    words: plainText(wording.runs),
    agrees: answer?.agrees ?? null,
    isVoid: isModificationVoid,
  };
}
