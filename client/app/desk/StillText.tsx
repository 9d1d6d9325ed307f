import type { ReactNode } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Section } from '#shared/record/state.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import { RunsText } from '../../ui/RunsText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';

interface StillTextProps {
  readonly section: Section;
  /** What it says, when that is known here; otherwise it is asked. */
  readonly text: readonly Paragraph[] | null;
}

/**
 * The words of a section set as the editor sets them, so that no line moves when it takes their
 * place. Levels of lists are left out: that is seen from nearby only.
 */
export function StillText({ section, text }: StillTextProps) {
  const { desk } = useWords();
  const { data } = useParagraphs(section.id, text === null);
  const paragraphs = text ?? data?.paragraphs;
  if (!paragraphs) return <output className="manuscript__loading">{desk.loading}</output>;
  return (
    <div className="manuscript">
      <div className="manuscript__text">
        <div className="manuscript__editor reading">{gathered(paragraphs).map(drawGroup)}</div>
      </div>
    </div>
  );
}

type Group = readonly [Paragraph, ...Paragraph[]];

// Items that follow each other make one list, and quotes one quotation.
function gathered(paragraphs: readonly Paragraph[]): Group[] {
  const groups: Group[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    const { kind } = paragraph.wording;
    const goesOn = last?.[0].wording.kind === kind && isGathered(kind);
    if (last && goesOn) groups[groups.length - 1] = [...last, paragraph];
    else groups.push([paragraph]);
  }
  return groups;
}

function isGathered(kind: Paragraph['wording']['kind']): boolean {
  return kind === 'bullet' || kind === 'ordered' || kind === 'quote';
}

function drawGroup(group: Group): ReactNode {
  const [first] = group;
  const items = () => group.map((one) => <li key={one.id}>{words(one)}</li>);
  switch (first.wording.kind) {
    case 'bullet':
      return <ul key={first.id}>{items()}</ul>;
    case 'ordered':
      return <ol key={first.id}>{items()}</ol>;
    case 'quote':
      return <blockquote key={first.id}>{group.map(words)}</blockquote>;
    case 'heading-3':
      return <h3 key={first.id}>{said(first)}</h3>;
    case 'heading-4':
      return <h4 key={first.id}>{said(first)}</h4>;
    case 'paragraph':
      return words(first);
  }
}

function words(paragraph: Paragraph): ReactNode {
  return <p key={paragraph.id}>{said(paragraph)}</p>;
}

// A line that says nothing takes room too.
function said({ wording: { runs } }: Paragraph): ReactNode {
  return runs.length > 0 ? <RunsText runs={runs} /> : <br />;
}
