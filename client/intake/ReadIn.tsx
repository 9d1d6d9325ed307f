import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { previewImport } from '../api/importing.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import type { Done } from './Done.ts';
import type { IntakePlace } from './IntakePlace.ts';
import './intake.css';
import { ReadProblem } from './ReadProblem.tsx';
import { Review } from './Review.tsx';
import { useIntakeWords } from './useIntakeWords.ts';

/** Reads a file, shows what it would change, and does what the reader chooses of that. */
export function ReadIn(props: IntakePlace) {
  const words = useIntakeWords();
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const reading = useMutation({
    mutationFn: (chosen: File) => previewImport(props.section.id, chosen),
  });
  const read = (chosen: File) => {
    setFile(chosen);
    reading.mutate(chosen);
  };
  const begin = () => {
    setDone(null);
    setFile(null);
    reading.reset();
  };
  if (done) return <ImportDone {...props} done={done} onAnother={begin} />;
  return (
    <>
      <ChooseFile isNext={file !== null} onChoose={read} />
      <output className="subtle">{reading.isPending && words.reading}</output>
      {reading.error !== null && <ReadProblem failure={reading.error} />}
      {file && reading.data && (
        <Review
          // What was chosen of one reading is not chosen of the next.
          key={reading.submittedAt}
          {...props}
          file={file}
          preview={reading.data}
          onDone={setDone}
          onReadAgain={() => reading.mutate(file)}
        />
      )}
    </>
  );
}
