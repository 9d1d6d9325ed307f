import type { ManifestoId, CoalitionId, ParagraphId, PersonId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import type { ParagraphView } from '#shared/view.ts';
import type { House } from '../../server/actions/House.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { writeSection } from '../../server/actions/writeSection.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import type { Held } from '../../server/rooms/Rooms.ts';
import type { Name } from '../life/cast.ts';
import { Page } from '../life/Page.ts';
import { HeldUpdateLogs } from '../rooms/HeldUpdateLogs.ts';
import { turn } from '../rooms/turn.ts';
import { openMemoryHouse } from '../support/openMemoryHouse.ts';
import { HeldJournal } from './HeldJournal.ts';
import { untruthsIn } from './untruthsIn.ts';

/** Both of the coalition that the network's writers are in. */
export const sections = ['s1', 's2'] as SectionId[];

/** What a text said, and how much of it was handed to the disk, when the record's turn came. */
export interface Decision {
  readonly texts: ReadonlyMap<ParagraphId, string>;
  readonly seqs: ReadonlyMap<SectionId, number>;
}

/** What stands on a screen. */
export interface Seen {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly text: string;
  readonly exact: string;
}

/** The real house on a disk that moves only when told, with a look at the moment of each decision. */
export class Arena {
  readonly disk = new HeldUpdateLogs();
  readonly journal: HeldJournal;
  /** By the time that is written in the events. */
  readonly decisions = new Map<string, Decision>();
  readonly faults: string[] = [];
  readonly writer = new Map<SectionId, Page>();
  readonly #held: Held[] = [];
  #house: House | null = null;

  constructor(lines: readonly string[]) {
    this.journal = new HeldJournal([...lines]);
  }

  get house(): House {
    if (!this.#house) throw new Error('It has not begun.');
    return this.#house;
  }

  /** Opens the house with two sections of two paragraphs each. */
  async begin(): Promise<void> {
    await this.drive(this.#begin());
  }

  async #begin(): Promise<void> {
    const { journal, disk: updateLogs } = this;
    this.#house = await openMemoryHouse({
      journal,
      updateLogs,
      clocks: { record: () => this.#decide() },
    });
    const second = { id: 's2' as SectionId, manifesto: 'm' as ManifestoId, title: 'Dan', coalition: 'c1' as CoalitionId, deadline: null }; // prettier-ignore
    const { records, rooms } = this.house;
    await records.perform({ kind: 'service' }, () => ({ type: 'add-section', section: second }));
    for (const section of sections) {
      this.#held.push(await rooms.hold(section));
      await writeSection(this.house, section, {
        type: 'doc',
        content: ['a', 'b'].map((name) => ({
          type: 'paragraph',
          attrs: { id: `${section}${name}` },
          content: [{ type: 'text', text: `wij ${section}${name} luisteren` }],
        })),
      });
      const page = new Page('writer');
      await page.enter(await rooms.with(section, (room) => room));
      this.writer.set(section, page);
    }
  }

  // Each decision has a time of its own, so that its events tell which it was.
  #decide(): string {
    const at = new Date(Date.UTC(2026, 0, 1) + this.decisions.size).toISOString();
    const rooms = this.#held.map(({ room }) => room);
    const texts = rooms.flatMap((room) =>
      room.read().content.map(({ attrs, content = [] }) => {
        const text = content.map((node) => ('text' in node ? node.text : '')).join('');
        return [attrs?.id as ParagraphId, text.trim()] as const;
      }),
    );
    const seqs = rooms.map((room) => [room.section, room.seq] as const);
    this.decisions.set(at, { texts: new Map(texts), seqs: new Map(seqs) });
    return at;
  }

  actor(who: Name): Actor {
    return { kind: 'person', person: who as PersonId };
  }

  /** How much of a section's text a power cut would leave. */
  synced(section: SectionId): number {
    return this.disk.disk(docOf(section, 1)).synced;
  }

  /** Reads a section as the API does, and notes what is shown there and is not so. */
  async look(section: SectionId): Promise<readonly ParagraphView[]> {
    const { paragraphs } = await readSection(this.house, section);
    this.faults.push(...untruthsIn(paragraphs));
    return paragraphs;
  }

  /** What somebody sees who opens both sections now. */
  async screen(): Promise<Seen[]> {
    const seen: Seen[] = [];
    for (const section of sections) {
      for (const { id: paragraph, text, exact } of await this.look(section))
        seen.push({ section, paragraph, text, exact });
    }
    return seen;
  }

  /** Lets everything move until something has come to its end. */
  async drive<T>(end: Promise<T>): Promise<T> {
    const work = { isOver: false };
    const over = end.finally(() => (work.isOver = true));
    // Whoever waits for it hears of a failure below.
    over.catch(() => undefined);
    while (!work.isOver) {
      await turn();
      this.disk.letOpen();
      this.disk.sync();
      this.disk.write();
      this.disk.keep();
      this.journal.keep();
    }
    return over;
  }

  async end(): Promise<void> {
    for (const { release } of this.#held) release();
    await this.drive(this.house.rooms.stop());
    await this.drive(this.house.records.close());
  }
}
