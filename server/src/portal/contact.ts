import type { LeftWords } from "@guichet/contract/forms.ts";
import { EmailAddress } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { readCompany } from "../company/company.ts";
import type { Inbox } from "../inboxes/model.ts";
import { showArrival } from "../intake/showing.ts";
import { portalWords } from "../locales/portal.ts";
import type { FieldName, FieldProblem } from "../locales/portal-words.ts";
import type { FastifyReply, FastifyRequest, Http } from "../platform/http/server.ts";
import { system } from "../platform/work.ts";
import { showTicket } from "../tickets/showing.ts";
import { confirmationPage, contactPage, nothingTyped, pendingPage, type Typed } from "./contact-page.ts";
import { fileProblemWords, type Problems, problemWords } from "./fields.ts";
import type { FormKey } from "./forms/form-keys.ts";
import { type GivenBack, giveBack, givenBack, sayStatus } from "./forms/given-back.ts";
import { fieldOf } from "./forms/submission.ts";
import { type Counter, keepWords, type Received, receiveForm } from "./leaving.ts";
import { plainPage, sendPage } from "./page.ts";
import { languageAsked, type Reader } from "./portal.ts";

const longestMessage = 50_000;
/** Nobody reads the page and writes a message in less. */
const quickestSeconds = 2;
const scope = "contact";

const Asked = z.object({ address: z.string().optional() });
const Wished = z.object({ lang: z.string().optional() });

/** The general form: it always opens a ticket of its own, whoever's address is typed there. */
export function contactRoutes(http: Http, counter: Counter): void {
  for (const path of ["/contact", "/contact/:address"]) {
    http.get(path, (request, reply) => showForm(request, reply, counter));
    http.post(path, (request, reply) => takeForm(request, reply, counter));
  }
  http.get("/contact/received", (request, reply) => confirm(request, reply, counter));
}

type Place = Reader & { inbox: Inbox; path: string };

async function placeOf(
  request: FastifyRequest,
  { works, inboxes }: Counter,
  wished: string | undefined,
): Promise<Place | null> {
  const { address } = Asked.parse(request.params);
  const inbox = address ? await inboxes.byAddress(address) : (await inboxes.all())[0];
  if (!inbox) return null;
  const company = await works.run(system, readCompany);
  const path = address ? `/contact/${encodeURIComponent(inbox.address)}` : "/contact";
  return { inbox, company, path, language: languageAsked(wished) ?? inbox.language, now: works.clock() };
}

async function showForm(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { lang } = Wished.parse(request.query);
  const place = await placeOf(request, counter, lang);
  if (!place) return sendClosed(reply, counter, lang);
  const back = await givenBack(request, counter);
  if (back) return showBack(reply, place, back);
  const key = counter.keys.make(scope, place.now);
  const { path } = place;
  return sendPage(
    reply,
    contactPage(place, { path, key, typed: nothingTyped, kept: [], problems: {}, notice: null }),
  );
}

async function sendClosed(reply: FastifyReply, { works }: Counter, wished: string | undefined) {
  const company = await works.run(system, readCompany);
  const language = languageAsked(wished) ?? company.language;
  const { title, body } = portalWords[language].contact.closed;
  return sendPage(reply, plainPage(language, company.name, { title, lines: [body] }), 404);
}

async function takeForm(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const received = await receiveForm(request, counter);
  const wished = fieldOf(received, "lang");
  const place = await placeOf(request, counter, wished);
  if (!place) return sendClosed(reply, counter, wished);
  const typed = typedIn(received);
  const key = counter.keys.read(scope, fieldOf(received, "key"));
  const problems = problemsOf(place, typed, received);
  const notice = noticeOf(place, received, key);
  if (!key || notice !== null || Object.keys(problems).length > 0) {
    const status = received.retryAfterSeconds === null ? 422 : 429;
    return sendBack(request, reply, counter, { place, received, typed, problems, notice, status });
  }
  const words = wordsOf(place, typed, received, key);
  const arrivalId = await keepWords(counter, {
    channel: "form",
    inbox: place.inbox,
    key,
    words,
    now: place.now,
  });
  if (arrivalId === null) {
    const sorry = portalWords[place.language].problems.notKept(place.inbox.address);
    return sendBack(request, reply, counter, {
      place,
      received,
      typed,
      problems,
      notice: sorry,
      status: 503,
    });
  }
  // At once: somebody is waiting for a reference.
  await counter.intake.readNow(arrivalId);
  const receipt = counter.keys.receipt(arrivalId);
  reply.setCookie(cookieName(counter), receipt, { ...cookieOptions(counter), maxAge: 24 * 3600 });
  return reply.redirect(`/contact/received?lang=${place.language}`, 303);
}

