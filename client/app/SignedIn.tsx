import type { Me } from '../api/Me.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { useSignOut } from './useSignOut.ts';

/** Who is signed in, with the partner and the way out. */
export function SignedIn({ me, className }: { me: Me; className: string }) {
  const { frame } = useWords();
  const { start, isAsking, goOn, stay } = useSignOut(me.person.id);
  return (
    <>
      <p className={className}>
        <span>{me.person.name}</span>
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
