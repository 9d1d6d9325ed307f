import type { RecordEvent } from '#shared/record/events.ts';

/** By what an event is known, when it is one that somebody asked for. */
export function keyOf(event: RecordEvent): string | null {
  switch (event.type) {
    case 'endorsed':
      return `endorsed ${event.reason}`;
    case 'endorsement-withdrawn':
      return `withdrawn ${event.partner} ${event.paragraph}`;
    case 'amendment-proposed':
      return `proposed ${event.reason}`;
    case 'amendment-adopted':
      return `adopted ${event.amendment}`;
    case 'amendment-declined':
      return `declined ${event.amendment}`;
    case 'amendment-withdrawn':
      return `taken back ${event.amendment}`;
    case 'backing-given':
    case 'backing-withdrawn':
      return `${event.type} ${event.partner} ${event.amendment}`;
    case 'replied':
      return `replied ${event.text}`;
    case 'phase-moved':
      return `moved ${event.reason}`;
    case 'section-restored':
      return `restored ${event.reason}`;
    default:
      return null;
  }
}
