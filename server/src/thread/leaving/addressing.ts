import type { Reply } from "@guichet/contract/thread.ts";
import { ourAddresses } from "../../inboxes/ours.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";

type Addressed = Pick<Reply, "to" | "cc" | "bcc">;

/** Nobody is written to twice, and we never write to ourselves: a letter of ours that comes back would be an arrival. */
export async function addressed<Spoken extends Addressed>(work: Work, reply: Spoken): Promise<Spoken> {
  const isOurs = await ourAddresses(work);
  const seen = new Set<string>();
  const once = (addresses: readonly string[]) =>
    addresses.filter((address) => !isOurs(address) && !seen.has(address) && seen.add(address));
  const [to, cc, bcc] = [once(reply.to), once(reply.cc), once(reply.bcc)];
  if (to.length === 0) throw refuse("thread.to_nobody");
  return { ...reply, to, cc, bcc };
}
