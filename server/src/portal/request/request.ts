import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { stillOpens } from "../../dispatch/revoking.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { system } from "../../platform/work.ts";
import { showTicket } from "../../tickets/showing.ts";
import { tellBefore } from "../dates.ts";
import { sendDownload, sendMade } from "../files.ts";
import { givenBack } from "../forms/given-back.ts";
import type { Counter } from "../leaving.ts";
import { sendPage } from "../page.ts";
import { enter, sendGone } from "../portal.ts";
import { answerDate, revoke, showBack, wantPerson, withdraw } from "./acts.ts";
import { linkAskingRoutes } from "./asking-link.ts";
import { calendarFile } from "./calendar-file.ts";
import { copyRoutes } from "./copy.ts";
import { dataRoutes } from "./data.ts";
import { doubtRoutes } from "./doubt.ts";
import { open } from "./opening.ts";
import { pathOf } from "./paths.ts";
import { whatOf } from "./promise-strip.ts";
import { requestPage } from "./request-page.ts";
import { nothingTried, viewOf } from "./viewing.ts";
import { addWord } from "./words.ts";

const Linked = z.object({ token: z.string() });
const Shown = z.object({
  said: z
    .enum(["word", "reopened", "person", "accepted", "refused", "datum", "confirmed", "withdrawn", "held"])
    .nullable()
    .catch(null),
});
const Named = z.object({ attachmentId: Id.catch("") });
const Promised = z.object({ promiseId: Id.catch("") });

/** The customer's own page of their request, and what else a link may open. */
export function requestRoutes(http: Http, counter: Counter): void {
  const at =
    (act: (request: FastifyRequest, reply: FastifyReply, counter: Counter) => Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply) =>
      act(request, reply, counter);
  http.get("/t/:token", at(openLink));
  http.get("/request/:reference", at(show));
  http.get("/request/:reference/files/:attachmentId/:name", at(download));
  http.get("/request/:reference/promises/:promiseId/calendar.ics", at(sendCalendar));
  http.get("/request/:reference/exchange.pdf", at(sendPaper));
  http.post("/request/:reference/words", at(addWord));
  http.post("/request/:reference/person", at(wantPerson));
  http.post("/request/:reference/promises/:promiseId/answer", at(answerDate));
  http.post("/request/:reference/withdrawal", at(withdraw));
  http.post("/request/:reference/revocation", at(revoke));
  dataRoutes(http, counter);
  doubtRoutes(http, counter);
  copyRoutes(http, counter);
  linkAskingRoutes(http, counter);
}

/** Swaps the token for a cookie and goes to a clean address. Nothing else: scanners open every link of every mail. */
async function openLink(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { token } = Linked.parse(request.params);
  const { works, links } = counter;
  const linked = links.read("track", token, works.clock());
  const ticket =
    linked &&
    (await works.run(system, async (work) =>
      (await stillOpens(work, linked.id, linked)) ? showTicket(work, linked.id) : null,
    ));
  if (!ticket) return sendGone(request, reply, counter);
  return reply.redirect(enter(reply, counter, { purpose: "track", reference: ticket.reference, token }), 303);
}

async function show(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const back = await givenBack(request, counter);
  if (back) return showBack(reply, counter, opened, back);
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

/** For a promise that still has a date to come. */
async function sendCalendar(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { reader, ticket } = opened;
  const { promiseId } = Promised.parse(request.params);
  const { items } = viewOf(counter, opened, nothingTried);
  const promise = items
    .flatMap((item) => ("promise" in item ? [item.promise] : []))
    .find(({ id }) => id === promiseId);
  if (!promise?.dueAt) return sendGone(request, reply, counter);
  const title = whatOf(reader, promise);
  const made = calendarFile(
    {
      id: promise.id,
      at: promise.dueAt,
      title,
      description: `${title}, ${tellBefore(promise.dueAt, reader)}\n${ticket.subject} (${ticket.reference})`,
      address: new URL(pathOf(ticket.reference), counter.links.desk(ticket.id)).href,
      company: reader.company.name,
    },
    reader.now,
  );
  return sendMade(reply, {
    name: `${ticket.reference}.ics`,
    type: "text/calendar; charset=utf-8",
    content: made,
  });
}

/** Drawn when it is asked for: what draws it is heavy, and loaded on first use. */
async function sendPaper(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { drawPaper } = await import("./paper.ts");
  const { items } = viewOf(counter, opened, nothingTried);
  const content = await drawPaper(opened.reader, { ...opened, items });
  return sendMade(reply, { name: `${opened.ticket.reference}.pdf`, type: "application/pdf", content });
}
