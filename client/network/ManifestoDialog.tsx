import type { Manifesto } from '#shared/record/state.ts';
import { createManifesto } from '../api/network.ts';
import { problemCode } from '../api/problemCode.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { slugOf } from './slugOf.ts';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface ManifestoDialogProps {
  readonly isOpen: boolean;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Makes a manifesto: a title, an address of its own, and a language. */
export function ManifestoDialog({ isOpen, onClose }: ManifestoDialogProps) {
  const { manifesto: words } = useNetworkWords().network;
  return (
    <Dialog open={isOpen} title={words.addTitle} onClose={() => onClose()}>
      <ManifestoForm onClose={onClose} />
    </Dialog>
  );
}

/** `slug` is empty as long as it follows the title. */
type ManifestoDraft = Omit<Manifesto, 'id'>;

function ManifestoForm({ onClose }: Pick<ManifestoDialogProps, 'onClose'>) {
  const { network, frame } = useNetworkWords();
  const words = network.manifesto;
  const { language } = useLanguage();
  const form = useNetworkForm<ManifestoDraft>({
    name: 'manifesto',
    initial: { title: '', slug: '', language },
    send: (draft, { key }) => createManifesto({ ...draft, slug: addressOf(draft) }, key),
    onDone: ({ title }) => onClose(network.added(title)),
  });
  const faultOf = useFault(form.failure);
  const { draft, change } = form;
  const isTaken = problemCode(form.failure) === 'already-exists';
  return (
    <FormFrame form={form} submit={words.addSubmit} onClose={onClose}>
      <TextField
        label={words.titleLabel}
        error={faultOf('title')}
        autoComplete="off"
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={words.slug}
        description={words.slugDescription(`${location.origin}/m/${addressOf(draft) || '…'}`)}
        error={isTaken ? words.slugTaken : faultOf('slug')}
        autoComplete="off"
        spellCheck={false}
        value={addressOf(draft)}
        onChange={(slug) => change({ slug })}
      />
      <ChoiceField
        label={words.language}
        options={(['nl', 'en'] as const).map((value) => ({
          value,
          label: frame.languageNames[value],
        }))}
        error={faultOf('language')}
        value={draft.language}
        onChange={(chosen) => change({ language: chosen })}
      />
      <p className="small subtle">{words.fixed}</p>
    </FormFrame>
  );
}

function addressOf({ title, slug }: ManifestoDraft): string {
  return slug === '' ? slugOf(title) : slug;
}
