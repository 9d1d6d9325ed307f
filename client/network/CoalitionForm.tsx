import type { Coalition } from '#shared/record/state.ts';
import { changeCoalition, formCoalition } from '../api/network.ts';
import type { CoalitionBody, Network } from '../api/network.ts';
import { DateField } from './DateField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { leadsToPick } from './leadsToPick.ts';
import { PickList } from './PickList.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import type { NetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface CoalitionFormProps {
  /** Null for a new one. */
  readonly coalition: Coalition | null;
  readonly network: Network;
  readonly onClose: (said?: string) => void;
}

/** What a coalition writes about, who is in it, and from when until when. */
export function CoalitionForm({ coalition, network, onClose }: CoalitionFormProps) {
  const { network: words } = useNetworkWords();
  const form = useNetworkForm<CoalitionBody>({
    name: `coalition.${coalition?.id ?? ''}`,
    initial: coalition ? bodyOf(coalition) : fresh(),
    send: (draft, { changes, key }) =>
      coalition ? changeCoalition(coalition.id, changes) : formCoalition(draft, key),
    onDone: ({ theme }) => onClose(coalition ? words.changed(theme) : words.added(theme)),
  });
  const faultOf = useFault(form.failure);
  return (
    <FormFrame
      form={form}
      submit={coalition ? words.save : words.coalition.addSubmit}
      onClose={onClose}
    >
      <TextField
        label={words.coalition.theme}
        error={faultOf('theme')}
        autoComplete="off"
        value={form.draft.theme}
        onChange={(theme) => form.change({ theme })}
      />
      <Days form={form} />
      <Members form={form} network={network} />
    </FormFrame>
  );
}

function fresh(): CoalitionBody {
  return {
    theme: '',
    partners: [],
    leads: [],
    from: new Date().toISOString().slice(0, 10),
    to: null,
  };
}

function bodyOf({ theme, partners, leads, from, to }: Coalition): CoalitionBody {
  return { theme, partners, leads, from, to };
}

function Days({ form }: { form: NetworkForm<CoalitionBody> }) {
  const { coalition: words } = useNetworkWords().network;
  const faultOf = useFault(form.failure);
  const { draft, change } = form;
  return (
    <>
      <DateField
        label={words.from}
        error={faultOf('from')}
        type="date"
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={words.to}
        description={words.toDescription}
        error={faultOf('to')}
        optional
        type="date"
        value={draft.to ?? ''}
        onChange={(to) => change({ to: to === '' ? null : to })}
      />
    </>
  );
}

function Members({ form, network }: { form: NetworkForm<CoalitionBody>; network: Network }) {
  const { coalition: words } = useNetworkWords().network;
  const { draft, change } = form;
  const leads = leadsToPick(network, draft);
  return (
    <>
      <PickList
        legend={words.partners}
        description={words.partnersDescription}
        options={network.partners.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))}
        picked={draft.partners}
        onChange={(partners) => change({ partners })}
      />
      {leads.length === 0 ? (
        <p className="small subtle">{words.leadsLater}</p>
      ) : (
        <PickList
          legend={words.leads}
          description={words.leadsDescription}
          options={leads}
          picked={draft.leads}
          onChange={(picked) => change({ leads: picked })}
        />
      )}
    </>
  );
}
