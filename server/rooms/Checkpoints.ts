import { limits } from '#shared/limits.ts';
import { decodeRoomState, encodeRoomState } from './RoomState.ts';
import type { RoomState } from './RoomState.ts';
import type { LogEntry, UpdateLog } from './UpdateLog.ts';

export interface CheckpointsOptions {
  readonly log: UpdateLog;
  /** What the log makes of the room at this moment. */
  readonly take: () => RoomState;
  /** Called when a checkpoint could not be kept, or read; the log is still whole. */
  readonly onFailure: (reason: unknown) => void;
}

/** Where reading a room begins. */
export interface Resumed {
  readonly state: RoomState | null;
  readonly behind: AsyncIterable<LogEntry>;
}

/** When a room keeps a checkpoint: so often that it opens quickly, so seldom that it costs little. */
export class Checkpoints {
  readonly #options: CheckpointsOptions;
  #bytes = 0;
  #isKeeping = false;

  constructor(options: CheckpointsOptions) {
    this.#options = options;
  }

  /** Bytes of the last one. */
  get bytes(): number {
    return this.#bytes;
  }

  /** From where a room is read: the last checkpoint, and the entries behind it; or all of them. */
  resume(): Resumed {
    const { log, onFailure } = this.#options;
    if (!log.checkpoint) return { state: null, behind: log.tail };
    this.#bytes = log.checkpoint.state.length;
    try {
      return { state: decodeRoomState(log.checkpoint.state), behind: log.tail };
    } catch (reason) {
      // Another version made it. Nothing is missed: the log has it all, and only takes longer.
      onFailure(reason);
      return { state: null, behind: log.history() };
    }
  }

  /** Keeps one when what lies behind the last is long, and longer than it. Call after an append. */
  keepWhenLong(): void {
    const longest = Math.max(limits.tailBytes, this.#bytes);
    if (!this.#isKeeping && this.#options.log.tailBytes > longest) void this.#keep();
  }

  /** Keeps one when that makes the next opening notably shorter. */
  async keepForNextTime(): Promise<void> {
    const short = Math.max(limits.shortTailBytes, this.#bytes / 10);
    if (this.#options.log.tailBytes > short) await this.#keep();
  }

  async #keep(): Promise<void> {
    this.#isKeeping = true;
    const { log, take, onFailure } = this.#options;
    const state = encodeRoomState(take());
    this.#bytes = state.length;
    await log.compact(state).catch(onFailure);
    this.#isKeeping = false;
  }
}
