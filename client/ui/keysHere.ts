/** Keys as this device names them: "Ctrl+B" is ⌘B on one of Apple's. */
export function keysHere(keys: string, platform = navigator.platform): string {
  if (!/^(?:Mac|iP)/u.test(platform)) return keys;
  return keys
    .split('+')
    .map((key) => apple[key] ?? key)
    .join('');
}

const apple: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
