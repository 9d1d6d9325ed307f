import { Chance } from '../chaos/Chance.ts';
import type { Costs } from './Costs.ts';
import { Latencies } from './Latencies.ts';
import { PenTurns } from './PenTurns.ts';
import { placePeople } from './People.ts';
import type { People } from './People.ts';
import { Process } from './Process.ts';
import type { Plan, Scenario } from './Scenario.ts';
import { Station } from './Station.ts';
import { Timeline } from './Timeline.ts';

/** Milliseconds that something takes by way of Redis. */
const relayLag = 0.5;

/** What has been done so far: milliseconds of work, and how often. */
export interface Done {
  /** Of each process with writers. */
  readonly processes: readonly number[];
  /** Of all threads that make public pages. */
  readonly press: number;
  readonly database: number;
  readonly redis: number;
  /** Of what needed the pen; and for how long nobody could decide. */
  readonly decided: number;
  readonly undecided: number;
  readonly turns: number;
  readonly frames: number;
}

export interface SceneOptions {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly costs: Costs;
  readonly seed: number;
}

/** All that one house consists of, and who is where in it. */
export class Scene {
  readonly timeline = new Timeline();
  readonly people: People;
  /** Milliseconds until others saw an edit, until it was saved, and until a public page was sent. */
  readonly seen = new Latencies();
  readonly saved = new Latencies();
  readonly pages = new Latencies();
  /** The processes with writers, and those that serve public pages. */
  readonly writing: readonly Process[];
  readonly serving: readonly Process[];
  readonly #all: readonly Process[];
  readonly #costs: Costs;
  readonly #chance: Chance;
  readonly #pen: PenTurns;
  readonly #database = new Station(this.timeline);
  readonly #redis = new Station(this.timeline);

  constructor({ scenario, plan, costs, seed }: SceneOptions) {
    this.#costs = costs;
    this.#chance = new Chance(seed);
    this.people = placePeople(scenario, plan.processes, this.#chance);
    this.#pen = new PenTurns(this.timeline, {
      stay: plan.stay,
      turn: costs.turn,
      passing: () => this.#draw(costs.passTimes),
    });
    this.writing = this.people.sockets.map((sockets) => this.#open(sockets));
    const apart = Array.from({ length: plan.pageProcesses }, () => this.#open([]));
    this.serving = apart.length > 0 ? apart : this.writing;
    this.#all = [...this.writing, ...apart];
  }

  /** Has something happen so often a second, at moments that do not know of each other. */
  often(rate: number, from: number, act: () => void): void {
    if (rate <= 0) return;
    const next = () => {
      const wait = (-Math.log(1 - this.#chance.next()) * 1_000) / rate;
      this.timeline.after(wait, () => {
        act();
        next();
      });
    };
    this.timeline.after(from, next);
  }

  /** One of these, whichever. */
  some<T>(choices: readonly T[]): T {
    return choices[this.#chance.below(choices.length)] as T;
  }

  done(): Done {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return {
      processes: this.writing.map(({ station }) => station.worked),
      press: sum(this.serving.map(({ press }) => press.worked)),
      database: this.#database.worked + this.#pen.turns * this.#costs.database.turn,
      redis: this.#redis.worked,
      decided: sum(this.writing.map(({ decided }) => decided)),
      undecided: this.#pen.idle,
      turns: this.#pen.turns,
      frames: sum(this.#all.map(({ frames }) => frames)),
    };
  }

  #open(sockets: readonly number[]): Process {
    const process: Process = new Process({
      ...{ timeline: this.timeline, costs: this.#costs, pen: this.#pen, sockets },
      ...{ seen: this.seen, saved: this.saved },
      commitTime: (edits) => this.#commitTime(edits),
      onWritten: (edits) => {
        for (const other of this.#all) {
          if (other === process) continue;
          this.#database.serve(this.#costs.database.reading);
          other.hear(edits, this.#readingLag);
        }
      },
      onCaret: (room) => {
        if (this.writing.length === 1) return;
        this.#redis.serve(this.#costs.redisCommand);
        for (const other of this.writing)
          if (other !== process) this.timeline.after(relayLag, () => other.moveCaret(room));
      },
    });
    return process;
  }

  #commitTime(edits: number): number {
    const { commitTimes, database } = this.#costs;
    const work = edits * database.edit;
    this.#database.serve(database.commit + work);
    return this.#draw(commitTimes) + work;
  }

  // To be told of something and to read it is about half of what it takes to fetch the pen.
  get #readingLag(): number {
    return this.#draw(this.#costs.passTimes) / 2;
  }

  #draw(times: readonly number[]): number {
    return times[this.#chance.below(times.length)] ?? 0;
  }
}
