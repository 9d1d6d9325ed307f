import type { Me } from '../../api/Me.ts';
import { useMe } from '../../api/useMe.ts';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { OwnNotices } from '../notices/OwnNotices.tsx';
import { SignedOut } from '../SignedOut.tsx';
import { useDeskLinks } from '../useDeskLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { OwnData } from './OwnData.tsx';
import { OwnMail } from './OwnMail.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { useAccountWords } from './useAccountWords.ts';
import { OwnWays } from './ways/OwnWays.tsx';
import './account.css';

/** One's own account: the mail address, what is mailed, where one is signed in, and all that is kept. */
export function OwnPage() {
  const { account } = useAccountWords();
  useTitle(account.own.title);
  const { data: me, error } = useMe();
  if (error) return <FailurePage failure={error} />;
  if (me === undefined) return <LoadingPage />;
  return me === null ? <SignedOut /> : <OwnAccount me={me} />;
}

function OwnAccount({ me }: { me: Me }) {
  const { own: words } = useAccountWords().account;
  return (
    <Page links={useDeskLinks()} account={<Account />} footer={useFooter()}>
      <div className="own">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="lead subtle">{words.lead(me.person.name, me.partner.name)}</p>
        <OwnMail />
        <OwnWays />
        <OwnNotices />
        <OwnSessions />
        <OwnData me={me} />
      </div>
    </Page>
  );
}
