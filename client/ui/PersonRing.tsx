import { useWords } from './LanguageProvider.tsx';
import { classNames } from './classNames.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** One of the six colours a present person can have; the name always stands with it. */
export type PersonColor = 1 | 2 | 3 | 4 | 5 | 6;

interface PersonRingProps {
  readonly name: string;
  readonly partner: string;
  readonly color: PersonColor;
  /** Has typed a moment ago; otherwise reads along, with a dotted ring. */
  readonly writes?: boolean;
}

const particles = new Set(['van', 'de', 'der', 'den', 'het', "'t", 'ten', 'ter', 'te', 'el', 'in']);

/** The letters in the ring: of the first and the last name, small words in between left out. */
export function initials(name: string): string {
  const names = name.split(/\s+/).filter((part) => part && !particles.has(part.toLowerCase()));
  const ends = names.length > 1 ? [names[0], names.at(-1)] : names;
  return ends.map((part) => Array.from(part ?? '')[0]?.toLocaleUpperCase('nl') ?? '').join('');
}

/** A person who is here now. */
export function PersonRing(props: PersonRingProps) {
  const { presence } = useWords().desk;
  const whole = (props.writes ? presence.writes : presence.reads)(props.name, props.partner);
  const look = classNames(
    'draagvlak-person',
    `draagvlak-person--${props.color}`,
    !props.writes && 'draagvlak-person--reads',
  );
  return (
    <span className={look} title={whole}>
      <span aria-hidden="true">{initials(props.name)}</span>
      <VisuallyHidden>{whole}</VisuallyHidden>
    </span>
  );
}
