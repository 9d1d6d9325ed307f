import { useState } from 'react';
import type { Me } from '../api/Me.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { OwnDataDialogs } from './OwnDataDialogs.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { useSignOut } from './useSignOut.ts';

/** Who is signed in, with the partner, what is kept of them, and the way out; to the network too. */
export function SignedIn({ me, className }: { me: Me; className: string }) {
  const { frame, ownData } = useWords();
  const { start, isAsking, goOn, stay } = useSignOut(me.person.id);
  const [isOwnData, setOwnData] = useState(false);
  return (
    <>
      <p className={className}>
        <span>
          {me.person.name}{' '}
          {me.person.role === 'coordinator' && (
            <span className="account-link">
              <TextLink quiet href="/netwerk">
                {frame.network}
              </TextLink>{' '}
            </span>
          )}
          <button type="button" className="link-button" onClick={() => setOwnData(true)}>
            {ownData.title}
          </button>
        </span>
        <span className="small subtle">
          {me.partner.name}{' '}
          <button type="button" className="link-button" onClick={start}>
            {frame.signOut}
          </button>
        </span>
      </p>
      <OwnDataDialogs me={me} isOpen={isOwnData} onClose={() => setOwnData(false)} />
      <SignOutDialog isOpen={isAsking} onSignOut={goOn} onClose={stay} />
    </>
  );
}
