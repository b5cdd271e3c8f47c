import type { LeftWords } from "@guichet/contract/forms.ts";
import { Id } from "@guichet/contract/ids.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import { readCompany } from "../../company/company.ts";
import { showCustomer } from "../../customers/showing.ts";
import { speakingInbox } from "../../inboxes/speaking.ts";
import { portalWords } from "../../locales/portal.ts";
import type { FieldProblem } from "../../locales/portal-words.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { sql } from "../../platform/sql.ts";
import { type Actor, system, type Work } from "../../platform/work.ts";
import { readSurvey } from "../../surveys/answering.ts";
import { showWithThread } from "../../thread/showing.ts";
import { askForPerson } from "../../tickets/asking-for-a-person.ts";
import { reopenTicket } from "../../tickets/closing.ts";
import { showTicket } from "../../tickets/showing.ts";
import { fileProblemWords, type Problems, problemWords } from "../fields.ts";
import { sendDownload } from "../files.ts";
import { type Counter, keepWords, type Received, receiveForm } from "../leaving.ts";
import { sendPage } from "../page.ts";
import { behindDoor, enter, type Reader, sendGone } from "../portal.ts";
import { fieldOf } from "../submission.ts";
import { type Passage, publicPassages, stepsOf, type TicketFact } from "./exchange.ts";
import { pathOf, type RequestView, requestPage } from "./request-page.ts";

const longestWord = 50_000;

const Linked = z.object({ token: z.string() });
const Shown = z.object({ said: z.enum(["word", "reopened", "person"]).nullable().catch(null) });
const Named = z.object({ attachmentId: Id.catch("") });

/** The customer's own page of their request. */
export function requestRoutes(http: Http, counter: Counter): void {
  http.get("/t/:token", (request, reply) => openLink(request, reply, counter));
  http.get("/request/:reference", (request, reply) => show(request, reply, counter));
  http.get("/request/:reference/files/:attachmentId/:name", (request, reply) =>
    download(request, reply, counter),
  );
  http.post("/request/:reference/words", (request, reply) => addWord(request, reply, counter));
  http.post("/request/:reference/person", (request, reply) => wantPerson(request, reply, counter));
}

/** Swaps the token for a cookie and goes to a clean address. Nothing else: scanners open every link of every mail. */
async function openLink(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { token } = Linked.parse(request.params);
  const { works, links } = counter;
  const ticketId = links.read("track", token, works.clock());
  const ticket = ticketId && (await works.run(system, (work) => showTicket(work, ticketId)));
  if (!ticket) return sendGone(request, reply, counter);
  return reply.redirect(enter(reply, counter, { purpose: "track", reference: ticket.reference, token }), 303);
}

type Opened = {
  reader: Reader;
  ticket: TicketWithThread;
  passages: Passage[];
  facts: TicketFact[];
  answered: boolean;
};

/** All the page shows, or nothing when this browser never opened this ticket's link. */
async function open(request: FastifyRequest, counter: Counter): Promise<Opened | null> {
  const door = behindDoor(request, counter, "track");
  if (!door) return null;
  return counter.works.run(system, async (work) => {
    const ticket = await showWithThread(work, door.ticketId);
    if (ticket.reference !== door.reference) return null;
    const [company, card, facts, response] = await Promise.all([
      readCompany(work),
      showCustomer(work, ticket.customer.id, { tickets: async () => [], firstAt: async () => null }),
      factsOf(work, ticket.id),
      readSurvey(work, ticket.id),
    ]);
    const addresses = new Set(card.identities.map((identity) => identity.value));
    const passages = publicPassages(ticket.thread, { addresses }, work.now);
    const reader = { company, language: ticket.language, now: work.now };
    return { reader, ticket, passages, facts, answered: response !== null };
  });
}

const factsOf = (work: Work, ticketId: string): Promise<TicketFact[]> =>
  work.query(sql<TicketFact>`
    select name, at, particulars -> 'owner' ->> 'name' as "ownerName" from facts
    where ticket_id = ${ticketId} and name in ('ticket.taken', 'ticket.closed', 'ticket.reopened') order by position`);

type Attempt = Pick<RequestView, "said" | "typed" | "kept" | "problems" | "notice"> & { key: string | null };

