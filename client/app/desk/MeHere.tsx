import { useLive } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { useSignOut } from '../Account.tsx';

/** Oneself, with one's partner and the way out. */
export function MeHere() {
  const { frame } = useWords();
  const { me } = useLive();
  const leave = useSignOut();
  return (
    <p className="topbar__me">
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
