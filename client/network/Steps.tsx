import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Network } from '../api/network.ts';
import { partAddress } from './partAddress.ts';
import type { NetworkPart } from './partAddress.ts';
import { useNetworkWords } from './useNetworkWords.ts';

/** From nothing to a first section, as long as there is none. */
export function Steps({ network }: { network: Network }) {
  const { network: words } = useNetworkWords();
  if (network.sections.length > 0) return null;
  return (
    <section className="network__steps" aria-labelledby="steps-title">
      <h2 className="heading-ui" id="steps-title">
        {words.steps.title}
      </h2>
      <ol>
        {stepsOf(network).map(({ step, part, isDone }) => (
          <li key={step}>
            {isDone ? (
              <span className="network__step-done">
                <Icon name="check" />
                <VisuallyHidden>{words.steps.done}</VisuallyHidden> {words.steps[step]}
              </span>
            ) : (
              <TextLink href={partAddress[part]}>{words.steps[step]}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Step {
  readonly step: Exclude<NetworkPart, 'post' | 'audit'> | 'sections';
  readonly part: NetworkPart;
  readonly isDone: boolean;
}

// The first coordinator, and the partner they were given, are there from the start.
function stepsOf({ partners, people, coalitions, manifestos }: Network): readonly Step[] {
  return [
    { step: 'partners', part: 'partners', isDone: partners.length > 1 },
    { step: 'people', part: 'people', isDone: people.length > 1 },
    { step: 'coalitions', part: 'coalitions', isDone: coalitions.length > 0 },
    { step: 'manifestos', part: 'manifestos', isDone: manifestos.length > 0 },
    { step: 'sections', part: 'manifestos', isDone: false },
  ];
}
