/** Heads and rows are two lists of boxes: they stand one under the other because they take the same room. */
export const cellWidth = "@columns:w-32 @columns:min-w-16 @columns:shrink";
/** The customer and the subject: never cut to nothing, however many columns stand beside them. */
export const mainWidth = "@columns:min-w-80 @columns:flex-1";
