import type { Reason } from "@guichet/contract/reasons.ts";

const moments = ["before", "during", "after", null];

/** As the tree is read: before, during, after the sale; each branch, then what hangs on it. */
export function inTreeOrder<Given extends readonly Reason[] | undefined>(reasons: Given): Reason[] | Given {
  const key = ({ saleMoment, path }: Reason) => `${moments.indexOf(saleMoment)} ${path.join("\u0000")}`;
  return reasons === undefined
    ? reasons
    : reasons.toSorted((one, other) => key(one).localeCompare(key(other), "fr", { numeric: true }));
}
