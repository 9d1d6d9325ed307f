/** By names: what a program needs to find its things, and how databases are reached and believed. */
const passedOn = /^(?:PATH|HOME|TMPDIR|NODE_EXTRA_CA_CERTS|PG[A-Z]+)$/;

/** The environment of a program that is run from here: none of our own settings but these. */
export function environment(settings: Readonly<Record<string, string>>): Record<string, string> {
  const ours = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && passedOn.test(name) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(ours), ...settings };
}
