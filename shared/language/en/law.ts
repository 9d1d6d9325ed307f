import type { law as nl } from '../nl/law.ts';

/** Words of the pages about privacy and accessibility. Only those pages load them. */
export const law: typeof nl = {
  contact: (mail) => `Write to ${mail}.`,
  noContact:
    'Who runs this website has not filled in a mail address here yet. Ask a coordinator of your network.',
  noOperator: 'Who runs this website has not filled in their name here yet.',
  privacy: {
    title: 'Privacy',
    lead: 'What we keep of you, why, who sees it and how long. We ask no more than is needed to write a manifesto together.',
    whoTitle: 'Who is responsible?',
    who: (name) => `${name} is responsible for what is kept of you here.`,
    keptTitle: 'What we keep',
    headings: ['What', 'Why', 'Who sees it', 'How long'],
    kept: (days) => [
      [
        'Your name, mail address and language',
        'To know who takes part, and to write to you',
        'Your name: who is signed in. Your mail address: the coordinators and you',
        'Until you or a coordinator have them removed',
      ],
      [
        'Which partner you belong to, your role and your mandate',
        'To know who speaks for whom',
        'Everyone, under a number without a name',
        'It stays on the record; your name does not',
      ],
      [
        'What you say, propose and reply for your partner',
        'That is what the manifesto is for',
        'Everyone, in the name of the partner. Your name: only who is signed in',
        'It stays on the record; your name does not',
      ],
      [
        'What you write in the text',
        'To write together, and to be able to go back',
        'Everyone sees the text; only you see who wrote what of it',
        'As long as the manifesto is there',
      ],
      [
        'Where you are signed in, and on what kind of device',
        'To stay signed in, and to be able to end that',
        'You',
        `${days.session} days at most`,
      ],
      [
        'Invitations and links to sign in',
        'To let you in safely',
        'Nobody; we keep only a fingerprint of the link',
        `Until ${days.ticketKept} days after it ends`,
      ],
      [
        'Passkeys, an account elsewhere and a second step, if you set them up',
        'To let you in safely',
        'You, that they are there. Nobody sees the secrets',
        'Until you take them away or your name is erased',
      ],
      [
        'Which notices you want by mail, and what you read',
        'To tell you what concerns you, and only once',
        'You',
        'Until your name is erased',
      ],
      [
        'Mail that has yet to go to you',
        'To send it',
        'The coordinators',
        'Until it has gone or is of no use',
      ],
      [
        'Your question to be let in',
        'To answer it',
        'The coordinators',
        `Until it is dealt with, ${days.accessRequest} days at most`,
      ],
      [
        'A log: who did what and what was refused, with numbers in the place of names',
        'To find misuse',
        'The coordinators',
        `${days.auditLine} days`,
      ],
    ],
    ground:
      'The ground is the task in the public interest of the authorities that take part (GDPR, article 6(1)(e)). For other partners it is their legitimate interest to take part (f). For a question to be let in it is your own request.',
    deviceTitle: 'On your device',
    device: [
      'A cookie with which you stay signed in, and one that holds your choice of colours. There are no other cookies; so we do not ask for consent to any.',
      'Words that are not saved or handed in yet, so that you do not lose them. They go when you sign out.',
      'Nothing from other websites: these pages fetch nothing from anywhere else, and do not count you.',
    ],
    othersTitle: 'Others',
    others:
      'We sell nothing and pass nothing on. Mail goes through the mail server of who runs this website. No decision about you is made by a computer.',
    rightsTitle: 'What you can do',
    rights: [
      'My data says what we keep of you. You can get all of it as one file.',
      'There you can also have your name and mail address removed. What was said for your partner stays, without your name.',
      'Is your name wrong, or do you want us to stop something? Ask us.',
    ],
    toOwn: 'To My data',
    complain:
      'If we cannot work it out together, you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone should be able to read, write and decide here, also with a screen reader, with only a keyboard, or with large letters.',
    statusTitle: 'How far are we?',
    status: 'Partly compliant. Nobody from outside has examined this.',
    statusText:
      'We build towards WCAG 2.2, levels A and AA, and EN 301 549. Machines check every page, in two languages, light and dark. People who need a screen reader have not worked with it yet. As long as there is no independent examination, the status that goes with this statement in the Netherlands is C: first measures taken.',
    gapsTitle: 'What does not work yet, or not wholly',
    gaps: {
      '1': 'You can always read who is there, but nothing is said when somebody arrives.',
      '2': 'What others type is not read out as it happens.',
      '4': 'You cannot follow one other person through the text.',
      '5A, 5B':
        'You cannot keep a paragraph to yourself while you write. You can propose an amendment; nobody else changes that.',
      '7': 'The notes beside the text cannot be switched off. They stand apart, behind the text.',
      '14A–D': 'There is no summary of a long series of changes, or of a long thread.',
      '19B': 'To assistive software, notes are no comments on words, but on paragraphs.',
    },
    askTitle: 'Does something not work?',
    ask: 'Tell us. You get an answer within three working days, and we look for another way with you.',
    complain:
      'If you are not satisfied with our answer, you can complain to the National Ombudsman of the Netherlands.',
    made: 'This statement is of 29 November 2026. We look through it with each new version.',
  },
};
