import type { Work } from "../../platform/work.ts";
import { cutAt } from "../../tickets/model.ts";
import { listSaidBefore, type Said } from "../reading-rows.ts";

type Asked = { ticketId: string; entryId: string; people: readonly string[] };

/** Theirs and ours. */
const words = 2;
const longest = 10_000;

/**
 * The last exchange before these words, newest first, as one of these people read it: what they neither wrote nor were
 * written to in the open is not theirs to read, so neither notes nor words to a third party nor blind copies are there.
 */
export async function exchangeBefore(work: Work, { people, ...before }: Asked): Promise<Said[]> {
  const lower = people.map((address) => address.toLowerCase());
  const said = await listSaidBefore(work, { ...before, people: lower, limit: words });
  return said.map((one) => ({ ...one, text: bounded(one.text.trim()) }));
}

const bounded = (text: string): string =>
  text.length > longest ? `${cutAt(text, longest).trimEnd()}…` : text;
