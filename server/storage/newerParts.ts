import { dataFormat } from './dataFormat.ts';

/** Which parts of a format this program does not know yet; each as words, none when it knows all. */
export function newerParts(
  format: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, number>> = dataFormat,
): string[] {
  return Object.entries(format).flatMap(([part, number]) => {
    const known = ours[part] ?? 0;
    return typeof number === 'number' && number <= known
      ? []
      : [`${part} ${String(number)} (known up to ${known})`];
  });
}
