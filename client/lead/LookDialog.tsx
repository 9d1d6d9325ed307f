import { formatList } from '#shared/language/count.ts';
import type { Section } from '#shared/record/state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { LookForm } from './LookForm.tsx';
import { useLeadingWords } from './useLeadingWords.ts';
import type { WantedLook } from './WantedLook.ts';

interface LookDialogProps {
  readonly section: Section;
  readonly number: number;
  readonly looks: readonly WantedLook[];
  readonly isOpen: boolean;
  /** `count`: how many partners were asked. */
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/** Asks partners to look at paragraphs that were chosen [E10]. */
export function LookDialog(props: LookDialogProps) {
  const { section, number, looks, isOpen, onDone, onClose } = props;
  const { look } = useLeadingWords();
  const { language } = useLanguage();
  const numbers = looks.map((one) => one.number);
  return (
    <Dialog open={isOpen} title={look.title(String(number))} onClose={onClose}>
      <p>
        {look.about(formatList(numbers, language))} {look.appears}
      </p>
      <LookForm section={section} looks={looks} onDone={onDone} onClose={onClose} />
    </Dialog>
  );
}
