import { formatAgo } from '#shared/language/formatTime.ts';
import type { Section } from '#shared/record/state.ts';
import { useName } from '../../amend/useName.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useRestored } from './useRestored.ts';
import { InText } from '../../ui/InText.tsx';

/** Tells everyone in a section that it was given an earlier text, by whom and why [T5]. */
export function RestoredNotice({ section }: { section: Section }) {
  const { restored: words } = useWords().desk;
  const { language } = useLanguage();
  const name = useName();
  const now = useNow();
  const { restored, close } = useRestored(section.id);
  if (restored?.epoch !== section.epoch) return null;
  const { by, at, reason } = restored;
  return (
    <Alert kind="info" role="alert" title={words.title}>
      <p>
        {words.by(by && name.person(by), formatAgo(at, now, language))} {words.reason}{' '}
        <InText>{reason}</InText>
      </p>
      <ButtonGroup>
        <Button small onClick={close}>
          {words.close}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
