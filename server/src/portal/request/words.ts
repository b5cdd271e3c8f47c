import type { LeftWords } from "@guichet/contract/forms.ts";
import { speakingInbox } from "../../inboxes/speaking.ts";
import { portalWords } from "../../locales/portal.ts";
import type { FieldProblem } from "../../locales/portal-words.ts";
import type { FastifyReply, FastifyRequest } from "../../platform/http/server.ts";
import { system } from "../../platform/work.ts";
import { reopenTicket } from "../../tickets/closing.ts";
import { fileProblemWords, type Problems, problemWords } from "../fields.ts";
import type { GivenBack } from "../forms/given-back.ts";
import { fieldOf } from "../forms/submission.ts";
import { type Counter, keepWords, type Received, receiveForm } from "../leaving.ts";
import { sendGone } from "../portal.ts";
import { backToRequest, showBack } from "./acts.ts";
import { asCustomer, type Opened, open } from "./opening.ts";
import { pathOf } from "./paths.ts";
import { scopeOf } from "./viewing.ts";

const longestWord = 50_000;

export async function addWord(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const received = await receiveForm(request, counter);
  const { ticket } = opened;
  const key = counter.keys.read(scopeOf(ticket.id), fieldOf(received, "key"));
  const problems = problemsOf(opened, received);
  const { stale, tooOften, notKept } = portalWords[opened.reader.language].problems;
  const wait = received.retryAfterSeconds;
  const back = (notice: string | null, status: number) =>
    sendBack(request, reply, counter, { opened, received, problems, notice, status });
  if (wait !== null) return back(tooOften(Math.ceil(wait / 60)), 429);
  if (!key || Object.keys(problems).length > 0) return back(key ? null : stale, 422);
  const inbox = await counter.works.run(system, (work) => speakingInbox(work, ticket.inbox.id || null));
  const words = wordsOf(opened, received);
  const kept = await keepWords(counter, { channel: "page", inbox, key, words, now: received.now });
  if (kept === null) return back(notKept(inbox.address), 503);
  // A word would reopen by itself, except a “merci”; whoever presses “reopen” means it whatever the word.
  if (ticket.closedAt !== null)
    await counter.works.run(asCustomer(ticket), (work) => reopenTicket(work, ticket.id, "customer"));
  await counter.intake.readNow(kept);
  return reply.redirect(
    `${pathOf(ticket.reference)}?said=${ticket.closedAt === null ? "word" : "reopened"}`,
    303,
  );
}

function problemsOf({ reader: { language }, ticket }: Opened, received: Received): Problems {
  const message = fieldOf(received, "message");
  const nothing = message.trim() === "" && (ticket.closedAt !== null || received.files.length === 0);
  const nothingSaid: FieldProblem = ticket.closedAt === null ? "word_missing" : "missing";
  const problem = nothing ? nothingSaid : message.length > longestWord && "too_long";
  const files = received.fileProblems.map((each) => fileProblemWords(language, each));
  return {
    ...(problem ? { message: [problemWords(language, "message", problem)] } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

type Back = Pick<GivenBack, "problems" | "notice" | "status"> & { opened: Opened; received: Received };

async function sendBack(
  request: FastifyRequest,
  reply: FastifyReply,
  counter: Counter,
  { opened, received, problems, notice, status }: Back,
) {
  const { keys } = counter;
  const given = fieldOf(received, "key");
  const key = keys.read(scopeOf(opened.ticket.id), given) ? { key: given } : {};
  const kept = received.files.map((file) => ({ ...file, mention: keys.mention(file, received.now) }));
  const typed = { message: fieldOf(received, "message"), ...key };
  const back = { typed, kept, problems, notice, status };
  if (status !== 429) return backToRequest(request, reply, counter, { opened, back });
  reply.header("retry-after", received.retryAfterSeconds ?? 60);
  return showBack(reply, counter, opened, back);
}

/** Said by whoever holds the link, in the name under which the ticket was opened. */
function wordsOf({ ticket, cameBy, reader }: Opened, received: Received): LeftWords {
  const first = ticket.thread.find((entry) => entry.kind === "received" && entry.author.address !== null);
  return {
    language: reader.language,
    email: first?.author.address ?? null,
    name: ticket.customer.name,
    subject: ticket.subject,
    message: fieldOf(received, "message"),
    files: [...received.files],
    ticketId: cameBy,
    suspicion: null,
  };
}
