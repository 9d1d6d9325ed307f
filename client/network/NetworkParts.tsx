import { usePost } from '../api/usePost.ts';
import { useFollow } from '../ui/Navigation.tsx';
import { AuditPart } from './AuditPart.tsx';
import { Coalitions } from './Coalitions.tsx';
import { Manifestos } from './Manifestos.tsx';
import './network.css';
import { partAddress } from './partAddress.ts';
import type { NetworkPart } from './partAddress.ts';
import { Partners } from './Partners.tsx';
import type { PartProps } from './PartProps.ts';
import { People } from './People.tsx';
import { PostPart } from './PostPart.tsx';
import { Steps } from './Steps.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

const parts = {
  partners: Partners,
  people: People,
  coalitions: Coalitions,
  manifestos: Manifestos,
  post: PostPart,
  audit: AuditPart,
} as const satisfies Record<NetworkPart, unknown>;

/** Who is who and what there is to write, one part of it at a time. */
export function NetworkParts({ part, ...props }: PartProps & { readonly part: NetworkPart }) {
  const { network: words } = useNetworkWords();
  const Part = parts[part];
  return (
    <div className="network">
      <h1 className="utrecht-heading-1">{words.title}</h1>
      <p className="lead subtle">{words.lead}</p>
      <PartLinks part={part} network={props.network} />
      <Steps network={props.network} />
      <Part {...props} />
    </div>
  );
}

function PartLinks({ part, network }: { part: NetworkPart } & Pick<PartProps, 'network'>) {
  const { network: words } = useNetworkWords();
  const follow = useFollow();
  const { data: post } = usePost(false);
  const names = Object.keys(partAddress) as NetworkPart[];
  const countOf = (name: Exclude<NetworkPart, 'audit'>) =>
    name === 'post' ? post && post.requests.length + post.mails.length : network[name].length;
  return (
    <nav aria-label={words.partsLabel}>
      <ul className="network__parts">
        {names.map((name) => (
          <li key={name}>
            <a
              href={partAddress[name]}
              aria-current={name === part ? 'page' : undefined}
              onClick={follow}
            >
              {words.parts[name]}{' '}
              {name !== 'audit' && <span className="roster__count">{countOf(name)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
