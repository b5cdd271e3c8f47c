import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { checkDatum } from "../../data-requests/checking.ts";
import { makeUseless } from "../../dispatch/revoking.ts";
import { trackingWords } from "../../locales/tracking.ts";
import type { FastifyReply, FastifyRequest } from "../../platform/http/server.ts";
import { Refusal } from "../../platform/refuse.ts";
import { giveHouseWord } from "../../promises/giving.ts";
import { acceptDate, refuseDate } from "../../promises/moving.ts";
import { releaseAll } from "../../promises/releasing.ts";
import { askForPerson } from "../../tickets/asking-for-a-person.ts";
import { withdrawTicket } from "../../tickets/closing.ts";
import type { Problems } from "../fields.ts";
import { type GivenBack, giveBack, sayStatus } from "../forms/given-back.ts";
import type { Counter } from "../leaving.ts";
import { plainPage, sendPage } from "../page.ts";
import { sendGone } from "../portal.ts";
import { asCustomer, type Opened, open, personWaits } from "./opening.ts";
import { pathOf } from "./paths.ts";
import { requestPage } from "./request-page.ts";
import { nothingTried, type Said, viewOf } from "./viewing.ts";

const Form = z.instanceof(URLSearchParams).catch(() => new URLSearchParams());
const Answering = z.object({ promiseId: Id });
const Answer = z.enum(["accepted", "refused"]);

const fieldIn = (body: unknown, name: string): string =>
  (Form.parse(body).get(name) ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "").trim().toWellFormed();

const back = (reply: FastifyReply, { ticket }: Opened, said: Said): FastifyReply =>
  reply.redirect(`${pathOf(ticket.reference)}?said=${said}`, 303);

type Refused = { opened: Opened; back: GivenBack };

/** The page again, with what was typed on it and what to mend: at an address of its own, so that one can go back to it. */
export async function backToRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  counter: Counter,
  { opened, back: given }: Refused,
): Promise<FastifyReply> {
  const path = pathOf(opened.ticket.reference);
  const redirected = await giveBack(request, reply, counter, { ...given, within: path, path });
  return redirected ? reply : showBack(reply, counter, opened, given);
}

export function showBack(
  reply: FastifyReply,
  counter: Counter,
  opened: Opened,
  { status, ...given }: GivenBack,
): FastifyReply {
  const page = requestPage(opened.reader, viewOf(counter, opened, { ...nothingTried, ...given }));
  return sendPage(reply, page, sayStatus(reply, status));
}

const wrong = (problems: Problems, typed: GivenBack["typed"]): GivenBack => ({
  typed,
  kept: [],
  problems,
  notice: null,
  status: 422,
});

/** Yes or no to a new date. A promise that changed meanwhile is shown as it stands, and nothing is lost. */
export async function answerDate(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const asked = Answering.safeParse(request.params);
  const answer = Answer.safeParse(fieldIn(request.body, "answer"));
  const promise = asked.success && opened.promises.find(({ id }) => id === asked.data.promiseId);
  if (!promise || !answer.success) return back(reply, opened, "held");
  const verb = answer.data === "accepted" ? acceptDate : refuseDate;
  try {
    await counter.works.run(asCustomer(opened.ticket), (work) => verb(work, promise.id));
  } catch (error) {
    if (error instanceof Refusal && error.code === "promise.ended") return back(reply, opened, "held");
    throw error;
  }
  return back(reply, opened, answer.data);
}

/** A wish that becomes a promise: of a call when a number was left, of an answer otherwise, with its time. */
export async function wantPerson(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { ticket, reader, personBy } = opened;
  const words = trackingWords[reader.language].person;
  const typed = fieldIn(request.body, "phone");
  const checked = typed === "" ? null : checkDatum("phone", typed, null);
  if (checked && "problem" in checked) {
    const given = wrong({ phone: [words.wrong] }, { phone: typed });
    return backToRequest(request, reply, counter, { opened, back: given });
  }
  // Asked once is asked: a second press says nothing new.
  if (personWaits(opened) || ticket.closedAt !== null) return back(reply, opened, "person");
  await counter.works.run(asCustomer(ticket), async (work) => {
    await askForPerson(work, ticket.id);
    await giveHouseWord(work, ticket.id, {
      kind: checked ? "call_back" : "reply",
      what: checked ? words.callWhatAt(checked.value) : words.answerWhat,
      dueAt: personBy,
    });
  });
  return back(reply, opened, "person");
}

/** Closed in the customer's own words, and nothing is owed any more. */
export async function withdraw(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { ticket, reader } = opened;
  const words = trackingWords[reader.language].more;
  const summary = fieldIn(request.body, "reason").slice(0, 2000).toWellFormed();
  if (summary === "") {
    const given = wrong({ reason: [words.withdrawMissing] }, {});
    return backToRequest(request, reply, counter, { opened, back: given });
  }
  if (ticket.closedAt === null)
    await counter.works.run(asCustomer(ticket), async (work) => {
      await releaseAll(work, ticket.id, { reason: summary });
      await withdrawTicket(work, ticket.id, { summary });
    });
  return back(reply, opened, "withdrawn");
}

/** Said here, because the page it was pressed on does not open any more. */
export async function revoke(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { ticket, reader } = opened;
  await counter.works.run(asCustomer(ticket), (work) => makeUseless(work, counter.links, ticket.id));
  const { revokedTitle, revokedBody } = trackingWords[reader.language].links;
  return sendPage(
    reply,
    plainPage(reader.language, reader.company.name, { title: revokedTitle, lines: [revokedBody] }),
  );
}
