/** What somebody does; the numbers choose among what there is at that moment. */
export interface Act {
  readonly kind: 'move' | 'type' | 'endorse' | 'propose';
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly behind: number;
}
