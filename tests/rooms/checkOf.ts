import type { World } from './World.ts';

/**
 * Throws when something does not hold that must hold in a world at every moment. One for each world,
 * as it only looks at what is new.
 */
export function checkOf(world: World): () => void {
  const { inFirst } = world;
  let last = '';
  return () => {
    const wrong = [...world.faults, ...world.logs.faults];
    for (const { faults } of world.people) wrong.push(...faults);
    const rooms = new Set(inFirst.flatMap(({ room }) => room ?? []));
    if (rooms.size > 1) wrong.push('people are in two rooms of one section');
    if (world.isShut && rooms.size > 0) wrong.push('someone is in a section that is shut');
    const now = world.moment;
    if (now !== last) wrong.push(...findLost(world));
    last = now;
    // An assertion each time would take longer than all else.
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  };
}

// Nothing may be twice in what a power cut would leave, and nothing that was promised not at all.
function findLost(world: World): string[] {
  const wrong: string[] = [];
  for (const { doc, durableText } of world.logs.disks)
    for (const [word, times] of durableText.words)
      if (times > 1) wrong.push(`${word} is in ${doc} ${times} times`);
  for (const { section, epoch, word } of world.promised())
    if (!world.diskOf(section, epoch).durableText.words.has(word))
      wrong.push(`${word} was promised, and is not on disk`);
  return wrong;
}
