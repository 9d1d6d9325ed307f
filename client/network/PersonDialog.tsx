import type { PersonId } from '#shared/ids.ts';
import type { NamedPerson, Network } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PersonForm } from './PersonForm.tsx';
import { ResetWaysButton } from './ResetWaysButton.tsx';
import { SignOutButton } from './SignOutButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface PersonDialogProps {
  readonly opened: NamedPerson | 'new' | null;
  readonly network: Network;
  readonly me: PersonId;
  readonly onErase: (person: NamedPerson) => void;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Adds a person, or changes their name, mail address, role or mandate [N2]. */
export function PersonDialog(props: PersonDialogProps) {
  const { opened, network: of, me, onErase, onClose } = props;
  const { network, frame } = useNetworkWords();
  const person = opened === 'new' ? null : opened;
  const title = person
    ? network.person.changeTitle(person.name ?? frame.nameUnknown)
    : network.person.addTitle;
  return (
    <Dialog open={opened !== null} title={title} onClose={() => onClose()}>
      <PersonForm
        person={person}
        partners={of.partners}
        whyRole={person?.id === me ? whyOwnRole() : null}
        onClose={onClose}
      />
      {person && person.id !== me && (
        <div className="network__erase">
          <ButtonGroup>
            <SignOutButton person={person} onClose={onClose} />
            <ResetWaysButton person={person} onClose={onClose} />
            <Button kind="danger" small onClick={() => onErase(person)}>
              {network.erase.open}
            </Button>
          </ButtonGroup>
        </div>
      )}
    </Dialog>
  );

  function whyOwnRole(): string {
    const coordinators = of.people.filter(({ role }) => role === 'coordinator');
    return coordinators.length > 1 ? network.person.ownRole : network.person.lastCoordinator;
  }
}
