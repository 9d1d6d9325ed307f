/** Whether an error is the system's, with this code. */
export function hasCode(error: unknown, code: 'ENOENT' | 'EEXIST' | 'EPERM'): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
