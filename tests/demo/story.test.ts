import { describe, expect, test } from 'vitest';
import { hasForbiddenCharacter } from '#shared/characters.ts';
import type { Paragraph } from '#shared/document.ts';
import { mergeRuns } from '#shared/merge.ts';
import type { PartnerType } from '#shared/network.ts';
import { validityOf } from '#shared/standing.ts';
import type { DemoProposal } from '../../server/demo/amendments.ts';
import type { DemoSection } from '../../server/demo/demoSection.ts';
import { manifesto } from '../../server/demo/manifesto.ts';
import { coalitions, partners, people, signIns } from '../../server/demo/network.ts';
import type { DemoCoalition, DemoPerson } from '../../server/demo/network.ts';
import { story } from '../../server/demo/story.ts';
import { keyedParagraphs, paragraphAt, reworded, tellStory } from './toldStory.ts';

const { edits, amendments, earlyEndorsements, lateEndorsements } = story;
const endorsements = [...earlyEndorsements, ...lateEndorsements];
const open = amendments.filter(({ decision }) => !decision);

function personNamed(key: string): DemoPerson {
  return people.find((person) => person.key === key) as DemoPerson;
}

function sectionOf(paragraph: string): DemoSection {
  const [key] = paragraph.split('.');
  return manifesto.sections.find((section) => section.key === key) as DemoSection;
}

function coalitionOf(paragraph: string): DemoCoalition {
  return coalitions.find(({ key }) => key === sectionOf(paragraph).coalition) as DemoCoalition;
}

describe('endorsements', () => {
  test('are many, of all three stances, on paragraphs that exist', () => {
    const text = keyedParagraphs();
    expect(endorsements.length).toBeGreaterThanOrEqual(60);
    expect(new Set(endorsements.map(({ stance }) => stance)).size).toBe(3);
    for (const { paragraph } of endorsements) expect(text.has(paragraph)).toBe(true);
  });

  test('[E1] give a reason with every objection, and come from partners with a mandate holder', () => {
    const objections = endorsements.filter(({ stance }) => stance === 'object');
    for (const { reason } of objections) expect(reason?.length).toBeGreaterThan(20);
    const speaking = new Set<string>(
      people.filter(({ mandate }) => mandate).map((one) => one.partner),
    );
    for (const { partner } of endorsements) expect(speaking).toContain(partner);
  });

  test('[E9] are given once per partner and paragraph, unless renewed after an edit', () => {
    for (const batch of [earlyEndorsements, lateEndorsements])
      expect(new Set(batch.map(({ partner, paragraph }) => `${partner} ${paragraph}`)).size).toBe(
        batch.length,
      );
  });

  test('[E4] stand at the end: seven outdated, three cosmetic, the rest valid', () => {
    const { text, given } = tellStory();
    const states = given.map((one) => validityOf(one.wording, paragraphAt(text, one.paragraph)));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect({ outdated: count('outdated'), cosmetic: count('cosmetic') }).toEqual({
      outdated: 7,
      cosmetic: 3,
    });
  });
});

describe('edits', () => {
  test('[S2] are typed by people of the coalition, in sections still being written', () => {
    for (const { by, paragraph } of edits) {
      expect(sectionOf(paragraph).phase).toBe('writing');
      expect(coalitionOf(paragraph).partners).toContain(personNamed(by).partner);
      expect(personNamed(by).role).not.toBe('observer');
    }
  });
});

const changesIn = (asks: DemoProposal) => (asks.kind === 'replace' ? asks.changes : []);

