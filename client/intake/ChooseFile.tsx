import { useState } from 'react';
import type { DragEvent } from 'react';
import { classNames } from '../ui/classNames.ts';
import { FormField } from '../ui/FormField.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useIntakeWords } from './useIntakeWords.ts';

interface ChooseFileProps {
  /** Whether one was chosen before. */
  readonly isNext: boolean;
  readonly onChoose: (file: File) => void;
}

const accepted =
  '.docx,.odt,.md,.markdown,.html,.htm,.txt,text/plain,text/html,text/markdown,' +
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document,' +
  'application/vnd.oasis.opendocument.text';

/** Asks for a file: chosen, or dropped here. */
export function ChooseFile({ isNext, onChoose }: ChooseFileProps) {
  const words = useIntakeWords();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <div
      className={classNames('intake-choose', isOver && 'intake-choose--over')}
      role="presentation"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FormField
        label={isNext ? words.chooseOther : words.choose}
        description={`${words.forms} ${words.drop}`}
      >
        {(attributes) => (
          <TextInput
            {...attributes}
            type="file"
            accept={accepted}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onChoose(file);
            }}
          />
        )}
      </FormField>
      <p className="small subtle">{words.own}</p>
    </div>
  );
}
