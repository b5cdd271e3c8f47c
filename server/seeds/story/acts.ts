import { PromiseInReply, WordKind } from "@guichet/contract/promises.ts";
import { keepLetter } from "../../src/channels/email/keeping.ts";
import { type Guarding, readDeparting } from "../../src/guard/departing.ts";
import { Refusal } from "../../src/platform/refuse.ts";
import { sql } from "../../src/platform/sql.ts";
import { system } from "../../src/platform/work.ts";
import { readPromises } from "../../src/promises/listing.ts";
import { replyAndPromise } from "../../src/promises/replying.ts";
import { attachUpload } from "../../src/thread/uploading.ts";
import { showTicket } from "../../src/tickets/showing.ts";
import { type File, type Mail, writeMail } from "../voices/mail.ts";
import { typeset } from "../voices/wording.ts";
import { type Colleague, newKey, type World } from "./world.ts";

/** A raw letter comes in by the threshold and is read at once; null when it was told before. */
export async function receive(world: World, inboxId: string, mail: Omit<Mail, "at">): Promise<string | null> {
  const { intake } = world.telling.machinery;
  const receivedAt = world.telling.now();
  const raw = writeMail({ ...mail, at: receivedAt.subtract({ seconds: 4 }) });
  const kept = await keepLetter(intake, { inboxId, raw, receivedAt, envelopeTo: [mail.to] });
  return kept.duplicate ? null : receivedTicket(world, kept.id);
}

type Left = {
  email: string;
  name: string;
  subject: string;
  message: string;
  language: "fr" | "en";
  key: string;
};

/** The same by the public form, as the form leaves it. */
export async function receiveForm(
  world: World,
  inboxId: string,
  { key, ...left }: Left,
): Promise<string | null> {
  const { intake } = world.telling.machinery;
  const words = { ...left, files: [], ticketId: null, suspicion: null };
  const raw = Buffer.from(JSON.stringify(words));
  const keeping = { channel: "form" as const, inboxId, uniqueKey: key, messageIdHash: null, raw };
  const kept = await intake.keep({ ...keeping, receivedAt: world.telling.now() });
  return kept.duplicate ? null : receivedTicket(world, kept.id);
}

/** Read at once; the ticket it opened or went to. */
export async function receivedTicket({ telling }: World, id: string): Promise<string | null> {
  const { intake, works } = telling.machinery;
  await intake.readNow(id);
  const [arrival] = await works.database.query(
    sql<{ ticketId: string | null }>`select ticket_id as "ticketId" from arrivals where id = ${id}`,
  );
  return arrival?.ticketId ?? null;
}

/**
 * What is due to leave leaves, to nobody: one after the other, each at its own hour, though it be another’s that was not
 * sent yet.
 */
export const send = ({ telling }: World): Promise<void> =>
  telling.inTurn(async () => {
    const { works, schedule } = telling.machinery;
    const hours = await works.database.query(
      sql<{ at: string }>`
        select distinct leaves_at as at from departures
        where state = 'waiting' and leaves_at <= ${telling.now()} order by 1`,
    );
    for (const { at } of hours) await telling.atHour(Temporal.Instant.from(at), schedule.send.run);
  });

export const shown = ({ telling }: World, ticketId: string) =>
  telling.machinery.works.look(system, (work) => showTicket(work, ticketId));

type Reply = {
  by: Colleague;
  ticketId: string;
  to: string;
  text: string;
  keeps?: readonly string[];
  /** The promise whose date the words move. */
  moves?: string;
  files?: readonly File[];
};

/** Read by the guard before it leaves: what it finds promised is followed, with the date that it read. */
export async function reply(
  world: World,
  { by, ticketId, to, text: words, keeps = [], moves, files = [] }: Reply,
): Promise<void> {
  const text = typeset(words);
  const { telling } = world;
  const { works, guard, inboxes } = telling.machinery;
  const guarding: Guarding = { room: guard, inboxes, work: (act) => works.run(by.actor, act) };
  const { findings } = await readDeparting(guarding, {
    kind: "reply",
    text,
    ticketId,
    attachments: files.map(({ name }) => name),
    recipients: [to],
  });
  const promises = findings.flatMap((found): PromiseInReply[] => {
    const kind = WordKind.safeParse(found.promiseKind);
    if (found.kind !== "promise" || found.certainty !== "sure" || !found.due || !kind.success) return [];
    if (Temporal.Instant.compare(found.due, telling.now()) <= 0) return [];
    const { due, excerpt, amount, id } = found;
    const sum = amount?.unit === "EUR" ? { value: amount.value, currency: "EUR" } : null;
    return [
      PromiseInReply.parse({
        kind: kind.data,
        what: excerpt.slice(0, 300),
        dueAt: due,
        amount: sum,
        source: "guard",
        findingId: id,
        literal: excerpt,
        movesId: moves ?? null,
      }),
    ];
  });
  const notPromises = findings.flatMap(({ id, kind }) =>
    kind === "promise" && !promises.some(({ findingId }) => findingId === id) ? [id] : [],
  );
  const html = text
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");
  await works.run(by.actor, async (work) => {
    const attachmentIds: string[] = [];
    for (const { name, type, content } of files)
      attachmentIds.push(
        (await attachUpload(work, { ...(await telling.machinery.files.keep(content)), name, type })).id,
      );
    await replyAndPromise(work, ticketId, {
      key: newKey(),
      html,
      to: [to],
      cc: [],
      bcc: [],
      quotesHistory: null,
      attachmentIds,
      anyway: true,
      promises,
      notPromises,
      approvalId: null,
      keeps: [...keeps],
    });
  });
  telling.plan(telling.now().add({ seconds: 16 }), () => send(world));
}

/** The last word given in a ticket that still stands. */
export const standingWord = async (world: World, ticketId: string) =>
  (await standingWords(world, ticketId)).at(-1);

export async function standingWords({ telling }: World, ticketId: string) {
  const all = await telling.machinery.works.look(system, (work) => readPromises(work, ticketId));
  const words: readonly string[] = WordKind.options;
  return all.filter(
    ({ kind, keptAt, releasedAt, dueAt }) => words.includes(kind) && !keptAt && !releasedAt && dueAt,
  );
}

/** Somebody may have been quicker, or the ticket closed meanwhile: a no of the product is part of life. */
export async function unlessRefused(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
