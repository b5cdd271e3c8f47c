import type { Departing } from "@guichet/contract/guard.ts";
import type { PromiseInReply } from "@guichet/contract/promises.ts";
import type { Entry, Reply } from "@guichet/contract/thread.ts";
import { letThrough } from "../approvals/approving.ts";
import { passedOver } from "../language/typed-part.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { replyAndPromise } from "../promises/replying.ts";
import { authorityFor } from "../reasons/authority.ts";
import { writtenWords } from "../thread/cleaning.ts";
import { namesOfFiles } from "../thread/files.ts";
import { isSaidSince, showWithThread } from "../thread/showing.ts";
import { reasonOf } from "../tickets/marking/reasoning.ts";
import { exceeds } from "./authority.ts";
import { type Guarding, readDeparting } from "./departing.ts";
import type { Finding } from "./model.ts";
import { findUnsettledPromises, type Settled } from "./settling.ts";

type Held = Pick<Finding, "id" | "kind" | "weight" | "excerpt">;

/**
 * Nothing leaves unread. Each promise with a date or a price is followed as a commitment or denied by its author; what
 * is stopped leaves once a lead let it through. Read outside the transaction: it takes time, and changes nothing.
 */
export function letLeave(guarding: Guarding, ticketId: string, reply: Reply): Promise<Entry> {
  return readThen(guarding, { ticketId, reply }, (work) => replyAndPromise(work, ticketId, reply));
}

type Leaving = { ticketId: string; reply: Reply };

/** Read now; what is settled is then done with, at once or at a later hour. */
export async function readThen<Result>(
  guarding: Guarding,
  { ticketId, reply }: Leaving,
  act: (work: Work) => Promise<Result>,
): Promise<Result> {
  const departing = await departingOf(guarding, ticketId, reply);
  const read = (await readDeparting(guarding, departing)).findings;
  const findings = [...read, ...(await readPassedOver(guarding, ticketId, departing))];
  return guarding.work(async (work) => {
    const held = [...findings, ...(await excessBeside(work, ticketId, { reply, findings }))];
    const unsettled = findUnsettledPromises(held, await settledBy(work, ticketId, { reply, held }));
    if (unsettled.length === 0) return act(work);
    throw refuse("guard.unsettled", {
      findings: unsettled.map(({ id, kind, weight, excerpt }) => ({ id, kind, weight, excerpt })),
    });
  });
}

async function departingOf({ work }: Guarding, ticketId: string, reply: Reply) {
  const { html, attachmentIds, to, cc, bcc } = reply;
  return {
    text: writtenWords(html).text,
    kind: "reply" as const,
    ticketId,
    attachments: await work((unit) => namesOfFiles(unit, attachmentIds)),
    recipients: [...to, ...cc, ...bcc],
  };
}

/** Citations, older words, what stands under a farewell: a promise in them is ours too, unless it was said here before. */
async function readPassedOver(
  guarding: Guarding,
  ticketId: string,
  departing: Departing,
): Promise<Finding[]> {
  const lines = passedOver(departing.text);
  if (lines.length === 0) return [];
  const { thread } = await guarding.work((unit) => showWithThread(unit, ticketId));
  const said = plain(thread.map(({ text, folded }) => `${text} ${folded}`).join(" "));
  const ours = lines.filter((line) => !said.includes(plain(line)));
  if (ours.length === 0) return [];
  const text = ours.map((line) => `- ${line}`).join("\n");
  const { findings } = await readDeparting(guarding, { ...departing, text });
  return findings.filter(({ kind }) => kind === "promise" || kind === "authority");
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");

type Asked = { reply: Reply; findings: readonly Finding[] };

/** What is promised beside the words, or with other values than theirs, is held against the same authority. */
async function excessBeside(work: Work, ticketId: string, { reply, findings }: Asked): Promise<Held[]> {
  const beside = reply.promises.filter((promise) => !isSaidBy(promise, findings));
  if (beside.length === 0) return [];
  const authority = await authorityFor(work, work.actor, await reasonOf(work, ticketId));
  if (!authority) return [];
  return beside.flatMap(({ kind, what, dueAt, amount }) => {
    const sum = amount && { amount: { value: amount.value, unit: amount.currency, literal: what } };
    const due = { at: dueAt, literal: what, precision: "minute" as const };
    return exceeds({ kind, due, ...sum }, authority, work.now).map(
      ({ code }): Held => ({
        id: [code, kind, amount?.value ?? "", dueAt].join(" ").slice(0, 100),
        kind: "authority",
        weight: "stop",
        excerpt: what,
      }),
    );
  });
}

const isSaidBy = ({ findingId, amount }: PromiseInReply, findings: readonly Finding[]): boolean =>
  findings.some((each) => each.id === findingId && (!amount || each.amount?.value === amount.value));

type Holding = { reply: Reply; held: readonly Held[] };

async function settledBy(work: Work, ticketId: string, { reply, held }: Holding): Promise<Settled[]> {
  const { promises, notPromises } = reply;
  const followed = promises.flatMap(({ findingId }) => (findingId === null ? [] : [findingId]));
  return [
    ...followed.map((id): Settled => ({ id, by: "commitment" })),
    ...notPromises.map((id): Settled => ({ id, by: "no" })),
    ...(await approvedOf(work, ticketId, { reply, held })).map((id): Settled => ({ id, by: "approval" })),
  ];
}

/** A lead lets through the words that they read, and once: not others under the same name, not the same again. */
async function approvedOf(work: Work, ticketId: string, { reply, held }: Holding): Promise<string[]> {
  const given = await letThrough(work, ticketId, reply.approvalId);
  if (!given) return [];
  const since = { at: given.decidedAt, butIn: reply.key };
  const ids: string[] = [];
  for (const { id, excerpt } of held) {
    if (given.excerpts.get(id) !== excerpt.slice(0, 2000)) continue;
    if (!(await isSaidSince(work, ticketId, { ...since, words: excerpt }))) ids.push(id);
  }
  return ids;
}
