import { Suspense, lazy } from 'react';
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

// For leads alone.
const LeadsSection = lazy(async () => ({
  default: (await import('../../lead/LeadsSection.tsx')).LeadsSection,
}));

interface SectionGoalsProps {
  readonly place: SectionPlace;
  /** Of the numbered paragraphs, in their order. */
  readonly grounds: readonly Ground[];
}

/** What the paragraphs of the section are meant to reach, and what is missing [S8]. */
export function SectionGoals({ place, grounds }: SectionGoalsProps) {
  const { section, number } = place;
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const goals = record.goals[section.id] ?? [];
  const actor = { kind: 'person', person: me.person.id } as const;
  const maySet = section.phase !== 'adopted' && canArrange(record, actor, { section, at });
  if (goals.length === 0 && !maySet) return null;
  return (
    <div className="section-head__goals small">
      <div className="section-head__lead">
        <GoalsLine goals={goals} />{' '}
        {maySet && (
          <Suspense>
            <LeadsSection section={section} number={number} />
          </Suspense>
        )}
      </div>
      {goals.length > 0 && <Reached place={place} grounds={grounds} goals={goals} />}
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
