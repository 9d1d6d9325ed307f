import type { Logger } from 'pino';
import { supportOf } from '#shared/supportOf.ts';
import { currentParagraphs } from '../actions/currentParagraph.ts';
import type { House } from '../actions/House.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { needsSecondFactor } from '#shared/record/rights.ts';
import type { FactorRule } from '#shared/network.ts';
import { followParagraphs } from '../actions/followParagraphs.ts';
import { finishErasures } from '../actions/finishErasures.ts';
import { isAttemptOpen } from '../actions/isAttemptOpen.ts';
import { markWipe } from '../actions/markWipe.ts';
import { mayTakeId } from '../actions/mayTakeId.ts';
import { settleAll } from '../actions/settleAdoption.ts';
import { Accounts } from '../records/Accounts.ts';
import { Audit } from '../records/Audit.ts';
import type { AccountsContent } from '../records/AccountsContent.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import { Erasures } from '../records/Erasures.ts';
import type { ErasedContent } from '../records/Erasures.ts';
import { Guard } from '../records/Guard.ts';
import { Proofs } from '../records/Proofs.ts';
import { Records } from '../records/Records.ts';
import type { Checkpoint } from '../records/Records.ts';
import { SigningKey } from '../records/SigningKey.ts';
import type { SigningKeyContent } from '../records/SigningKey.ts';
import { Vault } from '../records/Vault.ts';
import type { VaultContent } from '../records/Vault.ts';
import type { Intake } from '../intake/Intake.ts';
import { takeIn } from '../intake/takeIn.ts';
import type { Press } from '../publish/Press.ts';
import { nowhere } from '../rooms/Elsewhere.ts';
import type { Elsewhere } from '../rooms/Elsewhere.ts';
import { Rooms } from '../rooms/Rooms.ts';
import type { Storage } from '../storage/Storage.ts';
import { followWith } from './followWith.ts';
import { openPress } from './openPress.ts';

/** What a house keeps everything in. */
export type Stores = Omit<
  Storage,
  'moving' | 'docs' | 'duty' | 'flows' | 'isReachable' | 'hurry' | 'close'
>;

/** What a house is told besides. */
export interface HouseOptions {
  /** Other clocks than that of the machine, for tests. */
  readonly clocks?: Clocks;
  /** Who has to have a second factor. */
  readonly secondFactor?: FactorRule;
  /** Called when text is on disk, with how many milliseconds that took. */
  readonly onTextDurable?: (milliseconds: number) => void;
  /** Called when text could not be put on disk; nobody was told that it was saved. */
  readonly onTextFailed?: () => void;
  /** Where files are made; without one, in this thread. */
  readonly press?: Press;
  /** Where people may be in the same rooms; without one, nowhere. */
  readonly elsewhere?: Elsewhere;
  /** Where files are read; without one, in this thread. */
  readonly intake?: Intake;
}

/** The clocks of a house. */
export interface Clocks {
  /** ISO 8601. */
  readonly record?: (() => string) | undefined;
  /** Milliseconds since the epoch. */
  readonly accounts?: (() => number) | undefined;
}

/**
 * Builds the house on its stores: what a crash cut off is brought to its end, and all texts have
 * been read once.
 */
export async function openHouse(
  stores: Stores,
  log: Logger,
  options: HouseOptions = {},
): Promise<House> {
  // What is read belongs together, and what is not there yet is made once.
  const house = await stores.pen.hold(() => open(stores, log, options));
  // Others write meanwhile, for it takes the longest; what they write is taken in.
  await surveyTexts(house);
  await stores.pen.hold(() => recover(house));
  return house;
}

/** Brings to its end what a process that was killed left half done. All texts have been read. */
async function recover(house: House): Promise<void> {
  await finishErasures(house);
  await settleAll(house);
  await followTexts(house);
}

