import type * as Limits from '#shared/limits.ts';

/** Limits so small that one session packs segments, keeps checkpoints and begins files many times. */
export async function smallLimits(original: () => Promise<typeof Limits>): Promise<object> {
  const { limits } = await original();
  const small = {
    segmentBytes: 2_500,
    commitBytes: 1_000,
    tailBytes: 400,
    shortTailBytes: 40,
    checkpointEvents: 4,
  };
  return { limits: { ...limits, ...small, syncBeat: 0 } };
}
