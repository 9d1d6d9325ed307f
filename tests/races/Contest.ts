import type { ManifestoId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import { plainText } from '#shared/wording.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { endorseAll } from '../../server/actions/endorseAll.ts';
import { propose } from '../../server/actions/propose.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { withdrawEndorsement } from '../../server/actions/withdrawEndorsement.ts';
import type { Chance } from '../chaos/Chance.ts';
import type { Name } from '../life/cast.ts';
import { turn } from '../rooms/turn.ts';
import type { Arena, Seen } from './Arena.ts';
import type { Ends } from './Ends.ts';

type Endorsed = Extract<RecordEvent, { type: 'endorsed' }>;

/** What a voice asked for, and what came of it. */
interface Asked {
  readonly who: Name;
  kind: 'endorse' | 'agree if' | 'endorse all' | 'withdraw';
  readonly seen: readonly Seen[];
  end: 'waits' | 'done' | Refusal;
}

const voices = ['deltaVoice', 'waalVoice', 'lingeVoice'] as const;

/** One race of endorsing against editing, in which chance says who moves next. */
export class Contest {
  readonly #arena: Arena;
  readonly #chance: Chance;
  readonly #ends: Ends;
  readonly #asked: Asked[] = [];
  readonly #events: RecordEvent[] = [];
  readonly #underWay: Promise<unknown>[] = [];

  constructor(arena: Arena, chance: Chance, ends: Ends) {
    this.#arena = arena;
    this.#chance = chance;
    this.#ends = ends;
  }

  /** Runs it to its end, and notes in the arena whatever is not so. */
  async run(): Promise<void> {
    const stop = this.#arena.house.records.subscribe((events) => this.#events.push(...events));
    const screen = await this.#arena.drive(this.#arena.screen());
    const contenders = this.#contenders(screen);
    while (contenders.length > 0 || this.#chance.happens(0.8)) {
      await this.#somethingMoves();
      if (this.#chance.happens(0.4)) contenders.splice(this.#chance.below(contenders.length), 1)[0]?.(); // prettier-ignore
    }
    await this.#arena.drive(Promise.all(this.#underWay));
    const last = await this.#arena.drive(this.#arena.screen());
    stop();
    this.#judge(last);
  }

  // At each wait of each contender anything else may come first.
  async #somethingMoves(): Promise<void> {
    const { disk, journal } = this.#arena;
    for (let waits = this.#chance.below(6); waits > 0; waits -= 1) await Promise.resolve();
    const move = this.#chance.pick<() => void | Promise<void>>([
      [3, () => disk.write()],
      [3, () => disk.sync()],
      [4, () => journal.keep()],
      [2, turn],
      [1, () => this.#follow(this.#arena.screen())],
    ]);
    await move();
  }

  #follow(work: Promise<unknown>): void {
    this.#underWay.push(work.catch(requireRefusal));
  }

  #contenders(screen: readonly Seen[]): (() => void)[] {
    const speaking = voices.filter(() => this.#chance.happens(0.7));
    const voting = speaking.map((who) => () => this.#follow(this.#vote(who, screen)));
    const editing = Array.from(
      { length: 1 + this.#chance.below(4) },
      () => () => this.#edit(screen),
    );
    return [...voting, ...editing];
  }

  async #vote(who: Name, screen: readonly Seen[]): Promise<void> {
    // Who looks again just before, sees what is there by then.
    const known = this.#chance.happens(0.4) ? await this.#arena.screen() : screen;
    const kinds = [[5, 'endorse'], [2, 'agree if'], [3, 'endorse all'], [1, 'withdraw']] as const; // prettier-ignore
    const kind = this.#chance.pick(kinds);
    const one = [known[this.#chance.below(known.length)] as Seen];
    const asked: Asked = { who, kind, seen: kind === 'endorse all' ? known : one, end: 'waits' };
    this.#asked.push(asked);
    try {
      await this.#ask(asked);
      asked.end = 'done';
      this.#requireOnDisk(asked);
    } catch (reason) {
      asked.end = requireRefusal(reason);
    }
    this.#ends.count(asked.kind, asked.end instanceof Refusal ? asked.end.code : asked.end);
  }

  #ask(asked: Asked): Promise<unknown> {
    const { who, kind, seen } = asked;
    const { house } = this.#arena;
    const actor = this.#arena.actor(who);
    const [{ section, paragraph, exact: shown }] = seen as [Seen];
    if (kind === 'withdraw') return withdrawEndorsement(house, actor, { section, paragraph });
    if (kind === 'endorse all') {
      const paragraphs = seen.map((each) => ({ ...each, shown: each.exact }));
      return endorseAll(house, actor, { manifesto: 'm' as ManifestoId, paragraphs });
    }
    const open = Object.values(house.records.state.amendments).find((amendment) => amendment.paragraph === paragraph && amendment.status.kind === 'open'); // prettier-ignore
    const dependsOn = kind === 'agree if' ? (open?.id ?? null) : null;
    if (!dependsOn) asked.kind = 'endorse';
    const stance = dependsOn ? 'agree' : this.#chance.pick([[3, 'agree'], [1, 'abstain'], [1, 'object']] as const); // prettier-ignore
    return endorse(house, actor, { section, paragraph, shown, stance, dependsOn, reason: 'Zo is het.' }); // prettier-ignore
  }

  // Nobody is told that it is done while the words that were said yes to can still be lost.
  #requireOnDisk(asked: Asked): void {
    for (const { at, section } of this.#endorsedBy(asked.who)) {
      const needed = this.#arena.decisions.get(at)?.seqs.get(section) ?? Infinity;
      if (this.#arena.synced(section) < needed)
        this.#fault(`${asked.who} was told so, and its words were not on disk`);
    }
  }

  #edit(screen: readonly Seen[]): void {
    const { house, writer } = this.#arena;
    const seen = this.#chance.pick(screen.map((each) => [1, each] as const));
    const { section, paragraph, text } = seen;
    const words = this.#otherWords(text);
    const lead = this.#arena.actor('lead');
    const page = writer.get(section);
    // Somebody may have deleted it since.
    const isThere = page?.has(paragraph) ?? false;
    const edit = this.#chance.pick([
      [5, () => isThere && page?.type(paragraph, words)],
      [3, () => this.#follow(typeInParagraph(house, lead, { section, paragraph, runs: [{ text: words }] }))], // prettier-ignore
      [2, () => page?.undo()],
      [1, () => isThere && page?.move(paragraph, 0)],
      [3, () => this.#follow(this.#propose(seen, words))],
      [5, () => this.#decideOne(screen)],
    ]);
    edit();
  }

  #propose({ section, paragraph, exact: shown }: Seen, words: string): Promise<unknown> {
    const { house } = this.#arena;
    const kind = this.#chance.pick([[4, 'replace'], [2, 'insert-after'], [1, 'delete']] as const); // prettier-ignore
    const proposal = kind === 'delete' ? '' : words;
    const input = { kind, section, paragraph, shown, proposal, reason: 'Beter.' };
    return propose(house, this.#arena.actor('outsider'), { input, retry: null });
  }

  // Few words, so that a text often becomes again what it was.
  #otherWords(text: string): string {
    const [first, name = ''] = text.split(' ');
    const verb = this.#chance.pick([
      [2, 'luisteren'],
      [1, 'antwoorden'],
      [1, 'leren'],
    ] as const);
    return `${this.#chance.happens(0.3) ? 'WIJ' : (first ?? '').toLowerCase()} ${name} ${verb}`;
  }

  #decideOne(screen: readonly Seen[]): void {
    const { house } = this.#arena;
    const open = Object.values(house.records.state.amendments).filter(({ status }) => status.kind === 'open'); // prettier-ignore
    if (open.length === 0) return;
    const { id, kind, paragraph } = open[this.#chance.below(open.length)]!;
    const lead = this.#arena.actor('lead');
    const decline = () => house.records.perform(lead, () => ({ type: 'decline', amendment: id, reason: 'Nee.' })); // prettier-ignore
    // A text that keeps growing, or of which nothing is left, says little.
    const isShort = screen.length < 5;
    const isLong = screen.length > 6;
    const mayAdopt = kind === 'delete' ? !isShort : kind === 'replace' || !isLong;
    const seen = screen.find((each) => each.paragraph === paragraph);
    const modifying = seen && this.#chance.happens(0.3) ? { shown: seen.exact, words: this.#otherWords(seen.text) } : null; // prettier-ignore
    const isAdopting = mayAdopt && this.#chance.happens(0.8);
    if (!isAdopting) return this.#follow(decline());
    const adopting = adopt(house, lead, { amendment: id, modifying });
    this.#follow(this.#counted(modifying ? 'adopt modified' : `adopt ${kind}`, adopting));
  }

  async #counted(what: string, done: Promise<unknown>): Promise<void> {
    try {
      await done;
      this.#ends.count(what, 'done');
    } catch (reason) {
      this.#ends.count(what, requireRefusal(reason).code);
    }
  }

  #endorsedBy(who: Name): Endorsed[] {
    return this.#events
      .filter((event) => event.type === 'endorsed')
      .filter(({ actor }) => actor.kind === 'person' && actor.person === (who as string));
  }

  #judge(last: readonly Seen[]): void {
    for (const asked of this.#asked) {
      const { who, end, seen } = asked;
      const recorded = this.#endorsedBy(who);
      if (end instanceof Refusal && recorded.length > 0)
        this.#fault(`${who} was told ${end.code}, and it was recorded`);
      for (const event of recorded) this.#judgeEvent(event, seen);
      if (end === 'done' && asked.kind !== 'withdraw') this.#judgeStanding(asked);
    }
    for (const [section, page] of this.#arena.writer) {
      const shown = last.filter((each) => each.section === section).map(({ text }) => text);
      if (shown.join('|') !== page.texts().join('|')) this.#fault(`${section} reads otherwise on the writer’s page`); // prettier-ignore
    }
  }

  #judgeEvent({ at, paragraph, partner, wording, exact }: Endorsed, seen: readonly Seen[]): void {
    const kept = plainText(wording.runs);
    const screen = seen.find((each) => each.paragraph === paragraph);
    const then = this.#arena.decisions.get(at)?.texts.get(paragraph);
    if (screen?.text !== kept || screen.exact !== exact)
      this.#fault(`${partner} is under “${kept}”, and saw “${screen?.text ?? 'nothing'}”`);
    if (then !== kept)
      this.#fault(`${partner} is under “${kept}”, when it said “${then ?? 'nothing'}”`);
  }

  // Also when it had been said before, and nothing was recorded.
  #judgeStanding({ who, seen }: Asked): void {
    const { endorsements, people } = this.#arena.house.records.state;
    const partner = Object.values(people).find(({ id }) => id === (who as string))?.partner;
    for (const { paragraph, exact } of seen) {
      const said = partner && endorsements[paragraph]?.[partner];
      if (!said || said.exact !== exact) this.#fault(`${who} was told so, and it does not stand`);
    }
  }

  #fault(what: string): void {
    this.#arena.faults.push(what);
  }
}

function requireRefusal(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  throw reason;
}
