import { z } from 'zod';
import { hasForbiddenCharacter } from './characters.ts';
import {
  amendmentId,
  coalitionId,
  insightId,
  manifestoId,
  paragraphId,
  partnerId,
  personId,
  sectionId,
} from './ids.ts';
import { canCompare, canTrack, exportFormats } from './exportFormats.ts';
import { languages } from './language/language.ts';
import { importLimits } from './importLimits.ts';
import { limits } from './limits.ts';
import { isSafeAddress } from './isSafeAddress.ts';
import { readMoment } from './moments.ts';
import { networkRoles, partnerTypes, phases } from './network.ts';
import { adherenceKinds } from './record/state.ts';
import { run } from './run.ts';
import { blockKinds, plainText } from './wording.ts';

/** What a request may contain. Types are inferred; the same schemas validate and document. */
const clean = (text: string) => !hasForbiddenCharacter(text);
const forbidden = { error: 'forbidden-characters' };
// A name is one line that can be seen.
const isReadable = (text: string) =>
  text === '' || (/[\p{L}\p{N}]/u.test(text) && !/[\n\r\u2028\u2029]/u.test(text));
const name = z
  .string()
  .trim()
  .min(1)
  .max(limits.nameCharacters)
  .refine((text) => clean(text) && isReadable(text), forbidden);
const mail = z.email().max(limits.nameCharacters);
const remark = z.string().trim().min(1).max(limits.remarkCharacters).refine(clean, forbidden);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

const language = z.enum(languages);
const token = z.string().min(20).max(200);

/** `language`: that of the page, in which this person is written to from now on. */
export const exchangeTicket = z.strictObject({ token, language: language.optional() });

export const askSignInLink = z.strictObject({ mail, language: language.default('nl') });

/** `mail`: null takes it away. */
export const changeOwnMail = z.strictObject({
  mail: mail.nullable(),
  language: language.default('nl'),
});

export const confirmMail = z.strictObject({ token });

/** Somebody from outside who wants to take part. */
export const askAccess = z.strictObject({ name, organisation: name, mail, reason: remark });

export const addPartner = z.strictObject({
  id: partnerId.optional(),
  name,
  type: z.enum(partnerTypes),
});

export const changePartner = z.strictObject({
  name: name.optional(),
  type: z.enum(partnerTypes).optional(),
});

export const addPerson = z.strictObject({
  id: personId.optional(),
  name,
  mail: mail.optional(),
  partner: partnerId,
  role: z.enum(networkRoles),
  mandate: z.boolean().default(false),
});

/** `mail`: null takes it away. */
export const changePerson = z.strictObject({
  name: name.optional(),
  mail: mail.nullable().optional(),
  role: z.enum(networkRoles).optional(),
  mandate: z.boolean().optional(),
});

/** Lines that each name a partner, new or known, and perhaps somebody of it. */
export const bringIn = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        partner: name,
        /** Of a partner that is new. */
        type: z.enum(partnerTypes).optional(),
        person: z
          .strictObject({
            name,
            mail: mail.optional(),
            role: z.enum(networkRoles).default('member'),
            mandate: z.boolean().default(false),
          })
          .optional(),
      }),
    )
    .min(1)
    .max(limits.rowsBroughtIn),
  /** Only says what would be brought in, and what is wrong. */
  isPreview: z.boolean().default(false),
});
export type BringInRow = z.infer<typeof bringIn>['rows'][number];

/** What a partner says it does with a paragraph that was adopted [E11]. */
export const stateAdherence = z.strictObject({
  /** The exact hash that was on the screen. */
  wording: hash,
  kind: z.enum(adherenceKinds),
  note: remark.nullable().default(null),
});

/** With an address, the invitation is mailed to it, and bound to it. */
export const makeInvitation = z.strictObject({
  person: personId,
  mail: mail.optional(),
  language: language.default('nl'),
});

const coalition = {
  theme: name,
  partners: z.array(partnerId).max(500),
  leads: z.array(personId).max(50),
  from: day,
};
export const formCoalition = z.strictObject({
  id: coalitionId.optional(),
  ...coalition,
  to: day.nullable().default(null),
});

