import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { readCompany } from "../../company/company.ts";
import type { Means } from "../../data-requests/asking.ts";
import { askConfirmation } from "../../data-requests/confirming.ts";
import { type Giving, giveDatum, proveDatum } from "../../data-requests/giving.ts";
import { type Question, readQuestion, sendCodeAgain } from "../../data-requests/questioning.ts";
import { stillOpens } from "../../dispatch/revoking.ts";
import { speakingInbox } from "../../inboxes/speaking.ts";
import { trackingWords } from "../../locales/tracking.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { type Actor, system } from "../../platform/work.ts";
import { showTicket } from "../../tickets/showing.ts";
import { type GivenBack, giveBack, givenBack } from "../forms/given-back.ts";
import { fieldOf } from "../forms/submission.ts";
import { type Counter, keepWords, receiveForm } from "../leaving.ts";
import { sendPage } from "../page.ts";
import { behindDoor, enter, type Reader, sendGone } from "../portal.ts";
import { type Asking, codePage, donePage, problemOf, questionPage } from "./data-page.ts";
import { asCustomer, open } from "./opening.ts";
import { dataPathOf, pathOf } from "./paths.ts";

const Placed = z.object({ requestId: Id });
const Linked = z.object({ token: z.string() });
const Form = z.instanceof(URLSearchParams).catch(() => new URLSearchParams());

const meansOf = ({ secrets, links }: Counter): Means => ({ secrets, links });

/** The same question behind two doors: the customer's own page, and the link of somebody else it belongs to. */
export function dataRoutes(http: Http, counter: Counter): void {
  http.get("/q/:token", (request, reply) => openLink(request, reply, counter));
  for (const base of ["/request/:reference/data/:requestId", "/datum/:reference"]) {
    const at = (act: Act) => (request: FastifyRequest, reply: FastifyReply) =>
      answer(act, request, reply, counter);
    http.get(base, at(show));
    http.post(base, at(give));
    http.get(`${base}/code`, at(showCode));
    http.post(`${base}/code`, at(prove));
    http.post(`${base}/code/again`, at(codeAgain));
    http.post(`${base}/confirmation`, at(confirm));
    http.get(
      `${base}/done`,
      at(async ({ reply, asking }) => sendPage(reply, donePage(asking))),
    );
  }
}

/** Swaps the token for a cookie, and nothing else. */
async function openLink(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { token } = Linked.parse(request.params);
  const linked = counter.links.read("datum", token, counter.works.clock());
  if (!linked) return sendGone(request, reply, counter);
  return reply.redirect(enter(reply, counter, { purpose: "datum", reference: linked.id, token }), 303);
}

type Open = {
  asking: Asking;
  actor: Actor;
  ticketId: string;
  email: string | null;
  request: FastifyRequest;
  reply: FastifyReply;
  counter: Counter;
};
type Act = (opened: Open, request: FastifyRequest) => Promise<FastifyReply>;

async function answer(act: Act, request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = request.url.startsWith("/datum/")
    ? await openForOwner(request, reply, counter)
    : await openForCustomer(request, reply, counter);
  return opened ? act(opened, request) : sendGone(request, reply, counter);
}

async function openForCustomer(
  request: FastifyRequest,
  reply: FastifyReply,
  counter: Counter,
): Promise<Open | null> {
  const opened = await open(request, counter);
  const placed = Placed.safeParse(request.params);
  if (!opened || !placed.success || opened.ticket.closedAt !== null) return null;
  const { ticket, reader } = opened;
  if (!opened.requests.some(({ id }) => id === placed.data.requestId)) return null;
  const question = await read(counter, placed.data.requestId);
  const base = dataPathOf(ticket.reference, question.asked.id);
  const asking = { reader, question, base, home: pathOf(ticket.reference), reference: ticket.reference };
  const first = ticket.thread.find((entry) => entry.kind === "received" && entry.author.address !== null);
  return {
    asking,
    actor: asCustomer(ticket),
    ticketId: ticket.id,
    email: first?.author.address ?? null,
    request,
    reply,
    counter,
  };
}

