const wanted = process.env['PARTS']?.split(',');

/** Which parts are measured; `PARTS=loading,typing` picks some. */
export const parts = (['loading', 'typing', 'matrix', 'memory'] as const).filter(
  (part) => wanted?.includes(part) ?? true,
);

/** How many times slower than this machine the pages run. */
export const throttle = Number(process.env['THROTTLE'] ?? 4);
/** How often each page is loaded. */
export const loads = Number(process.env['LOADS'] ?? 5);
/** Keystrokes that are timed. */
export const keys = Number(process.env['KEYS'] ?? 200);
/** Minutes over which memory is sampled, and seconds between two samples. */
export const minutes = Number(process.env['MINUTES'] ?? 5);
export const sampleSeconds = Math.min(30, (minutes * 60) / 4);
/** Others who type meanwhile: half of them in the same section. */
export const typists = Number(process.env['TYPISTS'] ?? 10);
