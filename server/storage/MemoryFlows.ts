import { limits } from '#shared/limits.ts';
import type { FlowStore } from '../records/FlowStore.ts';

/** The ways in that are under way, in memory alone: after a restart one begins anew. */
export class MemoryFlows implements FlowStore {
  readonly #kept = new Map<string, { readonly flow: string; readonly until: number }>();

  async put(name: string, flow: string, until: number): Promise<void> {
    for (const first of this.#kept.keys()) {
      if (this.#kept.size < limits.flows) break;
      this.#kept.delete(first);
    }
    this.#kept.set(name, { flow, until });
  }

  async find(name: string, now: number): Promise<string | null> {
    const kept = this.#kept.get(name);
    return kept && kept.until > now ? kept.flow : null;
  }

  async take(name: string, now: number): Promise<string | null> {
    const flow = await this.find(name, now);
    return this.#kept.delete(name) ? flow : null;
  }
}
