import { useEffect, useState } from 'react';
import type { ManifestoId, PersonId } from '#shared/ids.ts';
import { lookedOnDevice } from './lookedOnDevice.ts';
import type { Looked } from './lookedOnDevice.ts';
import type { MyParagraph } from './MyParagraph.ts';

/**
 * When somebody last looked at this manifesto, on this device. The first time is remembered at once;
 * later only when asked for, so that nothing is gone before it was read.
 */
export function useLooked(
  person: PersonId,
  manifesto: ManifestoId,
  paragraphs: readonly MyParagraph[],
) {
  const [kept] = useState(() => lookedOnDevice.read(person, manifesto));
  const [before, setBefore] = useState(() => kept ?? lookedAt(paragraphs));
  const [said, setSaid] = useState<'kept' | 'failed' | null>(null);
  const isNew = kept === null && said === null;
  useEffect(() => {
    if (isNew) lookedOnDevice.keep(person, manifesto, before);
  }, [isNew, person, manifesto, before]);
  const look = () => {
    const looked = lookedAt(paragraphs);
    setBefore(looked);
    setSaid(lookedOnDevice.keep(person, manifesto, looked) ? 'kept' : 'failed');
  };
  return { before, isNew, look, said };
}

function lookedAt(paragraphs: readonly MyParagraph[]): Looked {
  return {
    at: new Date().toISOString(),
    paragraphs: paragraphs.map(({ number, paragraph: { id, exact, wording } }) => ({
      id,
      number,
      exact,
      runs: wording.runs,
    })),
  };
}
