import { useState } from 'react';
import { formatClock, formatDay, formatShare } from '#shared/language/formatTime.ts';
import type { Section, Version } from '#shared/record/state.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useFineWipes } from './useFineWipes.ts';
import { wipesToShow } from './wipesToShow.ts';
import type { WipeVersion } from './wipesToShow.ts';

interface WipeAlarmProps {
  readonly section: Section;
  readonly number: number;
  /** How many others have a caret in the text now. */
  readonly writers: number;
}

const none: readonly Version[] = [];

/** Tells a lead that much of the text went at once, with the way back to the text before [T5]. */
export function WipeAlarm({ section, number, writers }: WipeAlarmProps) {
  const versions = useRecordPart((record) => record.versions[section.id]) ?? none;
  const { isFine, sayFine } = useFineWipes(section.id);
  return wipesToShow(versions, section.epoch, isFine).map(({ version, moments }) => (
    <Gone
      key={version.moment.seq}
      {...{ section, number, writers, version }}
      onFine={() => sayFine(moments)}
    />
  ));
}

function Gone(props: WipeAlarmProps & { version: WipeVersion; onFine: () => void }) {
  const { section, version } = props;
  const { wipe } = useWords().lead;
  const [isAsking, setAsking] = useState(false);
  const canRestore = section.phase === 'writing';
  return (
    <>
      <Alert kind="warning" role="alert" title={wipe.title}>
        <p>
          <WhatHappened version={version} /> {!canRestore && wipe.onlyWriting}
        </p>
        <ButtonGroup>
          {canRestore && (
            <Button small kind="primary" onClick={() => setAsking(true)}>
              {wipe.restore}
            </Button>
          )}
          <Button small onClick={props.onFine}>
            {wipe.fine}
          </Button>
        </ButtonGroup>
      </Alert>
      <RestoreDialog {...props} isOpen={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}

function WhatHappened({ version: { at, why } }: { version: WipeVersion }) {
  const { wipe } = useWords().lead;
  const { language } = useLanguage();
  const day = formatDay(at, language);
  const isToday = day === formatDay(useNow(), language);
  const moment = { day: isToday ? null : day, clock: formatClock(at, language) };
  return wipe.gone(formatShare(why.percent / 100, language), moment);
}
