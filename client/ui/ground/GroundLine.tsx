import { describeGround } from '#shared/language/describeGround.ts';
import { carries } from '#shared/ground.ts';
import type { Ground, GroundSlot } from '#shared/ground.ts';
import { classNames } from '../classNames.ts';
import { useLanguage, useWords } from '../LanguageProvider.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import type { GroundHeights } from './drawSlot.ts';
import { slotShare } from './layRuns.ts';
import { SlotBar } from './SlotBar.tsx';

export type GroundSize = 'thread' | 'ruler' | 'mini';

interface GroundLineProps {
  readonly ground: Ground;
  /** `thread` under text, `ruler` with names and counts, `mini` in a list. */
  readonly size?: GroundSize;
  /** What it is the ground of: a paragraph number, or words. Read aloud, not shown. */
  readonly of: string;
  /** Leaves out the spoken sentence, where the same words stand beside it. */
  readonly silent?: boolean;
}

const heights: Record<GroundSize, GroundHeights> = {
  thread: { bar: 7, below: 6 },
  ruler: { bar: 9, below: 8 },
  mini: { bar: 5, below: 2 },
};

function SlotName(props: { slot: GroundSlot }) {
  const { partnerTypes } = useWords();
  const { bricks, type } = props.slot;
  const carrying = bricks.filter(carries).length;
  return (
    <span className="draagvlak-ground__name">
      {partnerTypes.short[type]}
      <span className="draagvlak-ground__count">
        <b>{carrying}</b>/{bricks.length}
      </span>
    </span>
  );
}

/**
 * The ground under a paragraph: a slot per partner type, a brick per partner. The drawing is hidden
 * from assistive technology, which gets one sentence instead.
 */
export function GroundLine(props: GroundLineProps) {
  const { language } = useLanguage();
  const size = props.size ?? 'thread';
  return (
    <>
      <span
        className={classNames('draagvlak-ground', `draagvlak-ground--${size}`)}
        aria-hidden="true"
      >
        {props.ground.map((slot) => (
          <span
            key={slot.type}
            className={`draagvlak-ground__slot draagvlak-ground__slot--share-${slotShare(slot.bricks.length)}`}
          >
            <span className="draagvlak-ground__bar">
              <SlotBar bricks={slot.bricks} heights={heights[size]} plain={size === 'mini'} />
            </span>
            {size === 'ruler' && <SlotName slot={slot} />}
          </span>
        ))}
      </span>
      {!props.silent && (
        <VisuallyHidden>{describeGround(props.ground, props.of, language)}</VisuallyHidden>
      )}
    </>
  );
}
