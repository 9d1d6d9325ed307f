import type { AmendmentView } from '#shared/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

/** Which amendments meet, each pair once: the later one names the earlier [A3]. */
export function ClashPairs({ amendments }: { amendments: readonly AmendmentView[] }) {
  const { amend } = useWords();
  const pairs = amendments.flatMap(({ number, collisions }) =>
    collisions
      .filter((other) => other.number < number)
      .map(({ number: other, on }) => ({ pair: [other, number] as const, on })),
  );
  return pairs.map(({ pair, on }) => (
    <p className="thread__clash" key={pair.join()}>
      <Icon name="warning" />
      {amend.clashPairs[on](...pair)}
    </p>
  ));
}
