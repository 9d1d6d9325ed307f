import { Suspense, lazy } from 'react';
import type { Me } from '../api/Me.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { useSignOut } from './useSignOut.ts';

const NoticesLink = lazy(async () => ({
  default: (await import('./notices/NoticesLink.tsx')).NoticesLink,
}));

/**
 * Who is signed in, with the partner, the way to their notices, their own account and out; to the
 * network too.
 */
export function SignedIn({ me, className }: { me: Me; className: string }) {
  const { frame, ownData } = useWords();
  const { start, isAsking, goOn, stay } = useSignOut(me.person.id);
  return (
    <>
      <p className={className}>
        <span>
          {me.person.name}&ensp;
          {me.person.role === 'coordinator' && (
            <span className="account-link">
              <TextLink quiet href="/netwerk">
                {frame.network}
              </TextLink>{' '}
            </span>
          )}
          <Suspense>
            <span className="account-link">
              <NoticesLink />{' '}
            </span>
          </Suspense>
          <TextLink quiet href="/mijn-gegevens">
            {ownData.title}
          </TextLink>
        </span>
        <span className="small subtle">
          {me.partner.name}{' '}
          <button type="button" className="link-button" onClick={start}>
            {frame.signOut}
          </button>
        </span>
      </p>
      <SignOutDialog isOpen={isAsking} onSignOut={goOn} onClose={stay} />
    </>
  );
}
