import { carries, countSaid } from '#shared/ground.ts';
import type { Ground, GroundSlot } from '#shared/ground.ts';
import { classNames } from '../classNames.ts';
import { useWords } from '../LanguageProvider.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { SlotBar } from './SlotBar.tsx';

const heights = { bar: 7, below: 6 };
const smallestRoom = 12; // keeps the bricks of a small network from becoming beams

function Row(props: { slot: GroundSlot; room: number }) {
  const { slot } = props;
  const { partnerTypes, states, ground } = useWords();
  const rest = countSaid(slot.bricks).filter((said) => !carries(said));
  return (
    <li className="draagvlak-cross__row">
      <span className="draagvlak-cross__type">{partnerTypes.group[slot.type]}</span>
      <span className="draagvlak-cross__bar">
        <SlotBar bricks={slot.bricks} heights={heights} room={props.room} />
      </span>
      <span className="draagvlak-cross__count">
        <b>{slot.bricks.filter(carries).length}</b> {ground.outOf(slot.bricks.length)}
        {rest.map(({ state, count }) => (
          <span className="draagvlak-cross__rest" key={state}>
            <VisuallyHidden>, </VisuallyHidden>
            {states.counted(state, count)}
          </span>
        ))}
      </span>
    </li>
  );
}

/** The ground line opened: a row per type, bricks of one width everywhere, the counts beside them. */
export function CrossSection(props: { ground: Ground; narrow?: boolean }) {
  const room = Math.max(smallestRoom, ...props.ground.map((slot) => slot.bricks.length));
  return (
    <ul className={classNames('draagvlak-cross', props.narrow && 'draagvlak-cross--narrow')}>
      {props.ground.map((slot) => (
        <Row key={slot.type} slot={slot} room={room} />
      ))}
    </ul>
  );
}
