/** How often the server is killed; `--kills`. */
export const kills = Number(process.env['KILLS'] ?? 100);

/** Where the moments and the words come from; `--seed`. */
export const seed = Number(process.env['SEED'] ?? 20_181_116);
