/** The one place where the hour is read: everything else is given `now` by its unit of work. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();
