import type { Editor } from '@tiptap/core';
import { useEffect, useMemo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import { standOf } from '#shared/standing.ts';
import type { Run } from '#shared/wording.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { changedSinceKey } from './ChangedSince.ts';

/** Tells the text which paragraphs changed since the reader's partner endorsed them. */
export function useChangedSince(editor: Editor, paragraphs: readonly Paragraph[]): void {
  const record = useRecord();
  const own = useLive().me.partner.id;
  const told = useMemo(
    () => JSON.stringify(outdatedTexts(record, paragraphs, own)),
    [record, paragraphs, own],
  );
  useEffect(() => {
    if (editor.isDestroyed) return;
    const texts = new Map(JSON.parse(told) as [string, Run[]][]);
    editor.view.dispatch(editor.state.tr.setMeta(changedSinceKey, texts));
  }, [editor, told]);
}

function outdatedTexts(record: RecordState, paragraphs: readonly Paragraph[], own: PartnerId) {
  return paragraphs.flatMap((paragraph) => {
    const said = [paragraph.id, ...paragraph.aliases].map((id) => record.endorsements[id]?.[own]);
    const endorsement = said.find((one) => one !== undefined);
    const stand = endorsement && standOf(endorsement, record, paragraph);
    if (stand?.validity !== 'outdated') return [];
    return [[paragraph.id, stand.wording.runs] as const];
  });
}
