/** What a house is to be moved into, or out of, is not what it has to be. */
export class MoveRefused extends Error {
  readonly code = 'move-refused';
}
