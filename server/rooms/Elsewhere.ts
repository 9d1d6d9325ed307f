/** Somebody who is in a room: under which client id, and what others see of them, as JSON. */
export interface Present {
  readonly person: string;
  readonly client: number;
  /** Whether they may write there: their client id is theirs alone, at every process. */
  readonly isWriter: boolean;
  readonly clock: number;
  /** `null` as JSON: who is gone. */
  readonly state: string;
}

/** A room as the same room in other processes has to do with it. */
export interface RoomHere {
  /** Everyone who is in it by way of this process. */
  here(): readonly Present[];
  /** Others are in it, or are gone, by way of another process. */
  takeIn(process: string, present: readonly Present[]): void;
  /** Nobody is in it by way of that process any more. */
  forget(process: string): void;
  /** A frame for everyone in it. */
  tell(frame: Uint8Array): void;
}

/** The way from a room to the same room in other processes. What goes over it may get lost. */
export interface WayThere {
  /** Tells that people are in it, or are gone. */
  show(present: readonly Present[]): void;
  /** Tells everyone there of something that is kept nowhere. */
  tell(frame: Uint8Array): void;
  leave(): void;
}

/** Other processes in whose rooms there may be people too. */
export interface Elsewhere {
  /** Has a room be one with those of the same name. */
  join(name: string, room: RoomHere): WayThere;
}

/** Where there are no other processes. */
export const nowhere: Elsewhere = {
  join: () => ({ show: () => undefined, tell: () => undefined, leave: () => undefined }),
};
