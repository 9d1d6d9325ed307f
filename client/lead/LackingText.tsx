import { formatList } from '#shared/language/count.ts';
import type { PartnerType } from '#shared/network.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import type { Lacking } from './lackingIn.ts';
import { useGoalWords } from './useGoalWords.ts';

/** Names that are told; of more, how many there are. */
const named = 3;

/** What paragraphs lack of a goal and who could be asked, in words. */
export function LackingText({ lacking }: { lacking: Lacking }) {
  const words = useGoalWords();
  const { language } = useLanguage();
  const { type, lack, at } = lacking;
  const numbers = shortened(at.map((one) => one.at.number));
  return (
    <>
      {words.lacking(type, lack, formatList(numbers, language))}{' '}
      <Whom type={type} lacking={lacking} />
    </>
  );

  function shortened(all: readonly string[]): readonly string[] {
    const rest = all.length - named;
    return rest > 1 ? [...all.slice(0, named), words.more(rest)] : all;
  }
}

function Whom({ type, lacking }: { type: PartnerType; lacking: Lacking }) {
  const words = useGoalWords();
  const partners = useRecordPart((record) => record.partners);
  const asked = [...new Set(lacking.at.flatMap(({ ask }) => ask))];
  const names = asked.map((id) => partners[id]?.name ?? id);
  const rest = names.length - named;
  if (names.length > 0) {
    const told = rest > 1 ? [...names.slice(0, named), words.more(rest)] : names;
    return <span className="subtle">{words.toAsk(told)}</span>;
  }
  const isThere = Object.values(partners).some((partner) => partner.type === type);
  return <span className="subtle">{isThere ? words.allSpoke(type) : words.noneThere(type)}</span>;
}
