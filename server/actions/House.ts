import type { Accounts } from '../records/Accounts.ts';
import type { Intake } from '../intake/Intake.ts';
import type { Press } from '../publish/Press.ts';
import type { Audit } from '../records/Audit.ts';
import type { Erasures } from '../records/Erasures.ts';
import type { Proofs } from '../records/Proofs.ts';
import type { Records } from '../records/Records.ts';
import type { Pen } from '../pen/Pen.ts';
import type { Rooms } from '../rooms/Rooms.ts';

/** The two rooms the hall opens onto, and who people are. Only actions touch text and record. */
export interface House {
  readonly records: Records;
  readonly rooms: Rooms;
  /** With which acts are done. */
  readonly pen: Pen;
  readonly accounts: Accounts;
  readonly erasures: Erasures;
  readonly proofs: Proofs;
  readonly audit: Audit;
  readonly press: Press;
  readonly intake: Intake;
}
