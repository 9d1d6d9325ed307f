import { brickStates } from '#shared/ground.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { CrossSection } from '../../ui/ground/CrossSection.tsx';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';
import { SectionGround } from '../../ui/ground/SectionGround.tsx';
import { ValidityBadge } from '../../ui/ValidityBadge.tsx';
import { exampleGround } from '../front/exampleGround.ts';
import { useStyleWords } from './useStyleWords.ts';

const ground = exampleGround.map((slot, place) =>
  place > 0
    ? slot
    : {
        ...slot,
        bricks: brickStates.map((state, index) => ({
          partner: `own-${index}` as (typeof slot.bricks)[number]['partner'],
          state,
          own: index === 0,
        })),
      },
);

/** The ground line in all its sizes, and what each brick means. */
export function GroundSpecimens() {
  const { sample } = useStyleWords();
  const { states } = useWords();
  return (
    <>
      {(['thread', 'ruler', 'mini'] as const).map((size) => (
        <div key={size}>
          <GroundLine ground={ground} size={size} of={sample.of} />
        </div>
      ))}
      <div>
        <SectionGround grounds={[ground, exampleGround]} size="ruler" />
      </div>
      <div>
        <SectionGround grounds={[ground, exampleGround]} size="mini" />
      </div>
      <CrossSection ground={ground} />
      <dl className="style-key">
        {brickStates.map((state) => (
          <div key={state}>
            <dt>
              <ValidityBadge state={state} amendment="A-012" strong={state === 'valid'} />
            </dt>
            <dd className="small subtle">{states.meanings[state]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
