import { SurveyAnswer } from "@guichet/contract/surveys.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import { readCompany } from "../company/company.ts";
import { stillOpens } from "../dispatch/revoking.ts";
import type { FastifyReply, FastifyRequest, Http } from "../platform/http/server.ts";
import { type Actor, system } from "../platform/work.ts";
import { answerSurvey, readSurvey } from "../surveys/answering.ts";
import { showTicket } from "../tickets/showing.ts";
import { sendPage } from "./page.ts";
import { behindDoor, enter, type Portal, type Reader, sendGone } from "./portal.ts";
import { markPage, morePage, operational, relational, surveyPath, thanksPage } from "./survey-page.ts";

const Mark = z.coerce.number().int().min(1).max(5).nullable().catch(null);
const Linked = z.object({ token: z.string() });
const Marked = z.object({ mark: Mark });
const Form = z.instanceof(URLSearchParams);

/** Opening records nothing, whoever opens: only a press does (L4). */
export function surveyRoutes(http: Http, portal: Portal): void {
  http.get("/s/:token", (request, reply) => openLink(request, reply, portal));
  http.get("/survey/:reference", (request, reply) => showMarks(request, reply, portal));
  http.post("/survey/:reference", (request, reply) => giveMark(request, reply, portal));
  http.get("/survey/:reference/more", (request, reply) => showMore(request, reply, portal));
  http.post("/survey/:reference/more", (request, reply) => giveMore(request, reply, portal));
  http.get("/survey/:reference/thanks", (request, reply) => thank(request, reply, portal));
}

async function openLink(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const { token } = Linked.parse(request.params);
  const { mark } = Marked.parse(request.query);
  const { works, links } = portal;
  const linked = links.read("survey", token, works.clock());
  const ticket =
    linked &&
    (await works.run(system, async (work) =>
      (await stillOpens(work, linked.id, linked)) ? showTicket(work, linked.id) : null,
    ));
  if (!ticket) return sendGone(request, reply, portal);
  const path = enter(reply, portal, { purpose: "survey", reference: ticket.reference, token });
  return reply.redirect(mark === null ? path : `${path}?mark=${mark}`, 303);
}

type Opened = { reader: Reader; ticket: Ticket; answer: SurveyAnswer | null };

async function open(request: FastifyRequest, portal: Portal): Promise<Opened | null> {
  const door = behindDoor(request, portal, "survey");
  if (!door) return null;
  return portal.works.run(system, async (work) => {
    const ticket = await showTicket(work, door.linked.id);
    if (ticket.reference !== door.reference || !(await stillOpens(work, ticket.id, door.linked))) return null;
    const [company, response] = await Promise.all([readCompany(work), readSurvey(work, ticket.id)]);
    const answer = response && SurveyAnswer.parse(response);
    return { reader: { company, language: ticket.language, now: work.now }, ticket, answer };
  });
}

async function showMarks(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const opened = await open(request, portal);
  if (!opened) return sendGone(request, reply, portal);
  const { reader, ticket, answer } = opened;
  const chosen = Marked.parse(request.query).mark ?? answer?.mark ?? null;
  return sendPage(reply, markPage(reader, ticket, { chosen, answered: answer !== null, missing: false }));
}

async function giveMark(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const opened = await open(request, portal);
  if (!opened) return sendGone(request, reply, portal);
  const { reader, ticket, answer } = opened;
  const mark = Mark.parse(Form.parse(request.body).get("mark") ?? undefined);
  if (mark === null)
    return sendPage(
      reply,
      markPage(reader, ticket, { chosen: null, answered: answer !== null, missing: true }),
      422,
    );
  await portal.works.run(asCustomer(ticket), (work) => answerSurvey(work, ticket.id, { ...answer, mark }));
  return reply.redirect(`${surveyPath(ticket.reference)}/more`, 303);
}

async function showMore(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const opened = await open(request, portal);
  if (!opened) return sendGone(request, reply, portal);
  const { reader, ticket, answer } = opened;
  if (!answer) return reply.redirect(surveyPath(ticket.reference), 303);
  return sendPage(reply, morePage(reader, ticket, answer));
}

async function giveMore(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const opened = await open(request, portal);
  if (!opened) return sendGone(request, reply, portal);
  const { ticket, answer } = opened;
  if (!answer) return reply.redirect(surveyPath(ticket.reference), 303);
  const form = Form.parse(request.body);
  const given = [...operational, ...relational].map(
    (name) => [name, Mark.parse(form.get(name) ?? undefined)] as const,
  );
  const comment = (form.get("comment") ?? "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\0", "")
    .trim()
    .slice(0, 5000);
  const whole = SurveyAnswer.parse({
    mark: answer.mark,
    ...Object.fromEntries(given.filter(([, mark]) => mark !== null)),
    ...(comment === "" ? {} : { comment }),
  });
  await portal.works.run(asCustomer(ticket), (work) => answerSurvey(work, ticket.id, whole));
  return reply.redirect(`${surveyPath(ticket.reference)}/thanks`, 303);
}

async function thank(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const opened = await open(request, portal);
  if (!opened) return sendGone(request, reply, portal);
  return sendPage(reply, thanksPage(opened.reader, opened.ticket));
}

const asCustomer = (ticket: Ticket): Actor => ({ kind: "customer", id: ticket.customer.id });
