/** Names of keys by their standard ones: "ArrowUp". */
type KeyNames = Readonly<Record<string, string>>;

/** Keys as people here know them: "Ctrl+B" is ⌘B on a device of Apple's. `names` are in words. */
export function keysHere(keys: string, names: KeyNames, platform = navigator.platform): string {
  const isApple = /^(?:Mac|iP)/u.test(platform);
  return keys
    .split('+')
    .map((key) => (isApple && apple[key]) || names[key] || key)
    .join(isApple ? '' : '+');
}

const apple: KeyNames = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
