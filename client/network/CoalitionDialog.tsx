import type { Coalition } from '#shared/record/state.ts';
import type { Network } from '../api/network.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CoalitionForm } from './CoalitionForm.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface CoalitionDialogProps {
  readonly opened: Coalition | 'new' | null;
  readonly network: Network;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Forms a coalition, changes one, or gives it a last day [N3]. */
export function CoalitionDialog({ opened, network, onClose }: CoalitionDialogProps) {
  const { coalition: words } = useNetworkWords().network;
  const coalition = opened === 'new' ? null : opened;
  return (
    <Dialog
      open={opened !== null}
      title={coalition ? words.changeTitle(coalition.theme) : words.addTitle}
      onClose={() => onClose()}
    >
      <CoalitionForm coalition={coalition} network={network} onClose={onClose} />
    </Dialog>
  );
}
