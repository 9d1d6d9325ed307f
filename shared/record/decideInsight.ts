import { canonicalJson } from '../canonicalJson.ts';
import type { Json } from '../canonicalJson.ts';
import type { ManifestoId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { CommandOf, TiedParagraph } from './commands.ts';
import type { EventBody } from './events.ts';
import {
  requireInsight,
  requireKnown,
  requirePerson,
  requireReason,
  requireRight,
} from './required.ts';
import { canAddInsight, canChangeInsight, canJudge } from './rights.ts';
import type { Insight, InsightContent, RecordState } from './state.ts';

type InsightCommand = CommandOf<
  'add-insight' | 'change-insight' | 'withdraw-insight' | 'judge-insight'
>;

/** Decides about practices, sources and recommendations, and what became of these [I1, I2]. */
export function decideInsight(asking: Asking, command: InsightCommand): EventBody[] {
  switch (command.type) {
    case 'add-insight':
      return add(asking, command);
    case 'change-insight':
      return change(asking, command);
    case 'withdraw-insight':
      return withdraw(asking, command);
    case 'judge-insight':
      return judge(asking, command);
  }
}

function add(asking: Asking, command: CommandOf<'add-insight'>): EventBody[] {
  const { state } = asking;
  const { insight, manifesto, kind, content, tied } = command;
  const person = requirePerson(asking);
  requireRight(canAddInsight(person), 'add an insight');
  requireKnown(state.manifestos, [manifesto], 'manifesto');
  if (state.insights[insight]) throw new Refusal('already-exists', 'That id is taken.');
  const { partner } = person;
  return [
    {
      type: 'insight-added',
      insight,
      number: nextNumber(state, manifesto),
      manifesto,
      kind,
      partner,
      ...tidied(content, tied, []),
    },
  ];
}

function change(asking: Asking, command: CommandOf<'change-insight'>): EventBody[] {
  const insight = requireInsight(asking.state, command.insight);
  requireChanger(asking, insight, command.tied);
  requireThere(insight);
  const content = tidied(command.content, command.tied, insight.paragraphs);
  const { title, text, origin, href, paragraphs } = insight;
  if (isSame(content, { title, text, origin, href, paragraphs })) return [];
  requireShown(insight, command.revision);
  return [{ type: 'insight-changed', insight: insight.id, ...content }];
}

function withdraw(asking: Asking, command: CommandOf<'withdraw-insight'>): EventBody[] {
  const insight = requireInsight(asking.state, command.insight);
  requireChanger(asking, insight, command.tied);
  requireThere(insight);
  const isOwn = requirePerson(asking).id === insight.author;
  const reason = isOwn ? command.reason?.trim() || null : requireReason(command.reason);
  return [{ type: 'insight-withdrawn', insight: insight.id, reason }];
}

function judge(asking: Asking, command: CommandOf<'judge-insight'>): EventBody[] {
  const { state, at } = asking;
  const insight = requireInsight(state, command.insight);
  const asked = { person: requirePerson(asking), sections: sectionsOf(insight, command.tied), at };
  requireRight(canJudge(state, asked), 'say what became of this');
  requireThere(insight);
  if (insight.kind !== 'recommendation')
    throw new Refusal('invalid-input', 'Only of a recommendation is said what became of it.');
  const { verdict } = command;
  const reason =
    verdict === 'worked-in' ? command.reason?.trim() || null : requireReason(command.reason);
  const on = tiesOf(insight, command.tied).map(({ tie: paragraph, exact }) => ({
    paragraph,
    exact,
  }));
  const last = insight.judgements.at(-1);
  const isRepeated =
    last?.revision === insight.revision &&
    isSame({ verdict, reason, on }, { verdict: last.verdict, reason: last.reason, on: last.on });
  if (isRepeated) return [];
  requireShown(insight, command.revision);
  return [{ type: 'insight-judged', insight: insight.id, verdict, reason, on }];
}

function requireChanger(asking: Asking, insight: Insight, tied: readonly TiedParagraph[]): void {
  const { state, at } = asking;
  const asked = { person: requirePerson(asking), sections: sectionsOf(insight, tied), at };
  requireRight(canChangeInsight(state, asked, insight), 'change this insight');
}

// Where it is to be tied gives nobody a say.
function sectionsOf(insight: Insight, tied: readonly TiedParagraph[]) {
  return tiesOf(insight, tied).map(({ section }) => section);
}

function tiesOf({ paragraphs }: Insight, tied: readonly TiedParagraph[]): TiedParagraph[] {
  return tied.filter(({ tie }) => paragraphs.includes(tie));
}

function requireThere({ number, withdrawn }: Insight): void {
  if (withdrawn) throw new Refusal('already-decided', `${number} is withdrawn.`);
}

function requireShown({ number, revision }: Insight, shown: number): void {
  if (shown !== revision)
    throw new Refusal('changed-meanwhile', `${number} says something else by now.`, { revision });
}

// Nothing new is tied to what is gone; what was tied before stays so.
function tidied(
  content: InsightContent,
  tied: readonly TiedParagraph[],
  before: InsightContent['paragraphs'],
): InsightContent {
  const paragraphs = [...new Set(content.paragraphs)];
  const there = new Set([...tied.map(({ tie }) => tie), ...before]);
  const missing = paragraphs.filter((paragraph) => !there.has(paragraph));
  if (missing.length > 0)
    throw new Refusal('not-found', 'A paragraph is not in the text.', { missing });
  const { title, text, origin, href } = content;
  return { title, text, origin, href, paragraphs };
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json);
}

function nextNumber({ insights }: RecordState, manifesto: ManifestoId): string {
  const count = Object.values(insights).filter((one) => one.manifesto === manifesto).length;
  return `I-${String(count + 1).padStart(3, '0')}`;
}
