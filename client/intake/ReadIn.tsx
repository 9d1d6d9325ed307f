import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import type { Manifesto, Section, Version } from '#shared/record/state.ts';
import { previewImport } from '../api/importing.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import type { Done } from './ImportDone.tsx';
import './intake.css';
import { ReadProblem } from './ReadProblem.tsx';
import { Review } from './Review.tsx';
import { useIntakeWords } from './useIntakeWords.ts';

export interface ReadInProps {
  readonly manifesto: Manifesto;
  readonly section: Section;
  /** Whether the reader may type in the section: then what the file says can go into the text. */
  readonly mayWrite: boolean;
  /** The address of a paragraph on the desk, and of the section. */
  readonly hrefOf: (paragraph: ParagraphId, amendment?: string) => string;
  readonly deskHref: string;
  /** How the text of before is brought back from here: a button for leads, a sentence for others. */
  readonly wayBack: (version: Version) => ReactNode;
}

/** Reads a file, shows what it would change, and does what the reader chooses of that. */
export function ReadIn(props: ReadInProps) {
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
