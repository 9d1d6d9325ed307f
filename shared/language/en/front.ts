import type { Words } from '../nl.ts';

export const front = {
  title: 'Write one text together, and say paragraph by paragraph what you stand behind',
  lead: 'The text is worked on until it is right. Your ‘agree’ stays with the words you read.',
  lookAround: 'Look around as…',
  roles: {
    mandateHolder: 'Mandate holder',
    member: 'Member',
    lead: 'Lead',
    coordinator: 'Coordinator',
    observer: 'Observer',
    visitor: 'Visitor',
  },
  roleMeanings: {
    mandateHolder: 'endorses for the partner, paragraph by paragraph',
    member: 'writes with others and proposes amendments',
    lead: 'leads a coalition and decides amendments',
    coordinator: 'brings partners and people together, forms coalitions and makes sections',
    observer: 'reads everything, writes nothing',
    visitor: 'reads the text and its backing',
  },
  withoutAccount: 'without an account',
  demoNotice:
    'This is a practice network. Partners and people are invented; you cannot break anything.',
  haveInvitation: 'Do you have an invitation?',
  specimenNumber: '3.2',
  specimen:
    'Whoever thinks along gets an answer. We cannot follow every proposal, but anyone can read what was done with it, by whom and why. That answer comes within six weeks, in plain language.',
  keyValid: {
    term: 'A brick',
    text: ' is a partner that stands behind these words. Each slot is a type of partner.',
  },
  keyOutdated: { term: 'Hatched', text: ': the words changed afterwards. One click renews.' },
  keyAbstained: { term: 'A dot on the line', text: ': an abstention. Heard, no side taken.' },
  keyObjection: { term: 'Below the line', text: ': an objection, with its reason.' },
  whatItDoes: 'What Draagvlak does',
  pillars: [
    {
      title: 'Writing without a lock',
      text: 'The whole coalition types at once. Whoever does not write proposes. No sentence is lost, not even when the connection drops.',
    },
    {
      title: 'Consent to words',
      text: 'Each endorsement keeps the text it was given for. When that changes, the partner sees then and now side by side.',
    },
    {
      title: 'For anyone to check',
      text: 'Who said what and when is in a public record. Nobody can change anything there unnoticed.',
    },
  ],
  manifestos: 'Manifestos',
  goToDesk: 'Go to the writing desk',
  emptyTitle: 'Your network comes here',
  emptyText: 'There is no manifesto yet. The coordinator makes one and invites partners.',
  emptyCoordinator: 'There is no manifesto yet. You make it, with partners, people and coalitions.',
} satisfies Words['front'];
