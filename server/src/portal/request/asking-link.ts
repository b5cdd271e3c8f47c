import { EmailAddress, type Language } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { readCompany } from "../../company/company.ts";
import { knownAddresses, sendNotice } from "../../dispatch/noticing.ts";
import { notices } from "../../locales/notices.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { html } from "../../platform/http/html.ts";
import { languageOf } from "../../platform/http/language.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { sql } from "../../platform/sql.ts";
import { system, type Work } from "../../platform/work.ts";
import { parseReference } from "../../tickets/reference.ts";
import { fieldOf, type Problems, problemSummary } from "../fields.ts";
import { giveBack, givenBack } from "../forms/given-back.ts";
import { type Limits, openLimits } from "../forms/limits.ts";
import type { Counter } from "../leaving.ts";
import { type Page, plainPage, sendPage } from "../page.ts";

const Form = z.instanceof(URLSearchParams).catch(() => new URLSearchParams());

/** Letters to one address in ten minutes: nobody fills somebody else's mailbox through us. */
const mostLetters = 2;

/**
 * “Send me my link”: for whoever lost it, and for those in copy, whose letters carry none. It leaves for an address
 * that the ticket knows already, and the answer is the same whether it did or not.
 */
export function linkAskingRoutes(http: Http, counter: Counter): void {
  const letters = openLimits(mostLetters);
  http.get("/links", async (request, reply) => {
    const back = await givenBack(request, counter);
    const { email = "", reference = "" } = back?.typed ?? {};
    const typed = { email, reference, problems: back?.problems ?? {} };
    return sendPage(reply, await askingPage(counter, languageOf(request), typed), back?.status ?? 200);
  });
  http.post("/links", (request, reply) => ask(request, reply, counter, letters));
}

async function ask(request: FastifyRequest, reply: FastifyReply, counter: Counter, letters: Limits) {
  const language = languageOf(request);
  const words = trackingWords[language].links;
  const form = Form.parse(request.body);
  const typed = {
    email: (form.get("email") ?? "").slice(0, 254),
    reference: (form.get("reference") ?? "").slice(0, 40),
  };
  const email = EmailAddress.safeParse(typed.email.trim());
  const number = parseReference(typed.reference.replaceAll(/[\s[\]\u00a0\u202f]/gu, ""));
  const problems: Problems = {
    ...(email.success ? {} : { email: [words.emailMissing] }),
    ...(number === null ? { reference: [words.referenceHint] } : {}),
  };
  if (!email.success || number === null) {
    const given = { typed, kept: [], problems, notice: null, status: 422, within: "/links", path: "/links" };
    if (await giveBack(request, reply, counter, given)) return reply;
    return sendPage(reply, await askingPage(counter, language, { ...typed, problems }), 422);
  }
  const now = counter.works.clock();
  const spent = counter.limits.spend(request.ip, now) ?? letters.spend(email.data.toLowerCase(), now);
  // Too often says the same too: nobody learns from it whether an address is known.
  if (!spent)
    await counter.works.run(system, (work) => sendLink(work, counter, { number, address: email.data }));
  const company = await counter.works.run(system, readCompany);
  return sendPage(
    reply,
    plainPage(language, company.name, { title: words.sentTitle, lines: [words.sentBody] }),
  );
}

async function sendLink(
  work: Work,
  { links }: Counter,
  { number, address }: { number: number; address: string },
): Promise<void> {
  const [ticket] = await work.query(sql<{ id: string }>`
    select id from tickets where number = ${number}`);
  if (!ticket) return;
  const wanted = address.toLowerCase();
  const theirs = (await knownAddresses(work, ticket.id)).find((known) => known.toLowerCase() === wanted);
  const link = theirs
    ? links.tracking(ticket.id, work.now)
    : (await wasPart(work, ticket.id, wanted)) && links.copy(ticket.id, wanted, work.now);
  if (!link) return;
  await sendNotice(work, links, {
    ticketId: ticket.id,
    kind: "notice",
    to: [theirs ?? wanted],
    letter: (about) => notices[about.language].askedLink({ ...about, link }),
  });
}

/** In a letter that went out to them, or that they were addressed in: never because they only say so. */
async function wasPart(work: Work, ticketId: string, address: string): Promise<boolean> {
  const found = await work.query(sql`
    select 1 from entries e, unnest(e.recipients || e.copies) as addressed
    where e.ticket_id = read_in(${ticketId}) and lower(addressed) = ${address}
      and (e.kind = 'sent' or e.kind = 'received' and not 'unknown_participant' = any(e.warnings))
      and not exists (select 1 from inboxes i where lower(i.address) = ${address})
    limit 1`);
  return found.length > 0;
}

type Typed = { email: string; reference: string; problems: Problems };

async function askingPage(
  counter: Counter,
  language: Language,
  { email, reference, problems }: Typed,
): Promise<Page> {
  const words = trackingWords[language].links;
  const company = await counter.works.run(system, readCompany);
  const body = html`${problemSummary(language, problems, null)}<h1>${words.title}</h1><p class="lead">${words.intro}</p>
<form method="post" action="/links" novalidate>
${fieldOf(
  { name: "email", label: words.email, problems: problems.email },
  (attributes) => html`<input type="email" ${attributes} autocomplete="email" value="${email}">`,
)}
${fieldOf(
  { name: "reference", label: words.reference, hint: words.referenceHint, problems: problems.reference },
  (attributes) =>
    html`<input type="text" ${attributes} inputmode="numeric" autocomplete="off" value="${reference}">`,
)}
<p><button class="main">${words.send}</button></p></form>`;
  return { language, company: company.name, title: words.title, body, confidential: true };
}
