import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { HouseMail } from "../../api/writing/house-mail.ts";

type Manners = Pick<HouseMail, "repliesToAll" | "isOurs">;

/**
 * To whoever wrote last; in copy to those they wrote to besides us, where the inbox replies to all. We never write to
 * ourselves, and whom somebody took off stays off.
 */
export function replyRecipients(
  { thread }: Pick<TicketWithThread, "thread">,
  { repliesToAll, isOurs }: Manners,
): { to: string[]; cc: string[] } {
  const last = thread.findLast((entry) => entry.kind === "received" && entry.author.address !== null);
  if (last === undefined || last.author.address === null) return { to: [], cc: [] };
  const writer = last.author.address.toLowerCase();
  if (!repliesToAll) return { to: [writer], cc: [] };
  const off = takenOff(thread);
  const others = withWriter(last).filter(
    (address) => address !== writer && !isOurs(address) && !off.has(address),
  );
  return { to: [writer], cc: [...new Set(others)] };
}

/** Those whom an answer of ours left out of the conversation it answered, until one of ours brings them back. */
function takenOff(thread: readonly Entry[]): ReadonlySet<string> {
  const off = new Set<string>();
  let answered: readonly string[] = [];
  for (const entry of thread) {
    if (entry.kind === "received") answered = withWriter(entry);
    if (entry.kind !== "sent" || entry.author.kind !== "agent") continue;
    const reached = [...entry.to, ...entry.cc, ...entry.bcc].map((address) => address.toLowerCase());
    // Words to somebody else altogether take nobody off.
    if (!answered.some((address) => reached.includes(address))) continue;
    for (const address of answered) off.add(address);
    for (const address of reached) off.delete(address);
  }
  return off;
}

const withWriter = ({ author, to, cc }: Entry): string[] =>
  [author.address ?? "", ...to, ...cc]
    .filter((address) => address !== "")
    .map((address) => address.toLowerCase());

/** Enough to catch a slip of the hand; the server has the last word. */
export function isAddress(text: string): boolean {
  return /^(?:[^\s@<>"]+|"[^"<>]+")@[^\s@<>"]+\.[^\s@<>"]+$/u.test(text);
}
