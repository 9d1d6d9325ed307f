/** Does something instead of ending at once, when this process is asked to end. */
export function onSignal(act: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, act);
}
