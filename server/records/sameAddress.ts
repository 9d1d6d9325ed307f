/** Whether two mail addresses are one; few servers tell capitals apart, and no person does. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
