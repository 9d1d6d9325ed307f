import type { AmendmentId, PersonId, SectionId } from '#shared/ids.ts';
import type { Sitting } from '#shared/sectionHistory.ts';
import type { Step } from './Passage.ts';

interface Gathering {
  readonly kind: Sitting['kind'];
  readonly from: number;
  readonly people: Set<PersonId>;
  readonly amendment: AmendmentId | null;
  readonly other: SectionId | null;
  at: number;
  seq: number;
  edits: number;
}

/** Milliseconds between two edits, and of all of them, in which they are one go. */
const [pause, long] = [2 * 60_000, 10 * 60_000];

/** In which goes a text came to be: people who type at one time share one. */
export function sittingsIn(
  { section, epoch }: { readonly section: SectionId; readonly epoch: number },
  steps: readonly Step[],
): Sitting[] {
  const gathered: Gathering[] = [];
  steps.forEach((step, place) => {
    const last = gathered.at(-1);
    if (last && belongs(step, last)) {
      last.at = step.at;
      last.seq = place + 1;
      if (step.origin.kind !== 'person') return;
      last.edits += 1;
      last.people.add(step.origin.person);
    } else gathered.push({ ...begin(step, section), seq: place + 1 });
  });
  return gathered.map(({ seq, from, at, people, ...rest }) => ({
    ...rest,
    moment: { epoch, seq },
    from: new Date(from).toISOString(),
    at: new Date(at).toISOString(),
    people: [...people],
  }));
}

// What the server puts right belongs to whatever made it do so.
function belongs({ at, origin }: Step, last: Gathering): boolean {
  if (origin.kind === 'repair' || origin.kind === 'seed') return true;
  const isTyped = origin.kind === 'person' && last.kind === 'typed';
  return isTyped && at - last.at < pause && at - last.from < long;
}

function begin({ at, origin }: Step, here: SectionId): Omit<Gathering, 'seq'> {
  const base = { from: at, at, edits: 1, amendment: null, other: null };
  const people = new Set('person' in origin ? [origin.person] : []);
  switch (origin.kind) {
    case 'person':
      return { ...base, kind: 'typed', people };
    case 'import':
      return { ...base, kind: 'imported', people };
    case 'amendment':
      return { ...base, kind: 'amendment', people, amendment: origin.amendment };
    case 'move':
      return origin.to === here
        ? { ...base, kind: 'came', people, other: origin.from }
        : { ...base, kind: 'went', people, other: origin.to };
    default:
      return { ...base, kind: 'first', people };
  }
}
