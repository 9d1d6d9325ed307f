import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { canCompare, canTrack, exportFormats } from '#shared/exportFormats.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import type { Manifesto, RecordState, Section } from '#shared/record/state.ts';
import { fetchExport } from '../api/fetchExport.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { Select } from '../ui/Select.tsx';
import './export.css';
import { formatSize } from './formatSize.ts';
import { saveFile } from './saveFile.ts';
import { SinceChoice } from './SinceChoice.tsx';
import type { NameVersion } from './SinceChoice.tsx';
import { useExportWords } from './useExportWords.ts';

interface ExportFormProps {
  readonly manifesto: Manifesto;
  readonly sections: readonly Section[];
  /** Null until it is there. */
  readonly state: RecordState | null;
  readonly nameOf: NameVersion;
}

/** What one wants to have, and the button that has it made; the page stays where it is meanwhile. */
export function ExportForm({ manifesto, sections, state, nameOf }: ExportFormProps) {
  const { exporting } = useWords();
  const { language } = useLanguage();
  const words = useExportWords();
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [place, setPlace] = useState(-1);
  const [hasAnnexes, setAnnexes] = useState(true);
  const [isTracked, setTracked] = useState(false);
  const [wantedSince, setSince] = useState<number | null>(null);
  const since = canCompare(format) ? wantedSince : null;
  const making = useMutation({
    mutationFn: () => {
      const isWhole = format === 'zip';
      return fetchExport({
        manifesto: manifesto.id,
        format,
        language,
        section: isWhole ? null : (sections[place]?.id ?? null),
        hasAnnexes: !canCompare(format) || hasAnnexes,
        isTracked: canTrack(format) && isTracked && since === null,
        since,
      });
    },
    onSuccess: saveFile,
  });
  const choose = (change: () => void) => {
    making.reset();
    change();
  };
  return (
    <Form className="export-form" onSubmit={() => making.mutate()}>
      <RadioList
        legend={words.form}
        options={exportFormats.map((value) => ({
          value,
          label: titled(exporting.formats[value].name),
          description: exporting.formats[value].what,
        }))}
        value={format}
        onChange={(value) => choose(() => setFormat(value))}
      />
      {format !== 'zip' && (
        <FormField label={words.part}>
          {(attributes) => (
            <Select
              {...attributes}
              value={place}
              onChange={({ target }) =>
                choose(() => {
                  setPlace(Number(target.value));
                  // What is not of this section can be chosen no more.
                  setSince(null);
                })
              }
            >
              <option value={-1}>{words.whole}</option>
              {sections.map(({ id, title }, index) => (
                <option key={id} value={index}>
                  {words.section(index + 1, title)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      )}
      {state && canCompare(format) && (
        <SinceChoice
          state={state}
          sections={sections}
          chosen={sections.filter((_, index) => place < 0 || index === place)}
          since={since}
          nameOf={nameOf}
          onChoose={(chosen) => choose(() => setSince(chosen))}
        />
      )}
      {canCompare(format) && since === null && (
        <div>
          <Checkbox
            label={words.annexes}
            checked={hasAnnexes}
            onChange={({ target }) => choose(() => setAnnexes(target.checked))}
          />
          {!hasAnnexes && <p className="small subtle">{words.annexesNot}</p>}
        </div>
      )}
      {canTrack(format) && since === null && (
        <div>
          <Checkbox
            label={words.tracked}
            checked={isTracked}
            onChange={({ target }) => choose(() => setTracked(target.checked))}
          />
          {isTracked && <p className="small subtle">{words.trackedHow}</p>}
        </div>
      )}
      <div className="export-form__act">
        <Button type="submit" kind="primary" icon="download" busy={making.isPending}>
          {words.make}
        </Button>
        <output className="small">
          {making.isPending && words.busy}
          {making.data &&
            words.saved(making.data.name, formatSize(making.data.content.size, language, words))}
        </output>
      </div>
      {making.isError && (
        <ProblemAlert code={problemCode(making.error)}>
          <p>{words.failed}</p>
        </ProblemAlert>
      )}
    </Form>
  );
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
