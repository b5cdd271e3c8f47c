const heaviest = 2_000_000;
const deepest = 1000;

/** Never closed, or closed by the next of its own name. */
const flat = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "p", "source", "wbr"]);

/**
 * Whether an original is past what people and their programs write. A sanitiser looks through all that is still open
 * at each tag: without a bound, one letter of a few hundred kilobytes would hold up everybody for seconds.
 */
export const isTooHeavy = (original: string): boolean =>
  original.length > heaviest || isTooDeep(original.toLowerCase());

/** Counted name by name, so that closing what was never opened hides nothing. */
function isTooDeep(original: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, name = ""] of original.matchAll(/<(\/?)([a-z][^\s/>]*)/gu)) {
    if (flat.has(name)) continue;
    const opened = open.get(name) ?? 0;
    if (slash === "/" && opened === 0) continue;
    const step = slash === "/" ? -1 : 1;
    open.set(name, opened + step);
    depth += step;
    if (depth > deepest) return true;
  }
  return false;
}
