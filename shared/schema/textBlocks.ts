/** Types of blocks that bear text and so carry an id [P1]. */
export const textBlocks = ['paragraph', 'heading'] as const;
