import type { Ground } from '#shared/ground.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { exampleGround } from './exampleGround.ts';
import { useSpecimen } from './useSpecimen.ts';

const key = [
  ['valid', 'keyValid'],
  ['outdated', 'keyOutdated'],
  ['abstained', 'keyAbstained'],
  ['objection', 'keyObjection'],
] as const;

interface ShownProps {
  readonly number: string;
  readonly text: string;
  readonly ground: Ground;
}

/** One paragraph with its ground: of the manifesto, or an example where there is none yet. */
export function Specimen({ manifesto }: { manifesto: Manifesto | undefined }) {
  const { front } = useWords();
  const { data: found, isLoading } = useSpecimen(manifesto);
  if (isLoading) return <figure className="specimen specimen--loading" />;
  const example = {
    number: front.specimenNumber,
    text: front.specimen,
    ground: exampleGround,
  };
  return <ShownSpecimen {...(found ?? example)} />;
}

function ShownSpecimen({ number, text, ground }: ShownProps) {
  const { front } = useWords();
  return (
    <figure className="specimen">
      <div className="specimen__paragraph">
        <p className="specimen__number" aria-hidden="true">
          {number}
        </p>
        <blockquote className="reading">{text}</blockquote>
      </div>
      <div className="specimen__ground">
        <GroundLine ground={ground} size="ruler" of={number} />
      </div>
      <figcaption>
        <ul className="specimen__key">
          {key.map(([state, word]) => (
            <li key={state}>
              <BrickGlyph state={state} />
              <span>
                <b>{front[word].term}</b>
                {front[word].text}
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