function typedIn(received: Received): Typed {
  const line = (name: string) => fieldOf(received, name).replaceAll(/\s+/gu, " ").trim();
  return {
    email: line("email"),
    name: line("name"),
    subject: line("subject"),
    message: fieldOf(received, "message"),
  };
}

function problemsOf({ language }: Reader, typed: Typed, { fileProblems }: Received): Problems {
  const found: [FieldName, FieldProblem | false][] = [
    ["email", addressProblem(typed.email)],
    ["name", typed.name.length > 200 && "too_long"],
    ["subject", typed.subject === "" ? "missing" : typed.subject.length > 300 && "too_long"],
    [
      "message",
      typed.message.trim() === "" ? "missing" : typed.message.length > longestMessage && "too_long",
    ],
  ];
  const problems = found.flatMap(([name, problem]) =>
    problem ? [[name, [problemWords(language, name, problem)]] as const] : [],
  );
  const files = fileProblems.map((problem) => fileProblemWords(language, problem));
  return { ...Object.fromEntries(problems), ...(files.length > 0 ? { files } : {}) };
}

/** A name without a dot is good inside a company's walls; nobody who writes from outside has such an address. */
function addressProblem(address: string): FieldProblem | false {
  if (address === "") return "missing";
  if (!EmailAddress.safeParse(address).success) return "email";
  return !/@(?:[^\s.@]+\.)+[^\s.@]{2,}$/u.test(address) && "email_unfinished";
}

function noticeOf({ language }: Reader, { retryAfterSeconds }: Received, key: FormKey | null): string | null {
  const { problems } = portalWords[language];
  if (retryAfterSeconds !== null) return problems.tooOften(Math.ceil(retryAfterSeconds / 60));
  return key ? null : problems.stale;
}

type Back = Pick<GivenBack, "problems" | "notice" | "status"> & {
  place: Place;
  received: Received;
  typed: Typed;
};

/** Everything typed comes back, the files with it; one message too many leaves nothing of itself here. */
async function sendBack(request: FastifyRequest, reply: FastifyReply, counter: Counter, back: Back) {
  const { keys } = counter;
  const { place, received, typed, problems, notice, status } = back;
  const known = fieldOf(received, "key");
  const key = keys.read(scope, known) ? known : keys.make(scope, place.now);
  const kept = received.files.map((file) => ({ ...file, mention: keys.mention(file, place.now) }));
  const given = { typed: { ...typed, key }, kept, problems, notice, status };
  const path = `${place.path}?lang=${place.language}`;
  if (status === 429) reply.header("retry-after", received.retryAfterSeconds ?? 60);
  else if (await giveBack(request, reply, counter, { ...given, within: "/contact", path })) return reply;
  return showBack(reply, place, given);
}

function showBack(reply: FastifyReply, place: Place, { typed, status, ...given }: GivenBack): FastifyReply {
  const { key = "", email = "", name = "", subject = "", message = "" } = typed;
  const form = { ...given, path: place.path, key, typed: { email, name, subject, message } };
  return sendPage(reply, contactPage(place, form), sayStatus(reply, status));
}

function wordsOf({ language, now }: Reader, typed: Typed, received: Received, key: FormKey): LeftWords {
  const tooQuick = Temporal.Instant.compare(now, key.madeAt.add({ seconds: quickestSeconds })) < 0;
  const trapped = fieldOf(received, "reply_code") !== "";
  const quick = tooQuick ? "too_quick" : null;
  return {
    ...typed,
    email: EmailAddress.parse(typed.email),
    language,
    files: [...received.files],
    ticketId: null,
    suspicion: trapped ? "trap_filled" : quick,
  };
}

async function confirm(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { works, links, keys } = counter;
  const { lang } = Wished.parse(request.query);
  const arrivalId = keys.readReceipt(request.cookies[cookieName(counter)] ?? "");
  if (arrivalId === null) return reply.redirect("/contact", 303);
  return works.run(system, async (work) => {
    const company = await readCompany(work);
    const arrival = await showArrival(work, arrivalId);
    const reader = { company, language: languageAsked(lang) ?? company.language, now: work.now };
    if (arrival.ticketId === null) return sendPage(reply, pendingPage(reader, request.url));
    const ticket = await showTicket(work, arrival.ticketId);
    const link = new URL(links.tracking(ticket.id, work.now)).pathname;
    return sendPage(reply, confirmationPage(reader, ticket, { address: arrival.sender ?? "", link }));
  });
}

const cookieName = ({ secure }: Counter): string => (secure ? "__Secure-guichet-form" : "guichet-form");

const cookieOptions = ({ secure }: Counter) =>
  ({ path: "/contact", httpOnly: true, sameSite: "lax", secure }) as const;
