import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { standOf } from '#shared/standing.ts';
import { plainText } from '#shared/wording.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { changedSinceKey } from './ChangedSince.ts';

/** Tells the text which paragraphs changed since the reader's partner endorsed them. */
export function useChangedSince(editor: Editor, paragraphs: readonly Paragraph[]): void {
  const record = useRecord();
  const own = useLive().me.partner.id;
  const outdated = paragraphs.flatMap((paragraph) => {
    const said = [paragraph.id, ...paragraph.aliases].map((id) => record.endorsements[id]?.[own]);
    const endorsement = said.find((one) => one !== undefined);
    const stand = endorsement && standOf(endorsement, record, paragraph);
    if (stand?.validity !== 'outdated') return [];
    return [[paragraph.id, plainText(stand.wording.runs)] as const];
  });
  const told = JSON.stringify(outdated);
  useEffect(() => {
    if (editor.isDestroyed) return;
    const texts = new Map(JSON.parse(told) as [string, string][]);
    editor.view.dispatch(editor.state.tr.setMeta(changedSinceKey, texts));
  }, [editor, told]);
}
