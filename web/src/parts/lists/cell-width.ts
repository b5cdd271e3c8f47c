/** Heads and rows are two lists of boxes: they stand one under the other because they take the same room. */
export const cellWidth = "@4xl:w-32 @4xl:min-w-16 @4xl:shrink";
/** The customer and the subject: never cut to nothing, however many columns stand beside them. */
export const mainWidth = "@4xl:min-w-80 @4xl:flex-1";
