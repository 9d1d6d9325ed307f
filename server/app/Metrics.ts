import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is looked up at the moment it is asked for. */
export interface MeasuredNow {
  /** 1 when what is asked can be decided at once. */
  readonly hasPen: () => number;
  /** What waits for the pen, or is under way with it. */
  readonly busy: () => number;
  readonly rooms: () => number;
  readonly sockets: () => number;
  /** Number of the last event of the record. */
  readonly seq: () => number;
  readonly waitingMails: () => number;
}

// From a fast disk to one that people notice.
const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Milliseconds between two looks at the event loop; each wakes the process up. */
const lookBeat = 100;

/**
 * What this process measures of itself, for Prometheus: numbers alone, and nothing by which a person,
 * partner or text could be told.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durable = new Histogram({
    name: 'draagvlak_durable_seconds',
    help: 'From handing something in until it is on disk, by what it is: text or record.',
    labelNames: ['what'] as const,
    buckets: seconds,
    registers: [this.#registry],
  });
  readonly #pen = new Histogram({
    name: 'draagvlak_pen_wait_seconds',
    help: 'From asking for the pen until it is here, where several processes share the data.',
    buckets: seconds,
    registers: [this.#registry],
  });
  readonly #closed = new Counter({
    name: 'draagvlak_sockets_closed_total',
    help: 'Sockets that the server closed, by close code (shared/wire.ts).',
    labelNames: ['code'] as const,
    registers: [this.#registry],
  });
  readonly #refused = new Counter({
    name: 'draagvlak_frames_refused_total',
    help: 'Messages with words that were not taken, by why.',
    labelNames: ['why'] as const,
    registers: [this.#registry],
  });
  readonly #failed = new Counter({
    name: 'draagvlak_writes_failed_total',
    help: 'What could not be put on disk and was not acknowledged: text or record.',
    labelNames: ['what'] as const,
    registers: [this.#registry],
  });
  readonly #answers = new Counter({
    name: 'draagvlak_http_answers_total',
    help: 'Answers over HTTP, by the class of their status.',
    labelNames: ['status'] as const,
    registers: [this.#registry],
  });

  constructor() {
    // Those of Node among them, as how late its event loop is: from one look at it to the next.
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: lookBeat });
    // So that a first failure is a rise, and no new line that nobody looks for.
    for (const what of ['text', 'record'] as const) this.#failed.inc({ what }, 0);
  }

  /** Measures this too, whenever it is asked. */
  watch(now: MeasuredNow): void {
    this.#gauge('draagvlak_pen', 'Whether the pen is here: 1, or 0.', now.hasPen);
    this.#gauge('draagvlak_pen_busy', 'Acts that wait for the pen, or are under way with it.', now.busy); // prettier-ignore
    this.#gauge('draagvlak_rooms', 'Sections whose text is in memory.', now.rooms);
    this.#gauge('draagvlak_sockets', 'Pages that are connected.', now.sockets);
    this.#gauge('draagvlak_record_seq', 'Number of the last event of the record.', now.seq);
    this.#gauge('draagvlak_mails_waiting', 'Mail that was promised and has not gone out.', now.waitingMails); // prettier-ignore
  }

  /** Something is on disk, so many milliseconds after it was handed in. */
  durable(what: 'text' | 'record', milliseconds: number): void {
    this.#durable.observe({ what }, milliseconds / 1_000);
  }

  /** The pen came to this process, so many milliseconds after it was asked for. */
  penCame(milliseconds: number): void {
    this.#pen.observe(milliseconds / 1_000);
  }

  closed(code: number): void {
    this.#closed.inc({ code });
  }

  refused(why: string): void {
    this.#refused.inc({ why });
  }

  /** Something did not come to disk. */
  failed(what: 'text' | 'record'): void {
    this.#failed.inc({ what });
  }

  answered(status: number): void {
    this.#answers.inc({ status: `${Math.floor(status / 100)}xx` });
  }

  /** All of it, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      ...{ name, help, registers: [this.#registry] },
      collect: () => gauge.set(read()),
    });
  }
}
