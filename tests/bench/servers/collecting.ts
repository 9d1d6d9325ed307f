/** What a server is started with so that it collects its garbage when `SIGUSR2` asks. */
export const collecting = {
  NODE_OPTIONS: `--import ${new URL('collectOnSignal.mjs', import.meta.url).href}`,
} as const;