/** A colleague, a supplier: one question, and nothing of the request it comes from. */
async function openForOwner(
  request: FastifyRequest,
  reply: FastifyReply,
  counter: Counter,
): Promise<Open | null> {
  const door = behindDoor(request, counter, "datum");
  if (!door || door.linked.id !== door.reference) return null;
  const question = await read(counter, door.linked.id);
  const { asked } = question;
  const found = await counter.works.run(system, async (work) => {
    const ticket = await showTicket(work, asked.ticketId);
    const open = ticket.closedAt === null && asked.droppedAt === null && asked.askedOf !== null;
    if (!open || !(await stillOpens(work, ticket.id, door.linked))) return null;
    const reader: Reader = { company: await readCompany(work), language: asked.language, now: work.now };
    return { reader, ticket };
  });
  if (!found) return null;
  const { reader, ticket } = found;
  const asking = { reader, question, base: `/datum/${asked.id}`, home: null, reference: ticket.reference };
  return {
    asking,
    actor: { kind: "customer", id: null },
    ticketId: ticket.id,
    email: asked.askedOf?.address ?? null,
    request,
    reply,
    counter,
  };
}

const read = (counter: Counter, requestId: string): Promise<Question> =>
  counter.works.run(system, (work) => readQuestion(work, meansOf(counter), requestId));

const key = ({ counter, asking }: Open): string =>
  counter.keys.make(`datum ${asking.question.asked.id}`, asking.reader.now);

const show: Act = async (opened, request) => showQuestion(opened, await givenBack(request, opened.counter));

function showQuestion(opened: Open, back: GivenBack | null): FastifyReply {
  const { typed = "" } = back?.typed ?? {};
  const problem = back?.problems.datum?.[0] ?? null;
  const page = questionPage(opened.asking, { key: key(opened), typed, problem });
  return sendPage(opened.reply, page, back?.status ?? 200);
}

function showCodeAgain({ asking, reply }: Open, back: GivenBack | null): FastifyReply {
  const over = asking.question.codeWaits ? null : trackingWords[asking.reader.language].data.codeOver;
  return sendPage(reply, codePage(asking, back?.problems.code?.[0] ?? over), back?.status ?? 200);
}

/** At an address of its own, so that one can go back to it. A code is not given back: nobody types the same twice. */
async function refuse(
  opened: Open,
  { path, back }: { path: string; back: GivenBack },
): Promise<FastifyReply> {
  const { request, reply, counter, asking } = opened;
  if (await giveBack(request, reply, counter, { ...back, within: asking.base, path })) return reply;
  return back.problems.code ? showCodeAgain(opened, back) : showQuestion(opened, back);
}

const wrongCode = (opened: Open, problem: string, status = 422): Promise<FastifyReply> =>
  refuse(opened, {
    path: `${opened.asking.base}/code`,
    back: { typed: {}, kept: [], problems: { code: [problem] }, notice: null, status },
  });

const give: Act = async (opened, request) => {
  if (opened.asking.question.asked.kind === "file") return giveFile(opened, request);
  const typed = (Form.parse(request.body).get("datum") ?? "").replaceAll("\0", "").slice(0, 2000);
  return afterGiving(opened, typed, await keep(opened, typed));
};

const keep = ({ asking, actor, counter }: Open, typed: string): Promise<Giving> =>
  counter.works.run(actor, (work) => giveDatum(work, meansOf(counter), asking.question.asked.id, typed));

