import { TextLink } from './TextLink.tsx';
import { useLawLinks } from './useLawLinks.ts';

/** A quiet line for pages without a foot [L4]. */
export function LawLinks() {
  return (
    <p className="law-links small">
      {useLawLinks().map(({ href, label }) => (
        <TextLink key={href} standalone quiet href={href}>
          {label}
        </TextLink>
      ))}
    </p>
  );
}
