import { bearsText, isText } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';

/** A document without the paragraph ids that are taken, also where a merged paragraph answers for one. */
export function withoutIds(document: DocumentJson, isTaken: (id: string) => boolean): DocumentJson {
  const clean = (block: BlockJson): BlockJson => {
    if (!bearsText(block)) {
      const content = block.content?.map((child) => (isText(child) ? child : clean(child)));
      return { ...block, ...(content && { content }) };
    }
    const { id, aliases, ...attrs } = block.attrs ?? {};
    if (!id || isTaken(id)) return { ...block, attrs };
    const left = aliases
      ?.split(' ')
      .filter((alias) => !isTaken(alias))
      .join(' ');
    return { ...block, attrs: { ...attrs, id, ...(left && { aliases: left }) } };
  };
  return { ...document, content: document.content.map(clean) };
}
