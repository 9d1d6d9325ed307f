import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { annexWords } from '../edition/annexWords.ts';
import type { Edition, EditionAmendment, EditionSection } from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import type { Booklet, Flow, Leaf } from './Booklet.ts';
import { contentsOf } from './contentsOf.ts';
import { flowAnnexes } from './flowAnnexes.ts';
import { flowDifference } from './flowDifference.ts';
import { flowSeal } from './flowSeal.ts';
import { flowText } from './flowText.ts';
import { leaf } from './leaf.ts';
import { officeWords } from './officeWords.ts';
import type { OfficeWords } from './officeWords.ts';
import { readRemarks } from './tracked/readRemarks.ts';
import { readTracked } from './tracked/readTracked.ts';
import type { Tracked } from './tracked/Tracked.ts';

const untracked: Tracked = { paragraphs: new Map(), numbers: new Set() };

/** A manifesto laid out for a word processor: text first, then who stands behind it and what is open. */
export function layOut(view: ManifestoView, options: ExportOptions): Booklet {
  const { language } = options;
  const edition = readEdition(view, options);
  const office = officeWords(language);
  const { exporting } = words(language);
  const isTracked = options.amendments === 'tracked';
  const tracked = isTracked ? readTracked(view) : untracked;
  const noteOn = ({ number }: EditionAmendment) => {
    if (!isTracked) return [];
    return [tracked.numbers.has(number) ? office.inText : office.notInText];
  };
  const body = [
    ...edition.sections.flatMap((section, place) => [
      ...flowSection(section, tracked, place === 0),
      ...flowChanges(section, language),
    ]),
    ...(edition.hasAnnexes ? flowAnnexes(edition, language, noteOn) : []),
    ...flowSeal(edition, { exporting, office }),
  ];
  // The text alone has no amendments in it, as all forms say; with them tracked it has.
  const { withoutAnnexes } = annexWords(language);
  const facts = [
    edition.asOf,
    ...edition.notes.map((note) =>
      isTracked && note === withoutAnnexes ? office.trackedAlone : note,
    ),
    ...(isTracked ? aboutTracked(edition, office) : []),
  ];
  return {
    ...aboutIt(view, edition, language),
    isTracked,
    remarks: readRemarks(edition, tracked, options),
    cover: [
      leaf('kind', exporting.kind),
      leaf('title', edition.title),
      ...facts.map((fact) => leaf('small', fact)),
    ],
    contents: { title: exporting.contents, entries: contentsOf(body) },
    body,
  };
}

function aboutTracked({ hasAnnexes }: Edition, office: OfficeWords): string[] {
  return [office.tracked, hasAnnexes ? office.othersBehind : office.othersAbsent];
}

function aboutIt(
  { language: textLanguage, at, head: { root } }: ManifestoView,
  { title, asOf, sections }: Edition,
  language: Language,
): Omit<Booklet, 'isTracked' | 'remarks' | 'cover' | 'contents' | 'body'> {
  const [firstNote] = sections.flatMap(({ notes }) => [...notes.values()].flat());
  const { page } = officeWords(language);
  const first = firstNote?.number ?? 1;
  return { title, asOf, at, root, language, textLanguage, firstNote: first, page };
}

function flowChanges({ changes }: EditionSection, language: Language): Leaf[] {
  return (changes ?? []).flatMap(({ title, parts }) => [
    leaf('heading-2', title),
    leaf('plain', flowDifference(parts, language)),
  ]);
}

function flowSection(
  { number, title, standing, writers, blocks, paragraphs }: EditionSection,
  { paragraphs: tracked }: Tracked,
  isFirst: boolean,
): Flow[] {
  const facts = [standing, writers].filter((fact) => fact !== '');
  return [
    {
      ...leaf('heading-1', title, [`s-${number}`]),
      number,
      // The contents may well end halfway down a page.
      beginsPage: isFirst || undefined,
    },
    ...facts.map((fact, place) => leaf(place < facts.length - 1 ? 'small' : 'standing', fact)),
    ...flowText(blocks, { paragraphs, tracked }),
  ];
}
