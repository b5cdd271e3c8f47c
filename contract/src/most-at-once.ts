/** Tickets that one act may be done to at once: more is no longer an act but a campaign. */
export const mostAtOnce = 2000;
