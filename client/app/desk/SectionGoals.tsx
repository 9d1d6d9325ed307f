import { Suspense, lazy, useState } from 'react';
import type { Ground } from '#shared/ground.ts';
import { canArrange } from '#shared/record/rights.ts';
import type { Goal } from '#shared/record/state.ts';
import { GoalsReached } from '../../lead/GoalsReached.tsx';
import { GoalsLine } from '../../lead/GoalsLine.tsx';
import { lackingIn } from '../../lead/lackingIn.ts';
import { useGoalWords } from '../../lead/useGoalWords.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useNow } from '../../ui/useNow.ts';
import type { SectionPlace } from './DeskPlace.ts';

// For leads only, and now and then.
const GoalsDialog = lazy(async () => ({
  default: (await import('../../lead/GoalsDialog.tsx')).GoalsDialog,
}));

interface SectionGoalsProps {
  readonly place: SectionPlace;
  /** Of the numbered paragraphs, in their order. */
  readonly grounds: readonly Ground[];
}

/** What the paragraphs of the section are meant to reach, and what is missing [S8]. */
export function SectionGoals({ place, grounds }: SectionGoalsProps) {
  const { section, number } = place;
  const words = useGoalWords();
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const [isOpen, setOpen] = useState(false);
  const goals = record.goals[section.id] ?? [];
  const actor = { kind: 'person', person: me.person.id } as const;
  const maySet = section.phase !== 'adopted' && canArrange(record, actor, { section, at });
  if (goals.length === 0 && !maySet) return null;
  return (
    <div className="section-head__goals small">
      <p>
        <GoalsLine goals={goals} />{' '}
        {maySet && (
          <button
            type="button"
            className="link-button link-button--act"
            onClick={() => setOpen(true)}
          >
            {goals.length > 0 ? words.change : words.set}
          </button>
        )}
      </p>
      {goals.length > 0 && <Reached place={place} grounds={grounds} goals={goals} />}
      {isOpen && (
        <Suspense>
          <GoalsDialog section={section} number={number} isOpen onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Reached({ place, grounds, goals }: SectionGoalsProps & { goals: readonly Goal[] }) {
  const { manifesto, number } = place;
  const words = useGoalWords();
  // Numbered paragraphs are counted from 1, one after another [P4].
  const paragraphs = grounds.map((ground, index) => ({
    at: { number: `${number}.${index + 1}` },
    ground,
  }));
  return (
    <GoalsReached lacking={lackingIn(goals, paragraphs)} count={grounds.length}>
      <p>
        <TextLink standalone href={`/manifest/${manifesto.slug}/draagvlak`}>
          {words.whom}
        </TextLink>
      </p>
    </GoalsReached>
  );
}