const nothingTried: Attempt = { said: null, typed: "", kept: [], problems: {}, notice: null, key: null };

function viewOf(
  { keys, links }: Counter,
  { reader, ticket, passages, facts, answered }: Opened,
  attempt: Attempt,
): RequestView {
  const path = new URL(links.survey(ticket.id, reader.now)).pathname;
  const lastAnswer = passages.findLast((passage) => passage.from === "us")?.at;
  const asked = ticket.personAskedAt;
  return {
    ...attempt,
    ticket,
    passages,
    steps: stepsOf(ticket, facts, passages),
    older: (ticket.thread[0]?.position ?? 1) > 1,
    survey: ticket.closedAt === null ? null : { path, answered },
    personWaits: asked !== null && (!lastAnswer || Temporal.Instant.compare(asked, lastAnswer) > 0),
    key: attempt.key ?? keys.make(scopeOf(ticket.id), reader.now),
  };
}

const scopeOf = (ticketId: string): string => `page ${ticketId}`;

async function show(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { said } = Shown.parse(request.query);
  return sendPage(reply, requestPage(opened.reader, viewOf(counter, opened, { ...nothingTried, said })));
}

async function download(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { attachmentId } = Named.parse(request.params);
  const file = opened.passages.flatMap(({ files }) => files).find(({ id }) => id === attachmentId);
  if (!file) return sendGone(request, reply, counter);
  return sendDownload(reply, file, counter.files);
}

async function addWord(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const received = await receiveForm(request, counter);
  const { ticket } = opened;
  const key = counter.keys.read(scopeOf(ticket.id), fieldOf(received, "key"));
  const problems = problemsOf(opened, received);
  const { stale, tooOften, notKept } = portalWords[opened.reader.language].problems;
  const wait = received.retryAfterSeconds;
  if (wait !== null) {
    reply.header("retry-after", wait);
    return sendBack(reply, counter, {
      opened,
      received,
      problems,
      notice: tooOften(Math.ceil(wait / 60)),
      status: 429,
    });
  }
  if (!key || Object.keys(problems).length > 0)
    return sendBack(reply, counter, { opened, received, problems, notice: key ? null : stale, status: 422 });
  const inbox = await counter.works.run(system, (work) => speakingInbox(work, ticket.inbox.id || null));
  const words = wordsOf(opened, received);
  const kept = await keepWords(counter, { channel: "page", inbox, key, words, now: received.now });
  if (kept === null) {
    reply.header("retry-after", 5);
    return sendBack(reply, counter, {
      opened,
      received,
      problems,
      notice: notKept(inbox.address),
      status: 503,
    });
  }
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

type Back = { opened: Opened; received: Received; problems: Problems; notice: string | null; status: number };

function sendBack(
  reply: FastifyReply,
  counter: Counter,
  { opened, received, problems, notice, status }: Back,
) {
  const { keys } = counter;
  const given = fieldOf(received, "key");
  const attempt = {
    said: null,
    typed: fieldOf(received, "message"),
    kept: received.files.map((file) => ({ ...file, mention: keys.mention(file, received.now) })),
    problems,
    notice,
    key: keys.read(scopeOf(opened.ticket.id), given) ? given : null,
  };
  return sendPage(reply, requestPage(opened.reader, viewOf(counter, opened, attempt)), status);
}

/** Said by whoever holds the link, in the name under which the ticket was opened. */
function wordsOf({ ticket, reader }: Opened, received: Received): LeftWords {
  const first = ticket.thread.find((entry) => entry.kind === "received" && entry.author.address !== null);
  return {
    language: reader.language,
    email: first?.author.address ?? null,
    name: ticket.customer.name,
    subject: ticket.subject,
    message: fieldOf(received, "message"),
    files: [...received.files],
    ticketId: ticket.id,
    suspicion: null,
  };
}

async function wantPerson(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { ticket } = opened;
  const { personWaits } = viewOf(counter, opened, nothingTried);
  // Asked once is asked: a second press says nothing new.
  if (!personWaits) await counter.works.run(asCustomer(ticket), (work) => askForPerson(work, ticket.id));
  return reply.redirect(`${pathOf(ticket.reference)}?said=person`, 303);
}

const asCustomer = (ticket: TicketWithThread): Actor => ({ kind: "customer", id: ticket.customer.id });