export const changeCoalition = z.strictObject({ ...coalition, to: day.nullable() }).partial();

export const createManifesto = z.strictObject({
  id: manifestoId.optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  title: name,
  language: z.enum(['nl', 'en']).default('nl'),
});

export const addSection = z.strictObject({
  id: sectionId.optional(),
  title: name,
  coalition: coalitionId,
  deadline: instant.nullable().default(null),
});

export const changeSection = z.strictObject({
  title: name.optional(),
  before: sectionId.nullable().optional(),
});

export const movePhase = z.strictObject({
  phase: z.enum(phases),
  deadline: instant.nullable().default(null),
  reason: remark,
});

/** The first `seq` entries of an epoch of a section's text. */
const moment = z.strictObject({ epoch: z.int().min(1), seq: z.int().min(1) });

export const restore = z.strictObject({ from: moment, reason: remark });

/** A name for the moment of now, by which it is found again. */
export const nameVersion = z.strictObject({ name });

/** A moment as it stands in an address: `2.140`. */
export const momentInAddress = z.string().transform((text, context) => {
  const found = readMoment(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'not-a-moment' });
  return z.NEVER;
});

export const comparisonQuery = z.strictObject({ from: momentInAddress, to: momentInAddress });

/** `wording`: the exact hash that was on the screen; null when the paragraph is not in the text. */
export const restoreParagraph = z.strictObject({ from: moment, wording: hash.nullable() });

/** What the paragraphs of a section are meant to reach; none takes the goals away. */
export const setGoals = z.strictObject({
  goals: z
    .array(
      z.strictObject({
        of: z.enum([...partnerTypes, 'each']),
        atLeast: z.int().min(1).max(limits.goalPartners),
      }),
    )
    .max(partnerTypes.length + 1),
});

/** Asks partners to look at paragraphs: all of it, or nothing. */
export const askToLook = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        paragraph: paragraphId,
        partners: z.array(partnerId).min(1).max(limits.goalPartners),
      }),
    )
    .min(1)
    .max(limits.endorsedAtOnce),
  note: remark.nullable().default(null),
});

export const endorse = z.strictObject({
  wording: hash,
  stance: z.enum(['agree', 'abstain', 'object']),
  /** With *agree*: only if this amendment is adopted as it is proposed. */
  amendment: amendmentId.optional(),
  reason: z.string().max(limits.remarkCharacters).refine(clean, forbidden).optional(),
});

/** Agrees to all of these paragraphs, or to none. */
export const endorseAll = z.strictObject({
  paragraphs: z
    .array(z.strictObject({ section: sectionId, paragraph: paragraphId, wording: hash }))
    .min(1)
    .max(limits.endorsedAtOnce),
});

/** `behind`: the paragraph it comes behind; null: before all others. */
export const moveParagraph = z.strictObject({
  to: sectionId,
  behind: paragraphId.nullable(),
  wording: hash,
});

const proposedText = z.string().max(limits.paragraphCharacters).refine(clean, forbidden);
const proposedContent = z
  .array(run)
  .max(2_000)
  .refine((runs) => plainText(runs).length <= limits.paragraphCharacters, { error: 'too-long' });
const proposal = {
  kind: z.enum(['replace', 'insert-after']).default('replace'),
  wording: hash,
  reason: remark,
};
/** The proposed wording is given either as plain text or as formatted runs; to delete needs none. */
export const propose = z.union([
  z.strictObject({ ...proposal, text: proposedText }),
  z.strictObject({ ...proposal, content: proposedContent }),
  z.strictObject({ ...proposal, kind: z.literal('delete') }),
]);

const importChanges = <Change extends z.ZodType>(change: Change) =>
  z.array(change).min(1).max(importLimits.changes);
