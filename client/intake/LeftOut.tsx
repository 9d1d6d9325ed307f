import type { ImportPreview } from '#shared/importing.ts';
import { useIntakeWords } from './useIntakeWords.ts';

/** What of a file does not come into the text, and why. */
export function LeftOut({ left }: Pick<ImportPreview, 'left'>) {
  const words = useIntakeWords();
  if (left.length === 0) return null;
  return (
    <section className="intake-part" aria-labelledby="intake-left">
      <h2 className="utrecht-heading-3" id="intake-left">
        {words.left}
      </h2>
      <p className="subtle">{words.leftIntro}</p>
      <ul className="intake-left">
        {left.map(({ what, count }) => (
          <li key={what}>{words.leftOut[what](count)}</li>
        ))}
      </ul>
    </section>
  );
}
