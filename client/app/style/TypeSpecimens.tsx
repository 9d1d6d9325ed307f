import { useStyleWords } from './useStyleWords.ts';

const faces = [
  ['display', 'front__title'],
  ['title', 'utrecht-heading-1'],
  ['heading', 'utrecht-heading-3'],
  ['read', 'reading'],
  ['readSmall', 'reading reading--small'],
  ['work', 'heading-ui'],
  ['small', 'small subtle'],
  ['code', 'mono'],
] as const;

/** The two voices in all their sizes. */
export function TypeSpecimens() {
  const { fonts, sample } = useStyleWords();
  return (
    <dl className="style-faces">
      {faces.map(([name, look]) => (
        <div key={name}>
          <dt className="small subtle">{fonts[name]}</dt>
          <dd className={look}>{sample.sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
