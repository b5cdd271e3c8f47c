import { ReplyVariable } from "@guichet/contract/ready-replies.ts";

/** Variables still between their braces: a customer would read them. */
export function unfilledIn(html: string): ReplyVariable[] {
  const found = [...html.matchAll(/\{\s*([a-z_]+\.[a-z_]+)\s*\}/giu)].map(([, name = ""]) =>
    name.toLowerCase(),
  );
  return ReplyVariable.options.filter((name) => found.includes(name));
}
