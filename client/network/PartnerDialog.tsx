import { partnerTypes } from '#shared/network.ts';
import type { Partner } from '#shared/record/state.ts';
import { addPartner, changePartner } from '../api/network.ts';
import type { PartnerBody } from '../api/network.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface PartnerDialogProps {
  readonly opened: Partner | 'new' | null;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Adds a partner, or changes its name or type [N1]. */
export function PartnerDialog({ opened, onClose }: PartnerDialogProps) {
  const { partner: words } = useNetworkWords().network;
  const partner = opened === 'new' ? null : opened;
  return (
    <Dialog
      open={opened !== null}
      title={partner ? words.changeTitle(partner.name) : words.addTitle}
      onClose={() => onClose()}
    >
      <PartnerForm partner={partner} onClose={onClose} />
    </Dialog>
  );
}

const fresh: PartnerBody = { name: '', type: 'municipality' };

interface PartnerFormProps {
  readonly partner: Partner | null;
  readonly onClose: (said?: string) => void;
}

function PartnerForm({ partner, onClose }: PartnerFormProps) {
  const { network, partnerTypes: types } = useNetworkWords();
  const words = network.partner;
  const form = useNetworkForm<PartnerBody>({
    name: `partner.${partner?.id ?? ''}`,
    initial: partner ? { name: partner.name, type: partner.type } : fresh,
    send: (draft, { changes, key }) =>
      partner ? changePartner(partner.id, changes) : addPartner(draft, key),
    onDone: ({ name }) => onClose(partner ? network.changed(name) : network.added(name)),
  });
  const faultOf = useFault(form.failure);
  return (
    <FormFrame form={form} submit={partner ? network.save : words.addSubmit} onClose={onClose}>
      <TextField
        label={words.name}
        description={words.nameDescription}
        error={faultOf('name')}
        autoComplete="off"
        value={form.draft.name}
        onChange={(name) => form.change({ name })}
      />
      <ChoiceField
        label={words.type}
        options={partnerTypes.map((value) => ({ value, label: types.singular[value] }))}
        error={faultOf('type')}
        value={form.draft.type}
        onChange={(type) => form.change({ type })}
      />
    </FormFrame>
  );
}
