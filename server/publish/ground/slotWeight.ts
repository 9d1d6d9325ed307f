/** How wide a slot is beside others: it grows slowly with the group, so that one ministry is seen
 * beside many municipalities. */
export function slotWeight(partners: number): number {
  if (partners === 1) return 1;
  if (partners < 5) return 2;
  if (partners < 10) return 3;
  return partners < 25 ? 5 : 8;
}
