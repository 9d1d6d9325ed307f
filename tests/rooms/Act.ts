/** One thing that happens to rooms, people or the disk. */
export type Act =
  | { readonly do: 'join' | 'leave' | 'comeBack' | 'takeFromShelf'; readonly who: number }
  | { readonly do: 'type'; readonly who: number; readonly place: 'start' | 'end' }
  /** For so long everything moves as it should. */
  | { readonly do: 'flow'; readonly turns: number }
  /** `back`: so many entries; `isRecorded`: whether the record takes it. */
  | { readonly do: 'restore'; readonly back: number; readonly isRecorded: boolean }
  | {
      readonly do:
        | 'open'
        | 'openBadly'
        | 'write'
        | 'refuseWrite'
        | 'refuseNext'
        | 'sync'
        | 'failSync'
        | 'keep'
        | 'keepBadly'
        | 'closeBadly'
        | 'turn'
        | 'idle'
        | 'serverWrites'
        | 'movePhase';
    };
