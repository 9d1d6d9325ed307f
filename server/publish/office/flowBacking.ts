import { bookmarkOf } from '#shared/bookmarkOf.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { Backing, BackingGroup, Edition, EditionSection, Voice } from '../edition/Edition.ts';
import { spokenOf } from '../edition/spokenOf.ts';
import type { Leaf, ParagraphStyle, Part } from './Booklet.ts';
import { leaf, letters } from './leaf.ts';

/** Who stands behind which words, by name, and who does not. */
export function flowBacking({ sections, gone }: Edition, language: Language): Leaf[] {
  const say = words(language).exporting;
  return [
    leaf('plain', say.annexIntro),
    ...sections
      .filter(({ paragraphs }) => paragraphs.size > 0)
      .flatMap((section) => backings(section, language)),
    ...(gone.length > 0 ? [leaf('heading-2', say.gone), leaf('plain', say.goneIntro)] : []),
    ...gone.flatMap((each) => backing(each, 'heading-3')),
  ];
}

function backings(section: EditionSection, language: Language): Leaf[] {
  const { spoken, unspoken } = spokenOf(section, language);
  return [
    leaf('heading-2', `${section.number}. ${section.title}`),
    ...(unspoken === '' ? [] : [leaf('plain', unspoken)]),
    ...spoken.flatMap((each) => backing(each, 'heading-3')),
  ];
}

function backing({ id, number, start, groups }: Backing, style: ParagraphStyle): Leaf[] {
  const title: Part[] =
    number === null
      ? [letters(start)]
      : [{ ...letters(number), to: bookmarkOf(id) }, letters(` ${start}`)];
  return [leaf(style, title), ...groups.flatMap(group)];
}

function group({ label, rows, line }: BackingGroup): Leaf[] {
  if (rows.length === 0) return [leaf('alone', [letters(`${label}: `, 'label'), letters(line)])];
  return [
    leaf('group', [letters(`${label}:`, 'label')]),
    ...rows.map((row) => leaf('voices', `${row.label}: ${row.voices.map(voice).join('; ')}`)),
  ];
}

function voice({ name, reason }: Voice): string {
  return reason === null ? name : `${name}: ‘${reason}’`;
}
