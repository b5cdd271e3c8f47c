/** How many messages one source may leave; published in docs/operating. */
const mostMessages = 20;
const windowMinutes = 10;

export type Limits = {
  /** Counts one more; the seconds to wait when it is one too many. */
  spend: (source: string, now: Temporal.Instant) => { retryAfterSeconds: number } | null;
};

const mostSources = 20_000;

/** In memory: a restart forgives, and no customer depends on it. */
export function openLimits(most = mostMessages): Limits {
  const spent = new Map<string, Temporal.Instant[]>();
  return {
    spend: (source, now) => {
      if (spent.size > mostSources) spent.clear();
      const key = neighbourhoodOf(source);
      const since = now.subtract({ minutes: windowMinutes });
      const recent = (spent.get(key) ?? []).filter((at) => Temporal.Instant.compare(at, since) > 0);
      const [oldest] = recent;
      if (oldest && recent.length >= most) {
        spent.set(key, recent);
        return { retryAfterSeconds: Math.ceil(since.until(oldest).total("seconds")) };
      }
      spent.set(key, [...recent, now]);
      return null;
    },
  };
}

/** One household holds a whole /64 of IPv6: its addresses count as one. */
function neighbourhoodOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}
