const longest = Number(import.meta.env.VITE_SHAKEN ?? 0);

/**
 * When `SHAKEN` says how many milliseconds, every answer takes a while, another each time: what hangs on the order in
 * which things come shows itself. Nothing at all without it.
 */
export async function shaken(): Promise<void> {
  if (longest > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() ** 2 * longest));
}
