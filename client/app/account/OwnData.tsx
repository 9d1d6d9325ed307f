import { useState } from 'react';
import type { Me } from '../../api/Me.ts';
import { ownDataUrl } from '../../api/ownAccount.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** What is kept of oneself: a copy of it, and having one's name erased [J3]. */
export function OwnData({ me }: { me: Me }) {
  const { data: words } = useAccountWords().account.own;
  const [isErasing, setErasing] = useState(false);
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
        <Button onClick={() => setErasing(true)}>{words.erase}</Button>
      </ButtonGroup>
      <EraseDialog me={me} isOpen={isErasing} onClose={() => setErasing(false)} />
    </section>
  );
}
