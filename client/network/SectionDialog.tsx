import type { Coalition, Manifesto, Section } from '#shared/record/state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { NewSectionForm } from './NewSectionForm.tsx';
import { SectionTitleForm } from './SectionTitleForm.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface SectionDialogProps {
  /** A section that gets another title, or null for a new one of the manifesto. */
  readonly opened: { readonly manifesto: Manifesto; readonly section: Section | null } | null;
  readonly coalitions: readonly Coalition[];
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Adds a section, or changes the title of one [S7]. */
export function SectionDialog({ opened, coalitions, onClose }: SectionDialogProps) {
  const { section: words } = useNetworkWords().network;
  const section = opened?.section ?? null;
  return (
    <Dialog
      open={opened !== null}
      title={section ? words.renameTitle(section.title) : words.addTitle}
      onClose={() => onClose()}
    >
      {section && <SectionTitleForm section={section} onClose={onClose} />}
      {opened && !section && (
        <NewSectionForm manifesto={opened.manifesto} coalitions={coalitions} onClose={onClose} />
      )}
    </Dialog>
  );
}
