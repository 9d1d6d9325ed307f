import type { Section } from '#shared/record/state.ts';
import { changeSection } from '../api/network.ts';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface SectionTitleFormProps {
  readonly section: Section;
  readonly onClose: (said?: string) => void;
}

/** Another title for a section. */
export function SectionTitleForm({ section, onClose }: SectionTitleFormProps) {
  const { network } = useNetworkWords();
  const form = useNetworkForm({
    name: `section.${section.id}`,
    initial: { title: section.title },
    send: (_, { changes }) => changeSection(section.id, changes),
    onDone: ({ title }) => onClose(network.changed(title)),
  });
  const faultOf = useFault(form.failure);
  return (
    <FormFrame form={form} submit={network.save} onClose={onClose}>
      <TextField
        label={network.section.titleLabel}
        error={faultOf('title')}
        autoComplete="off"
        value={form.draft.title}
        onChange={(title) => form.change({ title })}
      />
    </FormFrame>
  );
}
