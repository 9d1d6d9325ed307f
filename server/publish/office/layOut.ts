import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { Edition, EditionAmendment, EditionSection } from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import type { Booklet, Flow, Leaf } from './Booklet.ts';
import { contentsOf } from './contentsOf.ts';
import { flowAmendments } from './flowAmendments.ts';
import { flowAnnex } from './flowAnnex.ts';
import { flowSeal } from './flowSeal.ts';
import { flowText } from './flowText.ts';
import { leaf } from './leaf.ts';
import { officeWords } from './officeWords.ts';
import { readTracked } from './tracked/readTracked.ts';
import type { Tracked } from './tracked/Tracked.ts';

const untracked: Tracked = { paragraphs: new Map(), numbers: new Set() };

/** A manifesto laid out for a word processor: text first, then who stands behind it and what is open. */
export function layOut(
  view: ManifestoView,
  { language, amendments }: Pick<ExportOptions, 'language' | 'amendments'>,
): Booklet {
  const edition = readEdition(view, language);
  const office = officeWords(language);
  const { exporting, amend } = words(language);
  const isTracked = amendments === 'tracked';
  const tracked = isTracked ? readTracked(view) : untracked;
  const noteOn = ({ number }: EditionAmendment) => {
    if (!isTracked) return [];
    return [tracked.numbers.has(number) ? office.inText : office.notInText];
  };
  const body = [
    ...edition.sections.flatMap((section, place) => flowSection(section, tracked, place === 0)),
    ...flowAnnex(edition, exporting),
    ...flowAmendments(edition, { exporting, amend }, noteOn),
    ...flowSeal(edition, { exporting, office }),
  ];
  return {
    ...aboutIt(view, edition, language),
    isTracked,
    cover: coverOf(edition, exporting.kind, isTracked ? [office.tracked] : []),
    contents: { title: exporting.contents, entries: contentsOf(body) },
    body,
  };
}

function aboutIt(
  { language: textLanguage, at, head: { root } }: ManifestoView,
  { title, asOf, sections }: Edition,
  language: Language,
): Omit<Booklet, 'isTracked' | 'cover' | 'contents' | 'body'> {
  const [firstNote] = sections.flatMap(({ notes }) => [...notes.values()].flat());
  const { page } = officeWords(language);
  const first = firstNote?.number ?? 1;
  return { title, asOf, at, root, language, textLanguage, firstNote: first, page };
}

function coverOf({ title, asOf }: Edition, kind: string, more: readonly string[]): Leaf[] {
  return [
    leaf('kind', kind),
    leaf('title', title),
    ...[asOf, ...more].map((line) => leaf('small', line)),
  ];
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
