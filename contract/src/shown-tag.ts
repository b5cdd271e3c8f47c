import type { Tag } from "./tags.ts";

/** The tag that this one stands for, through every merge. */
export function shownTag(tags: ReadonlyMap<string, Tag>, id: string): Tag | undefined {
  let found = tags.get(id);
  while (found !== undefined && found.mergedInto !== null) found = tags.get(found.mergedInto);
  return found;
}
