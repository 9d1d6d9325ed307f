import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/useMe.ts';
import { signOut } from '../api/sessions.ts';
import { useWords } from '../ui/LanguageProvider.tsx';

/** Leaves, and forgets everything that was fetched: the next person may see less. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    void signOut().finally(() => {
      queries.clear();
      location.assign('/');
    });
  };
}

/** Who is signed in, with a way out; nothing when nobody is. */
export function Account() {
  const { data: me } = useMe();
  const { frame } = useWords();
  const leave = useSignOut();
  if (!me) return null;
  return (
    <p className="site-bar__me">
      <span>{me.person.name}</span>
      <span className="small subtle">
        {me.partner.name}{' '}
        <button type="button" className="link-button" onClick={leave}>
          {frame.signOut}
        </button>
      </span>
    </p>
  );
}
