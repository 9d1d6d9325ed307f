import type { RecordState, Section, Version } from '#shared/record/state.ts';
import { FormField } from '../ui/FormField.tsx';
import { Select } from '../ui/Select.tsx';
import { useExportWords } from './useExportWords.ts';

/** Says what a version of a section is. */
export type NameVersion = (version: Version, section: Section, state: RecordState) => string;

interface SinceChoiceProps {
  readonly state: RecordState;
  /** All sections, in order, and those that are wanted. */
  readonly sections: readonly Section[];
  readonly chosen: readonly Section[];
  /** Number in the record of the version since which changes are wanted; null for the text. */
  readonly since: number | null;
  readonly nameOf: NameVersion;
  readonly onChoose: (since: number | null) => void;
}

/** Whether one wants the text, or only what changed since one of its versions, the last one first. */
export function SinceChoice(props: SinceChoiceProps) {
  const { state, sections, chosen, since, nameOf, onChoose } = props;
  const words = useExportWords();
  const versions = chosen
    .flatMap((section) =>
      (state.versions[section.id] ?? []).map((version) => ({ section, version })),
    )
    .toSorted((a, b) => b.version.seq - a.version.seq);
  if (versions.length === 0) return null;
  return (
    <div>
      <FormField label={words.what}>
        {(attributes) => (
          <Select
            {...attributes}
            value={since ?? ''}
            onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{words.text}</option>
            <optgroup label={words.changesSince}>
              {versions.map(({ section, version }) => (
                <option key={version.seq} value={version.seq}>
                  {words.version(nameOf(version, section, state), sections.indexOf(section) + 1)}
                </option>
              ))}
            </optgroup>
          </Select>
        )}
      </FormField>
      {since !== null && <p className="small subtle">{words.changesHow}</p>}
    </div>
  );
}
