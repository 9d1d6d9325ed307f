import { brickState } from '#shared/brickState.ts';
import { formatNumber } from '#shared/language/count.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { partnerTypes } from '#shared/network.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Partner } from '#shared/record/state.ts';
import type { EndorsementView } from '#shared/view.ts';
import { backingKinds } from './Edition.ts';
import type { BackingGroup, BackingKind, BackingRow } from './Edition.ts';
import { oneLine } from './oneLine.ts';

/** Who said what of one paragraph, by what it means at the words of now and by partner type. */
export function readBacking(
  endorsements: readonly EndorsementView[],
  partners: readonly Partner[],
  language: Language,
): BackingGroup[] {
  const given = new Map(endorsements.map((endorsement) => [endorsement.partner, endorsement]));
  const voices = partners.map(({ id, type, name }): PartnerVoice => {
    const endorsement = given.get(id);
    if (!endorsement) return { type, kind: 'silent', name: '', reason: '' };
    return {
      type,
      kind: brickState(endorsement),
      name: nameOf(oneLine(name), endorsement, language),
      reason: oneLine(endorsement.reason ?? ''),
    };
  });
  const byType = new Map(
    partnerTypes.map((type) => [type, voices.filter((voice) => voice.type === type)]),
  );
  return backingKinds
    .map((kind) => groupOf(kind, byType, language))
    .filter(({ rows, line }) => rows.length > 0 || line !== '');
}

type ByType = ReadonlyMap<PartnerType, readonly PartnerVoice[]>;

interface PartnerVoice {
  readonly type: PartnerType;
  readonly kind: BackingKind;
  /** With the amendment on which it still depends, or that never came; who is silent is not named. */
  readonly name: string;
  readonly reason: string;
}

function nameOf(name: string, endorsement: EndorsementView, language: Language): string {
  const { waits, unmet } = words(language).exporting;
  const amendment = endorsement.amendmentNumber ?? '';
  if (endorsement.condition === 'failed') return unmet(name, amendment);
  return brickState(endorsement) === 'conditional' ? waits(name, amendment) : name;
}

function groupOf(kind: BackingKind, byType: ByType, language: Language): BackingGroup {
  const say = words(language).exporting;
  const labels: Record<BackingKind, string> = {
    valid: say.standsBehind,
    cosmetic: say.cosmetic,
    conditional: say.conditional,
    objection: say.objections,
    abstained: say.abstained,
    outdated: say.outdated,
    'outdated-objection': say.outdatedObjection,
    'outdated-abstention': say.outdatedAbstention,
    silent: say.silent,
  };
  const rows = rowsOf(kind, byType, language);
  // Who says nothing is counted by type and not named: there is nothing to answer for.
  if (kind === 'silent') {
    return { kind, label: labels[kind], rows: [], line: rows.map(({ label }) => label).join('; ') };
  }
  return { kind, label: labels[kind], rows, line: rows.length > 0 ? '' : absence(kind, language) };
}

// That nobody agrees, or that nobody objects, says something too.
function absence(kind: BackingKind, language: Language): string {
  const say = words(language).exporting;
  if (kind === 'valid') return say.nobody;
  return kind === 'objection' ? say.noObjections : '';
}

function rowsOf(kind: BackingKind, byType: ByType, language: Language): BackingRow[] {
  const { exporting, partnerTypes: names } = words(language);
  return [...byType].flatMap(([type, ofType]) => {
    const said = ofType.filter((voice) => voice.kind === kind);
    if (said.length === 0) return [];
    const [count, total] = [said.length, ofType.length].map((n) => formatNumber(n, language));
    return [
      {
        type,
        label: exporting.ofType(names.group[type], count ?? '', total ?? ''),
        voices: said.map(({ name, reason }) => ({ name, reason: reason === '' ? null : reason })),
      },
    ];
  });
}