/** What a file would change, as the preview told it; `wording`: the exact hash that was on the screen. */
const imported = {
  replace: z.strictObject({
    kind: z.literal('replace'),
    paragraph: paragraphId,
    wording: hash,
    content: proposedContent,
  }),
  delete: z.strictObject({ kind: z.literal('delete'), paragraph: paragraphId, wording: hash }),
};
const behind = { behind: paragraphId.nullable(), behindWording: hash.nullable() };
/** Takes all of these into the text, or none. */
export const importText = z.strictObject({
  changes: importChanges(
    z.discriminatedUnion('kind', [
      imported.replace,
      imported.delete,
      z.strictObject({
        kind: z.literal('insert'),
        ...behind,
        type: z.enum(blockKinds),
        content: proposedContent,
      }),
      z.strictObject({
        kind: z.literal('move'),
        paragraph: paragraphId,
        wording: hash,
        ...behind,
      }),
    ]),
  ),
});
export type ImportChange = z.infer<typeof importText>['changes'][number];
/** Proposes all of these, or none. A new paragraph is proposed behind another. */
export const importAmendments = z.strictObject({
  reason: remark,
  changes: importChanges(
    z.discriminatedUnion('kind', [
      imported.replace,
      imported.delete,
      z.strictObject({
        kind: z.literal('insert'),
        behind: paragraphId,
        behindWording: hash,
        content: proposedContent,
      }),
    ]),
  ),
});
export type ImportProposal = z.infer<typeof importAmendments>['changes'][number];

const modifiedText = z.strictObject({ wording: hash, text: proposedText });
const modifiedContent = z.strictObject({ wording: hash, content: proposedContent });
/** Other words for an amendment, on the wording that was on the screen. */
export const suggestModification = z.union([modifiedText, modifiedContent]);
/** As it was proposed, or in other words. */
export const adopt = z.union([z.strictObject({}), modifiedText, modifiedContent]);
/** `wording`: the exact hash of the modification that was on the screen; `base`: of what it was on. */
export const answerModification = z.strictObject({
  wording: hash,
  base: hash,
  agrees: z.boolean(),
});

export const reply = z.strictObject({ text: remark });
export const decline = z.strictObject({ reason: remark });
export const closeThread = z.strictObject({ reason: remark });
export const empty = z.strictObject({});

const insight = {
  title: name,
  text: z.string().trim().min(1).max(limits.insightCharacters).refine(clean, forbidden),
  origin: name.nullable().default(null),
  href: z.string().trim().refine(isSafeAddress, { error: 'not-https' }).nullable().default(null),
  paragraphs: z.array(paragraphId).max(limits.tiedParagraphs).default([]),
};
export const addInsight = z.strictObject({
  kind: z.enum(['practice', 'source', 'recommendation']),
  ...insight,
});
/** `revision`: the one that was on the screen. */
export const changeInsight = z.strictObject({ revision: z.int().min(1), ...insight });
export const withdrawInsight = z.strictObject({ reason: remark.nullable().default(null) });
export const judgeInsight = z.strictObject({
  revision: z.int().min(1),
  verdict: z.enum(['worked-in', 'partly', 'not']),
  reason: remark.nullable().default(null),
});

/** `tracked`: with the open amendments as changes in the text, in the forms that can have those. */
export const exportQuery = z
  .strictObject({
    format: z.enum(exportFormats),
    language: z.enum(['nl', 'en']).optional(),
    annexes: z.enum(['all', 'none']).optional(),
    section: sectionId.optional(),
    amendments: z.enum(['listed', 'tracked']).optional(),
    since: z.coerce.number().int().min(1).optional(),
  })
  .refine(({ format, amendments }) => amendments !== 'tracked' || canTrack(format), {
    path: ['amendments'],
    error: 'form-cannot-track',
  })
  .refine(
    ({ format, amendments, since }) =>
      since === undefined || (canCompare(format) && amendments !== 'tracked'),
    { path: ['since'], error: 'form-cannot-compare' },
  );

/** The name of a file; of a text its end says what it is. */
export const importQuery = z.strictObject({ name: z.string().max(limits.nameCharacters) });

export const calendarQuery = z.strictObject({ language: z.enum(['nl', 'en']).optional() });

/** Without `after` the whole record is asked for, as a file that can be checked. */
export const recordQuery = z.strictObject({ after: z.coerce.number().int().min(0).optional() });

export const amendmentPath = z.strictObject({ amendment: amendmentId });
export const insightPath = z.strictObject({ insight: insightId });
