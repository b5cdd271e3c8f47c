import { z } from "zod";
import { readCompany } from "../../company/company.ts";
import { doubtDatum, doubtedValue } from "../../data-requests/confirming.ts";
import { maskOf } from "../../data-requests/model.ts";
import { notices } from "../../locales/notices.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { html } from "../../platform/http/html.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { system } from "../../platform/work.ts";
import type { Counter } from "../leaving.ts";
import { plainPage, sendPage } from "../page.ts";
import { behindDoor, enter, type Reader, sendGone } from "../portal.ts";

const Linked = z.object({ token: z.string() });

/** “It was not me”: reading the page says nothing, pressing its button does (L4). */
export function doubtRoutes(http: Http, counter: Counter): void {
  http.get("/n/:token", (request, reply) => openLink(request, reply, counter));
  http.get("/doubt/:reference", (request, reply) => show(request, reply, counter));
  http.post("/doubt/:reference", (request, reply) => doubt(request, reply, counter));
}

async function openLink(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { token } = Linked.parse(request.params);
  const linked = counter.links.read("doubt", token, counter.works.clock());
  if (!linked) return sendGone(request, reply, counter);
  return reply.redirect(enter(reply, counter, { purpose: "doubt", reference: linked.id, token }), 303);
}

/** A doubt may be said even once the ticket's links are useless: whoever holds it was warned at a known address. */
async function open(request: FastifyRequest, counter: Counter) {
  const door = behindDoor(request, counter, "doubt");
  if (!door || door.linked.id !== door.reference) return null;
  return counter.works.run(system, async (work) => {
    const { asked, given } = await doubtedValue(work, door.linked.id);
    const reader: Reader = { company: await readCompany(work), language: asked.language, now: work.now };
    return { reader, asked, given };
  });
}

async function show(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { reader, asked, given } = opened;
  const { language, company } = reader;
  if (given.doubtedAt !== null) return sendPage(reply, done(reader));
  const words = trackingWords[language].doubt;
  const masked = maskOf(asked.kind, counter.secrets.unseal(given.sealed));
  const lines = [words.body(asked.label || notices[language].yours[asked.kind], masked)];
  const after = html`<form method="post" action="/doubt/${given.id}"><button class="main">${words.send}</button></form>`;
  return sendPage(reply, plainPage(language, company.name, { title: words.title, lines, after }));
}

async function doubt(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const opened = await open(request, counter);
  if (!opened) return sendGone(request, reply, counter);
  const { reader, given } = opened;
  const actor = { kind: "customer" as const, id: opened.asked.customerId };
  await counter.works.run(actor, (work) => doubtDatum(work, counter, given.id));
  return sendPage(reply, done(reader));
}

function done({ language, company }: Reader) {
  const { doneTitle, doneBody } = trackingWords[language].doubt;
  return plainPage(language, company.name, { title: doneTitle, lines: [doneBody] });
}
