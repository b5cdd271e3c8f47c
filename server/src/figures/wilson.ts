/** The quantile of the normal law that leaves 2.5 % on each side. */
const z = 1.959_964;

/**
 * E. B. Wilson's interval at 95 % for a share, in percent: honest with few answers, and never outside 0–100,
 * which the usual “plus or minus” is not.
 */
export function wilson(successes: number, trials: number): { low: number; high: number } | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const centre = share + (z * z) / (2 * trials);
  const scale = 100 / (1 + (z * z) / trials);
  return { low: Math.max(0, (centre - spread) * scale), high: Math.min(100, (centre + spread) * scale) };
}
