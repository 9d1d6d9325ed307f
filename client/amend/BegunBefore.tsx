import { useState } from 'react';
import { formatAgo } from '#shared/language/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

interface BegunBeforeProps {
  /** When what stands in the form was begun; null when nothing was. */
  readonly since: string | null;
  readonly onAnew: () => void;
}

/** Says of what one finds in a form when it was begun, with a way to begin anew. */
export function BegunBefore({ since, onAnew }: BegunBeforeProps) {
  const { amend } = useWords();
  const { language } = useLanguage();
  const [opened] = useState(() => Date.now());
  if (since === null || Date.parse(since) >= opened) return null;
  return (
    <div>
      <p className="small">{amend.form.begun(formatAgo(since, opened, language))}</p>
      <span className="note__act">
        <Button small kind="subtle" onClick={onAnew}>
          {amend.form.anew}
        </Button>
      </span>
    </div>
  );
}
