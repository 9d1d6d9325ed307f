import { differenceBetween } from '#shared/difference.ts';
import type { DifferencePart } from '#shared/difference.ts';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { notices } from '#shared/language/nl/notices.ts';
import type { Run } from '#shared/wording.ts';
import type { LetterWords } from './Letter.ts';

/** What a paragraph said, and what it says; null: nothing. */
export interface Compared {
  readonly earlier: readonly Run[] | null;
  readonly now: readonly Run[] | null;
  readonly language: LetterWords['language'];
}

/**
 * What a paragraph said then, with what is gone, and what it says now, with what is new [M5]: each
 * can be read by itself. Where nothing differs, or nothing was said, only what it says now.
 */
export function compareWords(
  { earlier, now, language }: Compared,
  words: (typeof notices)['mail'],
): LetterWords[] {
  const parts = shorten(bracketed(differenceBetween(earlier ?? [], now ?? [])));
  const side = (label: string, without: DifferencePart['kind']): LetterWords => ({
    label,
    language,
    parts: parts.filter(({ kind }) => kind !== without),
  });
  if (now === null) return [plain(side(words.earlier, 'insert')), gone(words.gone, language)];
  const isSame = parts.every(({ kind }) => kind === 'same');
  if (earlier === null || isSame) return [plain(side(words.onlyNow, 'delete'))];
  return [side(words.earlier, 'insert'), side(words.now, 'delete')];
}

function plain({ parts, ...rest }: LetterWords): LetterWords {
  return { ...rest, parts: parts.map(({ text }) => ({ kind: 'same', text })) };
}

function gone(label: string, language: LetterWords['language']): LetterWords {
  return { label, language, parts: [] };
}

// A footnote stands between brackets, as in every plain text of ours [W3].
function bracketed(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.map((part, place) => {
    if (!part.isNote) return part;
    const opens = parts[place - 1]?.isNote ? '' : ' [';
    const closes = parts[place + 1]?.isNote ? '' : ']';
    return { ...part, text: `${opens}${part.text}${closes}` };
  });
}

// Of a long paragraph that hardly changed, what stands around the changes is enough.
function shorten(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.map((part, place) => {
    const most = noticeLimits.mailContext;
    if (part.kind !== 'same' || parts.length === 1 || part.text.length <= 2 * most) return part;
    const start = place === 0 ? '' : part.text.slice(0, part.text.lastIndexOf(' ', most) + 1);
    const end =
      place === parts.length - 1
        ? ''
        : part.text.slice(part.text.indexOf(' ', part.text.length - most));
    return { ...part, text: `${start}…${end}` };
  });
}
