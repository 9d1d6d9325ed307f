import { TextLink } from '../../ui/TextLink.tsx';
import { useLawWords } from './useLawWords.ts';
import { useOperator } from './useOperator.ts';

/** Where one asks, as far as that is known. */
export function Contact() {
  const words = useLawWords();
  const operator = useOperator();
  if (!operator) return null;
  const { mail } = operator;
  if (mail === null) return <p>{words.noContact}</p>;
  return (
    <p>
      <TextLink href={`mailto:${mail}`}>{words.contact(mail)}</TextLink>
    </p>
  );
}
