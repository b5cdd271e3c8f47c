/**
 * PostgreSQL keeps neither NUL nor half of a surrogate pair, and no text means them: they are dropped at the door,
 * in place. Without recursion, since a stranger chooses the depth.
 */
export function makeStorable(root: unknown): unknown {
  const holder = { root };
  const waiting: Record<string, unknown>[] = [holder];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    for (const [key, value] of Object.entries(here)) {
      if (typeof value === "string") here[key] = asText(value);
      else if (isPlain(value)) waiting.push(value);
    }
  }
  return holder.root;
}

const asText = (text: string): string =>
  (text.includes("\0") ? text.replaceAll("\0", "") : text).toWellFormed();

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
