import type { ImportChange } from '#shared/requests.ts';
import type { ImportedChange } from './ImportedChange.ts';

/** What is sent of changes that were chosen, to be taken into the text. */
export function changesOf(chosen: readonly ImportedChange[]): ImportChange[] {
  return chosen.map((change): ImportChange => {
    switch (change.kind) {
      case 'insert': {
        const { behind, behindWording, type, content } = change;
        return { kind: 'insert', behind, behindWording, type, content: [...content] };
      }
      case 'move': {
        const { paragraph, wording, behind, behindWording } = change;
        return { kind: 'move', paragraph, wording, behind, behindWording };
      }
      case 'replace': {
        const { paragraph, wording, content } = change;
        return { kind: 'replace', paragraph, wording, content: [...content] };
      }
      case 'delete': {
        const { paragraph, wording } = change;
        return { kind: 'delete', paragraph, wording };
      }
    }
  });
}
