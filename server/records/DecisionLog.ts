import type { ManifestoId } from '#shared/ids.ts';
import type { EventBody, RecordEvent } from '#shared/record/events.ts';

/** Events by which something is decided about a text, or done to all of it. */
const deciding = [
  'phase-moved',
  'section-restored',
  'amendment-adopted',
  'amendment-declined',
] as const;

export type DecidingEvent = RecordEvent & Extract<EventBody, { type: (typeof deciding)[number] }>;

/** What the record says was decided, in its order. */
export class DecisionLog {
  seq = 0;
  readonly events: DecidingEvent[] = [];
  /** When each manifesto was made, ISO 8601. */
  readonly made: Record<ManifestoId, string> = {};

  tell(event: RecordEvent): void {
    this.seq = event.seq;
    if (event.type === 'manifesto-created') this.made[event.manifesto.id] = event.at;
    if (isDeciding(event)) this.events.push(event);
  }
}

function isDeciding(event: RecordEvent): event is DecidingEvent {
  return deciding.some((type) => type === event.type);
}
