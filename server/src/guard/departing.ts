import type { Departing } from "@guichet/contract/guard.ts";
import { requireReading } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import type { Circumstances, Findings, Writing } from "./model.ts";
import type { GuardRoom } from "./room.ts";

/** Gathers what the house knows, then reads. The reading itself is no part of any transaction. */
export async function gatherWriting(work: Work, departing: Departing): Promise<Writing> {
  requireReading(work.actor);
  const company = await readCompany(work);
  return {
    text: departing.text,
    language: departing.language ?? null,
    kind: departing.kind,
    instant: departing.instant ?? work.now.toString(),
    zone: departing.zone ?? company.timeZone,
    attachments: departing.attachments,
    circumstances: aloneWith(departing),
  };
}

/** What is known of a text nobody knows anything about. */
export function aloneWith(departing: Departing): Circumstances {
  return {
    words: departing.customerName ? departing.customerName.split(/[\s-]+/u) : [],
    customerName: departing.customerName ?? null,
    asked: departing.asked ?? [],
    others: [],
    own: departing.recipients,
    ownIbans: [],
    authority: departing.authority ?? null,
  };
}

/** Should its thread fall, the text is read here, slowly but truly: what leaves is always read. */
export async function readWriting(room: GuardRoom, writing: Writing): Promise<Findings> {
  try {
    return await room.read(writing);
  } catch {
    const { openReader } = await import("./reading.ts");
    return openReader().read(writing);
  }
}
