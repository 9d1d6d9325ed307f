import type { RefusalCode } from '#shared/refusal.ts';
import type { Gate, SocketAct, SocketRefusal } from './Gate.ts';

/** What one socket was refused. Each kind is told once, however often it is tried [L1]. */
export class Refusals {
  readonly #gate: Pick<Gate, 'noteRefusal'>;
  readonly #about: Omit<SocketRefusal, 'act' | 'code'>;
  readonly #told = new Set<RefusalCode>();

  constructor(gate: Pick<Gate, 'noteRefusal'>, about: Omit<SocketRefusal, 'act' | 'code'>) {
    this.#gate = gate;
    this.#about = about;
  }

  note(act: SocketAct, code: RefusalCode): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.#gate.noteRefusal({ ...this.#about, act, code });
  }
}
