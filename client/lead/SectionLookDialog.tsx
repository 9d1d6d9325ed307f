import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatList } from '#shared/language/count.ts';
import type { Section } from '#shared/record/state.ts';
import { problemCode } from '../api/problemCode.ts';
import { supportQuery } from '../api/support.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { LookForm } from './LookForm.tsx';
import { lookKinds, sectionLooks } from './sectionLooks.ts';
import type { LookKind } from './sectionLooks.ts';
import { useGoalWords } from './useGoalWords.ts';
import { useLeadingWords } from './useLeadingWords.ts';
import type { WantedLook } from './WantedLook.ts';

/** Numbers that are named; of more, how many there are. */
const named = 4;

interface SectionLookDialogProps {
  readonly section: Section;
  readonly number: number;
  /** `count`: how many partners were asked. */
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/** Asks partners to look at paragraphs of a section, from whatever reason a lead has to [E10]. */
export function SectionLookDialog(props: SectionLookDialogProps) {
  const { section, number, onClose } = props;
  const { look, lookIn } = useLeadingWords();
  // Of this moment: what was said since the page opened counts.
  const { data, error } = useQuery({ ...supportQuery(section.manifesto), staleTime: 0 });
  const { partners, goals } = useRecord();
  const rows = data?.filter((row) => row.section === section.id);
  return (
    <Dialog open title={look.title(String(number))} onClose={onClose}>
      {error && <ProblemAlert code={problemCode(error)} />}
      {!rows && !error && <output>{lookIn.counting}</output>}
      {rows && (
        <Choice
          {...props}
          looks={sectionLooks(rows, Object.values(partners), goals[section.id] ?? [])}
        />
      )}
    </Dialog>
  );
}

interface ChoiceProps extends SectionLookDialogProps {
  readonly looks: Readonly<Record<LookKind, readonly WantedLook[]>>;
}

function Choice({ section, looks, onDone, onClose }: ChoiceProps) {
  const { look, lookIn } = useLeadingWords();
  const first = lookKinds.find((kind) => looks[kind].length > 0) ?? 'silent';
  const [kind, setKind] = useState<LookKind>(first);
  return (
    <>
      <p>{look.appears}</p>
      <RadioList<LookKind>
        legend={lookIn.kind}
        value={kind}
        onChange={setKind}
        options={lookKinds.map((value) => ({
          value,
          label: lookIn[value],
          description: <Whom looks={looks[value]} />,
          disabled: looks[value].length === 0,
        }))}
      />
      <LookForm
        key={kind}
        section={section}
        looks={looks[kind]}
        onDone={onDone}
        onClose={onClose}
      />
    </>
  );
}

function Whom({ looks }: { readonly looks: readonly WantedLook[] }) {
  const { lookIn } = useLeadingWords();
  const { more } = useGoalWords();
  const { language } = useLanguage();
  if (looks.length === 0) return lookIn.nobody;
  const partners = new Set(looks.flatMap((look) => look.partners));
  const numbers = looks.map((look) => look.number);
  const rest = numbers.length - named;
  const told = rest > 1 ? [...numbers.slice(0, named), more(rest)] : numbers;
  return lookIn.of(partners.size, formatList(told, language));
}