describe('what leads ask', () => {
  test('[S8] goals are set by a lead of the section, each reached at one paragraph and not at another', () => {
    expect(story.goals.map(({ section }) => section)).toContain(manifesto.sections[2].key);
    const { text, given } = tellStory();
    for (const { section, by, wanted } of story.goals) {
      expect(coalitionOf(`${section}.`).leads).toContain(by);
      const reached = [...text]
        .filter(([key, { number }]) => key.startsWith(`${section}.`) && number !== null)
        .map(([key, paragraph]) =>
          wanted.every(({ of, atLeast }) => carrying(given, { key, paragraph, of }) >= atLeast),
        );
      expect([reached.includes(true), reached.includes(false)]).toEqual([true, true]);
    }
  });

  test('[E10] partners are asked by a lead, of whom one answered, and one that the demo lets in has not', () => {
    const { text, given } = tellStory();
    const answers = story.looks.flatMap(({ paragraph, by, partners: asked }) => {
      expect(coalitionOf(paragraph).leads).toContain(by);
      return asked.map((partner) => {
        const said = given.find((one) => one.partner === partner && one.paragraph === paragraph);
        const isAnswered =
          said && validityOf(said.wording, paragraphAt(text, paragraph)) === 'valid';
        return { partner, isAnswered };
      });
    });
    expect(answers.some(({ isAnswered }) => isAnswered)).toBe(true);
    const waiting = answers.filter(({ isAnswered }) => !isAnswered).map(({ partner }) => partner);
    expect(waiting).toContain(personNamed(signIns.mandateHolder).partner);
  });
});

/** How many partners of a type agree with a paragraph as it is at the end. */
function carrying(
  given: ReturnType<typeof tellStory>['given'],
  { key, paragraph, of }: { key: string; paragraph: Paragraph; of: PartnerType },
): number {
  const ofType = new Set<string>(
    partners.filter(({ type }) => type === of).map((partner) => partner.key),
  );
  return given.filter(
    (one) =>
      one.paragraph === key &&
      one.stance === 'agree' &&
      ofType.has(one.partner) &&
      validityOf(one.wording, paragraph) === 'valid',
  ).length;
}

describe('amendments', () => {
  test('[A1] fit on the text that was edited, and change its words', () => {
    const { edited } = tellStory();
    for (const { paragraph, asks, reason } of amendments) {
      const base = paragraphAt(edited, paragraph);
      const said = asks.kind === 'insert-after' ? asks.text : reworded(base, changesIn(asks)).words;
      expect(said === base.words).toBe(asks.kind === 'delete');
      expect(reason).not.toBe('');
    }
  });

  test('[S4] are open only where the text can still change', () => {
    for (const { paragraph } of open)
      expect(['writing', 'consultation']).toContain(sectionOf(paragraph).phase);
  });

  test('[A2] are decided by a lead of the section: one adopted, one declined', () => {
    const decided = amendments.flatMap(({ paragraph, decision }) =>
      decision ? [{ paragraph, ...decision }] : [],
    );
    expect(decided.map(({ outcome }) => outcome).toSorted()).toEqual(['adopted', 'declined']);
    for (const { paragraph, by, reason } of decided) {
      expect(coalitionOf(paragraph).leads).toContain(by);
      expect(reason).not.toBe('');
    }
  });

  test('[A3] collide twice in section 3, both times on the same words', () => {
    const { edited } = tellStory();
    const inThree = open.filter(
      ({ paragraph, asks }) =>
        asks.kind === 'replace' && sectionOf(paragraph) === manifesto.sections[2],
    );
    const keys = [...new Set(inThree.map(({ paragraph }) => paragraph))];
    expect([inThree.length, keys.length]).toEqual([4, 2]);
    for (const key of keys) {
      const base = paragraphAt(edited, key);
      const [one, other] = inThree
        .filter(({ paragraph }) => paragraph === key)
        .map(({ asks }) => reworded(base, changesIn(asks)).wording.runs);
      expect(mergeRuns(base.wording.runs, one ?? [], other ?? []).kind).toBe('overlapping');
    }
  });

  test('[A7] are proposed and discussed by people who may, each with one to three replies', () => {
    for (const { author, replies } of amendments) {
      expect(replies.length).toBeGreaterThanOrEqual(1);
      expect(replies.length).toBeLessThanOrEqual(3);
      expect(replies[0]?.author).not.toBe(author);
      for (const one of [author, ...replies.map((reply) => reply.author)])
        expect(personNamed(one).role).not.toBe('observer');
    }
  });

  test('[P3] say what they say without forbidden characters', () => {
    const said = amendments.flatMap(({ reason, replies, asks, suggested }) => [
      reason,
      ...replies.map(({ text }) => text),
      ...changesIn(asks).map(({ to }) => to),
      ...(asks.kind === 'insert-after' ? [asks.text] : []),
      ...(suggested ? [suggested.text] : []),
    ]);
    for (const text of said) expect(hasForbiddenCharacter(text)).toBe(false);
  });
});
