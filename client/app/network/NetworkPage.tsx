import { NetworkParts } from '../../network/NetworkParts.tsx';
import { partAddress } from '../../network/partAddress.ts';
import type { NetworkPart } from '../../network/partAddress.ts';
import type { Me } from '../../api/Me.ts';
import { useMe } from '../../api/useMe.ts';
import { useNetwork } from '../../api/useNetwork.ts';
import { DraftOwner } from '../../ui/DraftOwner.ts';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { FailurePage } from '../FailurePage.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { FollowNetwork } from './FollowNetwork.tsx';
import { ForCoordinators } from './ForCoordinators.tsx';
import { useNetworkWords } from '../../network/useNetworkWords.ts';

/** The network as its coordinators make it; everyone else is told whose it is [N4]. */
export function NetworkPage({ address }: { address: string }) {
  const me = useMe();
  const part = partAt(address);
  if (!part) return <NotFoundPage />;
  if (me.error) return <FailurePage failure={me.error} />;
  if (me.data === undefined) return <LoadingPage />;
  if (me.data?.person.role !== 'coordinator')
    return <ForCoordinators isSignedIn={me.data !== null} />;
  return <OpenNetwork me={me.data} part={part} />;
}

function partAt(address: string): NetworkPart | undefined {
  const parts = Object.keys(partAddress) as NetworkPart[];
  return parts.find((part) => partAddress[part] === address);
}

function OpenNetwork({ me, part }: { me: Me; part: NetworkPart }) {
  const { network: words, frame } = useNetworkWords();
  useTitle(`${words.parts[part]}, ${words.title}`);
  const footer = useFooter();
  const { data: network, error } = useNetwork(true);
  if (error && !network) return <FailurePage failure={error} />;
  if (!network) return <LoadingPage />;
  const [first] = network.manifestos;
  const links = [
    ...(first ? [{ href: `/manifest/${first.slug}`, label: frame.desk }] : []),
    { href: '/netwerk', label: words.title, current: true },
  ];
  return (
    <Page links={links} account={<Account />} footer={footer}>
      {first && <FollowNetwork manifesto={first.id} me={me} />}
      <DraftOwner value={me.person.id}>
        <NetworkParts key={part} part={part} network={network} me={me.person.id} />
      </DraftOwner>
    </Page>
  );
}
