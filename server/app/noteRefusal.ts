import type { AuditLine } from '#shared/auditLine.ts';
import type { House } from '../actions/House.ts';
import { originOf } from '../http/originOf.ts';
import type { Proxies } from '../http/Proxies.ts';
import type { RoomName, SocketAct, SocketRefusal } from '../ws/Gate.ts';

/** How the audit log calls what is tried over a socket. */
export const socketActions: Readonly<Record<SocketAct, string>> = {
  open: 'OPEN /sync',
  write: 'WRITE /sync',
};

/** Puts what a socket was refused into the audit log [L1]. */
export function noteRefusal(
  { audit, accounts }: House,
  proxies: Proxies,
  refusal: SocketRefusal,
): void {
  const { request, visitor, room, act, code } = refusal;
  audit.note({
    actor: visitor ? { kind: 'person', person: visitor.person } : { kind: 'nobody' },
    action: socketActions[act],
    object: room ? objectOf(room) : {},
    result: code,
    origin: originOf(accounts, proxies.addressOf(request)),
  });
}

function objectOf(room: RoomName): AuditLine['object'] {
  return room.kind === 'section' ? { section: room.section } : { manifesto: room.manifesto };
}
