import type { TicketWithThread } from "@guichet/contract/tickets.ts";

/** To whoever wrote last, in copy to those they wrote to besides us: nobody is dropped, and we never write to ourselves. */
export function replyRecipients(ticket: TicketWithThread): { to: string[]; cc: string[] } {
  const last = ticket.thread.findLast((entry) => entry.kind === "received" && entry.author.address !== null);
  if (last === undefined || last.author.address === null) return { to: [], cc: [] };
  const writer = last.author.address.toLowerCase();
  const ours = ticket.inbox.address.toLowerCase();
  const others = [...last.to, ...last.cc].map((address) => address.toLowerCase());
  const cc = [...new Set(others)].filter((address) => address !== writer && !isOurs(address, ours));
  return { to: [writer], cc };
}

/** The inbox itself, or one of its addresses with a token: `contact+abc@…`. */
function isOurs(address: string, ours: string): boolean {
  const [name = "", domain = ""] = ours.split("@");
  return address === ours || (address.startsWith(`${name}+`) && address.endsWith(`@${domain}`));
}

/** Enough to catch a slip of the hand; the server has the last word. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(text);
}
