import type { Work } from "../platform/work.ts";
import { selectInboxes } from "./rows.ts";

/** Tells the house’s own addresses, with a token of ours in them or not: `contact@…`, `contact+abc@…`. */
export async function ourAddresses(work: Pick<Work, "query">): Promise<(address: string) => boolean> {
  const ours = (await selectInboxes(work.query)).map(({ address }) => address.toLowerCase());
  return (address) => ours.includes(address.toLowerCase().replace(/\+[^@]*(?=@)/u, ""));
}
