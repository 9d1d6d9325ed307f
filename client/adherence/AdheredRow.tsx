import { useState } from 'react';
import type { AdheredParagraph, AdherenceVoice } from '#shared/adherenceOf.ts';
import type { PartnerId, SectionId } from '#shared/ids.ts';
import { adherenceKinds } from '#shared/record/state.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { InText } from '../ui/InText.tsx';
import { AdherenceDialog } from './AdherenceDialog.tsx';
import { useAdherenceWords } from './useAdherenceWords.ts';

interface AdheredRowProps {
  readonly section: SectionId;
  readonly adhered: AdheredParagraph;
  readonly language: string;
  readonly maySpeak: boolean;
}

/** A paragraph, what partners do with it, and for who may speak, the way to say so. */
export function AdheredRow({ section, adhered, language, maySpeak }: AdheredRowProps) {
  const words = useAdherenceWords();
  const { partner } = useLive().me;
  const [isOpen, setOpen] = useState(false);
  const { paragraph } = adhered;
  const own = ownIn(adhered, partner.id);
  const act = own ? words.change : words.say;
  return (
    <li>
      <span className="adherence__number">{paragraph.number}</span>
      <div>
        <p className="reading" lang={language}>
          {paragraph.text}
        </p>
        <Voices of={adhered} />
        {maySpeak && (
          <p>
            <Button small aria-label={`${act} ${paragraph.number}`} onClick={() => setOpen(true)}>
              {act}
            </Button>
          </p>
        )}
      </div>
      {isOpen && (
        <AdherenceDialog
          section={section}
          paragraph={paragraph}
          language={language}
          own={own}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

function ownIn({ voices }: AdheredParagraph, partner: PartnerId) {
  for (const kind of adherenceKinds) {
    const own = voices[kind].find((voice) => voice.partner.id === partner);
    if (own) return { ...own, kind };
  }
  return null;
}

function Voices({ of: { voices, silent } }: { of: AdheredParagraph }) {
  const words = useAdherenceWords();
  const total = Object.keys(useRecord().partners).length;
  return (
    <>
      <dl className="adherence__voices">
        {adherenceKinds
          .filter((kind) => voices[kind].length > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{words.ofType(words.groups[kind], voices[kind].length, total)}</dt>
              {voices[kind].map((voice) => (
                <dd key={voice.partner.id}>
                  <Voice voice={voice} />
                </dd>
              ))}
            </div>
          ))}
      </dl>
      <p className="small subtle">{silent === 0 ? words.all : words.silent(silent)}</p>
    </>
  );
}

function Voice({ voice }: { voice: AdherenceVoice }) {
  const words = useAdherenceWords();
  const { partner, note, isOfEarlierText } = voice;
  const name = isOfEarlierText ? words.earlier(partner.name) : partner.name;
  if (note === null) return name;
  return (
    <>
      {name}: ‘<InText>{note}</InText>’
    </>
  );
}