async function open(
  stores: Stores,
  log: Logger,
  {
    clocks = {},
    secondFactor = 'off',
    press = openPress(null),
    intake = { read: takeIn },
    elsewhere = nowhere,
    onTextDurable,
    onTextFailed,
  }: HouseOptions,
): Promise<House> {
  const { pen } = stores;
  const records = await Records.open({
    journal: stores.journal,
    // Written by this program alone; whatever else is in it fails against the journal.
    checkpoint: stores.checkpoint as KeptFile<Checkpoint>,
    pen,
    onCheckpointFailure: (reason) => log.warn({ err: reason }, 'checkpoint not written'),
    onListenerFailure: (reason) => log.error({ err: reason }, 'an act could not be told to all'),
    ...(clocks.record && { now: clocks.record }),
  });
  const vault = await Vault.open(stores.vaultKey as KeptFile<VaultContent>);
  const needsFactor = (person: PersonId) => needsSecondFactor(records.state, person, secondFactor);
  const clock = clocks.accounts ?? Date.now;
  const accounts = await Accounts.open(stores.accounts as KeptFile<AccountsContent>, clock, {
    guard: new Guard(vault, needsFactor),
    pen,
  });
  const proofs = await openProofs(stores, records, log);
  const rooms = new Rooms({
    logs: stores.updateLogs,
    pen,
    elsewhere,
    epochOf: (section) => records.state.sections[section]?.epoch ?? null,
    isAttemptOpen: (attempt) => isAttemptOpen(records.state, attempt),
    mayTake: (id, section, origin) => mayTakeId(records.state, { id, section, origin }),
    onCame: (section, ids) => void follow(section, ids),
    ...(onTextDurable && { onDurable: onTextDurable }),
    onWipe: (section, wipe) =>
      void markWipe(records, section, wipe).catch((reason: unknown) =>
        log.error({ section, err: reason }, 'a wipe could not be recorded'),
      ),
    onCheckpointFailure: (section, reason) =>
      log.warn({ section, err: reason }, 'a checkpoint of a text was of no use'),
    onHistoryDamage: (section, reason) =>
      log.error({ section, err: reason }, 'the history of a text is damaged'),
    onFailure: (section, reason) => {
      onTextFailed?.();
      log.error({ section, err: reason }, 'a section could not be written');
    },
  });
  const erasures = await Erasures.open(stores.erased as KeptFile<ErasedContent>, pen);
  const audit = new Audit({
    store: stores.audit,
    now: clock,
    onFailure: (reason) => log.error({ err: reason }, 'lines of the audit log were not written'),
  });
  const house = { records, rooms, pen, accounts, erasures, proofs, audit, press, intake };
  const follow = (section: SectionId, ids: readonly string[]) =>
    pen
      .stay(() => followParagraphs(house, section, ids))
      .catch((reason: unknown) =>
        log.error({ section, err: reason }, 'the record could not follow a paragraph'),
      );
  stores.follow(
    followWith(house, () =>
      recover(house).catch((reason: unknown) =>
        log.error({ err: reason }, 'what another server left half done could not be ended'),
      ),
    ),
  );
  return house;
}

// What a text says, and who stands behind it, is worked out here, so that whoever comes first does
// not wait for it.
async function surveyTexts({ records, rooms }: House): Promise<void> {
  const { state } = records;
  await rooms.survey(
    Object.values(state.sections).map(({ id }) => id),
    (room) => {
      const section = state.sections[room.section];
      if (section) supportOf(state, section.id, currentParagraphs(state, section, room));
    },
  );
}

// Once all texts are known: a crash can have come between a text and what the record says of it.
async function followTexts(house: House): Promise<void> {
  for (const section of Object.values(house.records.state.sections)) {
    await followParagraphs(house, section.id, house.rooms.idsOf(section.id));
  }
}

async function openProofs({ signingKey }: Stores, records: Records, log: Logger): Promise<Proofs> {
  const key = await SigningKey.open(signingKey as KeptFile<SigningKeyContent>);
  if (key.isNew && records.state.seq > 0)
    log.warn({ key: key.publicKey }, 'the record had no signing key; from now on it has this one');
  return new Proofs(records, key);
}
