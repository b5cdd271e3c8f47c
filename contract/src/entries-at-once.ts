/** Entries of a thread given at once; fewer than this means that there are no more on that side. */
export const entriesAtOnce = 100;