async function afterGiving(opened: Open, typed: string, given: Giving): Promise<FastifyReply> {
  const { asking, reply } = opened;
  if (given.is === "kept") return onward(opened, "datum");
  if (given.is === "code_sent") return reply.redirect(`${asking.base}/code`, 303);
  const problem = given.is === "wrong" ? problemOf(asking, given.problem) : sendingWords(asking, given.is);
  const status = given.is === "too_often" ? 429 : 422;
  const back = { typed: { typed }, kept: [], problems: { datum: [problem] }, notice: null, status };
  return refuse(opened, { path: asking.base, back });
}

const sendingWords = ({ reader }: Asking, is: "too_often" | "no_channel"): string =>
  trackingWords[reader.language].data[is === "too_often" ? "tooOften" : "noChannel"];

/** A file is a word of theirs: it goes into the thread by the same threshold, and its name answers the question. */
async function giveFile(opened: Open, request: FastifyRequest): Promise<FastifyReply> {
  const { asking, counter, ticketId, email } = opened;
  const { asked } = asking.question;
  const received = await receiveForm(request, counter);
  const given = counter.keys.read(`datum ${asked.id}`, fieldOf(received, "key"));
  const refused = received.retryAfterSeconds !== null || given === null || received.files.length === 0;
  if (refused) return afterGiving(opened, "", { is: "wrong", problem: { code: "file_missing" } });
  const inbox = await counter.works.run(system, (work) => speakingInbox(work, null));
  const words = {
    language: asking.reader.language,
    email,
    name: asked.askedOf?.name ?? "",
    subject: "",
    message: asked.label,
    files: [...received.files],
    ticketId,
    suspicion: null,
  };
  const kept = await keepWords(counter, { channel: "page", inbox, key: given, words, now: received.now });
  if (kept === null) return afterGiving(opened, "", { is: "no_channel" });
  await counter.intake.readNow(kept);
  const names = received.files
    .map(({ name }) => name)
    .join(", ")
    .slice(0, 400);
  return afterGiving(opened, names, await keep(opened, names));
}

const showCode: Act = async (opened, request) =>
  showCodeAgain(opened, await givenBack(request, opened.counter));

const prove: Act = async (opened, request) => {
  const { asking, actor, counter } = opened;
  const words = trackingWords[asking.reader.language].data;
  const typed = (Form.parse(request.body).get("code") ?? "").slice(0, 40);
  if (!/\d/u.test(typed)) return wrongCode(opened, words.codeMissing);
  if (counter.limits.spend(request.ip, asking.reader.now)) return wrongCode(opened, words.tooOften, 429);
  const proved = await counter.works.run(actor, (work) =>
    proveDatum(work, meansOf(counter), asking.question.asked.id, typed),
  );
  if (proved.is === "kept") return onward(opened, "datum");
  if (proved.is === "confirmed") return onward(opened, "confirmed");
  return wrongCode(opened, proved.is === "wrong" ? words.codeWrong(proved.triesLeft) : words.codeOver);
};

const codeAgain: Act = async (opened) => {
  const { asking, actor, counter, reply } = opened;
  const sent = await counter.works.run(actor, (work) =>
    sendCodeAgain(work, meansOf(counter), asking.question.asked.id),
  );
  if (sent === "code_sent") return reply.redirect(`${asking.base}/code`, 303);
  if (sent === "nothing_waits") return reply.redirect(asking.base, 303);
  return wrongCode(opened, sendingWords(asking, sent), sent === "too_often" ? 429 : 422);
};

const confirm: Act = async (opened) => {
  const { asking, actor, counter, reply } = opened;
  const sent = await counter.works.run(actor, (work) =>
    askConfirmation(work, meansOf(counter), asking.question.asked.id),
  );
  if (sent === "code_sent") return reply.redirect(`${asking.base}/code`, 303);
  return wrongCode(opened, sendingWords(asking, sent), sent === "too_often" ? 429 : 422);
};

const onward = ({ asking, reply }: Open, said: "datum" | "confirmed"): FastifyReply =>
  reply.redirect(asking.home === null ? `${asking.base}/done` : `${asking.home}?said=${said}`, 303);
