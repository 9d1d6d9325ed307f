import { useId } from 'react';
import type { Ground } from '#shared/ground.ts';
import { formatShare } from '#shared/language/formatTime.ts';
import { classNames } from '../classNames.ts';
import { useLanguage, useWords } from '../LanguageProvider.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { averageGround, type AverageSlot } from './averageGround.ts';
import { HatchPattern } from './HatchPattern.tsx';
import { slotShare } from './layRuns.ts';

interface SectionGroundProps {
  /** The grounds of the section's paragraphs. */
  readonly grounds: readonly Ground[];
  /** `ruler` with names at the head of a section, `mini` in the contents. */
  readonly size: 'ruler' | 'mini';
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

function Bar(props: { slot: AverageSlot; bar: number }) {
  const { slot, bar } = props;
  const hatch = useId();
  return (
    <svg aria-hidden="true" focusable="false" width="100%" height={bar + 3}>
      {slot.outdated > 0 && <HatchPattern id={hatch} />}
      <rect className="ground-valid" width={percent(slot.carries)} height={bar} />
      {slot.outdated > 0 && (
        <rect
          x={percent(slot.carries)}
          width={percent(slot.outdated)}
          height={bar}
          fill={`url(#${hatch})`}
        />
      )}
      {slot.objection > 0 && (
        <rect
          className="ground-objection"
          x={percent(slot.carries + slot.outdated)}
          y={bar + 1}
          width={percent(slot.objection)}
          height="2"
        />
      )}
      <rect className="ground-line" y={bar} width="100%" height="1" />
    </svg>
  );
}

function SpokenSlots(props: { slots: readonly AverageSlot[] }) {
  const { ground, partnerTypes } = useWords();
  const { language } = useLanguage();
  const carrying = props.slots.filter((slot) => slot.carries > 0).length;
  // What is not drawn is not said.
  const each = props.slots.map((slot) =>
    ground.averageOfType(
      partnerTypes.group[slot.type],
      (['carries', 'outdated', 'objection'] as const)
        .filter((what) => what === 'carries' || slot[what] > 0)
        .map((what) => ground.averages[what](formatShare(slot[what], language))),
    ),
  );
  return <>{[ground.carriedBy(carrying, props.slots.length), ...each].join(' ')}</>;
}

/** The ground of a whole section: per partner type the share of its paragraphs that is carried. */
export function SectionGround(props: SectionGroundProps) {
  const { ground, partnerTypes } = useWords();
  const slots = averageGround(props.grounds);
  const carrying = slots.filter((slot) => slot.carries > 0).length;
  const mini = props.size === 'mini';
  return (
    <>
      <span
        className={classNames('draagvlak-ground', `draagvlak-ground--${props.size}`)}
        aria-hidden="true"
      >
        {slots.map((slot) => (
          <span
            key={slot.type}
            className={`draagvlak-ground__slot draagvlak-ground__slot--share-${slotShare(slot.partners)}`}
          >
            <Bar slot={slot} bar={mini ? 5 : 7} />
            {!mini && (
              <span className="draagvlak-ground__name">{partnerTypes.short[slot.type]}</span>
            )}
          </span>
        ))}
      </span>
      <VisuallyHidden>
        {mini ? ground.carriedBy(carrying, slots.length) : <SpokenSlots slots={slots} />}
      </VisuallyHidden>
    </>
  );
}
