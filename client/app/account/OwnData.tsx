import { useState } from 'react';
import type { Me } from '../../api/Me.ts';
import { ownDataUrl } from '../../api/ownAccount.ts';
import { useNetwork } from '../../api/useNetwork.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** What is kept of oneself: a copy of it, and having one's name erased [J3]. */
export function OwnData({ me }: { me: Me }) {
  const { data: words } = useAccountWords().account.own;
  const [isErasing, setErasing] = useState(false);
  const may = useMayErase(me);
  return (
    <section className="own__part" aria-labelledby="own-data">
      <h2 className="utrecht-heading-3" id="own-data">
        {words.title}
      </h2>
      <p>{words.kept}</p>
      <p>{words.file}</p>
      <ButtonGroup>
        <ButtonLink icon="download" href={ownDataUrl} download>
          {words.download}
        </ButtonLink>
        {may === 'erase' && <Button onClick={() => setErasing(true)}>{words.erase}</Button>}
      </ButtonGroup>
      {may === 'first-hand-over' && (
        <p>
          {words.lastCoordinator}{' '}
          <TextLink href="/netwerk" standalone>
            {words.toNetwork}
          </TextLink>
        </p>
      )}
      <EraseDialog me={me} isOpen={isErasing} onClose={() => setErasing(false)} />
    </section>
  );
}

/** Says before what the server would refuse: the last coordinator stays [N6]. */
function useMayErase({ person }: Me): 'erase' | 'first-hand-over' | 'not-known' {
  const isCoordinator = person.role === 'coordinator';
  const { data: network, isPending } = useNetwork(isCoordinator);
  if (isCoordinator && isPending) return 'not-known';
  const isAnother = network?.people.some(
    ({ id, role }) => role === 'coordinator' && id !== person.id,
  );
  return isAnother === false ? 'first-hand-over' : 'erase';
}
