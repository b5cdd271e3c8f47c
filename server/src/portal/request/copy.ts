import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { z } from "zod";
import { readCompany } from "../../company/company.ts";
import type { Linked as LinkedTo, Links } from "../../dispatch/links.ts";
import { stillOpens } from "../../dispatch/revoking.ts";
import { portalWords } from "../../locales/portal.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { html } from "../../platform/http/html.ts";
import type { FastifyReply, FastifyRequest, Http } from "../../platform/http/server.ts";
import { system } from "../../platform/work.ts";
import { showTicket } from "../../tickets/showing.ts";
import type { Counter } from "../leaving.ts";
import { type Page, sendPage } from "../page.ts";
import { behindDoor, enter, type Reader, sendGone, spoken } from "../portal.ts";
import { drawPassages } from "./drawing-exchange.ts";
import { type Passage, passagesOf } from "./exchange.ts";
import { openGathered } from "./opening.ts";

const Linked = z.object({ token: z.string() });

/** Somebody in copy reads what they were part of. No promise, no datum, and no act: nothing there binds anybody. */
export function copyRoutes(http: Http, counter: Counter): void {
  http.get("/c/:token", (request, reply) => openLink(request, reply, counter));
  http.get("/copy/:reference", (request, reply) => show(request, reply, counter));
}

async function openLink(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const { token } = Linked.parse(request.params);
  const { works, links } = counter;
  const linked = links.read("copy", token, works.clock());
  const ticket =
    linked &&
    (await works.run(system, async (work) =>
      (await stillOpens(work, linked.id, linked)) ? showTicket(work, linked.id) : null,
    ));
  if (!ticket) return sendGone(request, reply, counter);
  return reply.redirect(enter(reply, counter, { purpose: "copy", reference: ticket.reference, token }), 303);
}

async function show(request: FastifyRequest, reply: FastifyReply, counter: Counter) {
  const door = behindDoor(request, counter, "copy");
  if (!door) return sendGone(request, reply, counter);
  const { linked, reference } = door;
  const page = await counter.works.run(system, async (work) => {
    const gathered = await openGathered(work, linked, reference);
    if (!gathered) return null;
    const { ticket } = gathered;
    const address = addressOf(ticket.thread, linked, counter.links);
    if (address === null) return null;
    const reader = { company: await readCompany(work), language: ticket.language, now: work.now };
    return copyPage(
      reader,
      { reference, subject: ticket.subject },
      passagesOf(ticket.thread, address, work.now),
    );
  });
  return page ? sendPage(reply, page) : sendGone(request, reply, counter);
}

/** Whose link it is, among those the thread knows: the link itself names nobody. */
function addressOf(thread: readonly Entry[], linked: LinkedTo, links: Links): string | null {
  const known = thread.flatMap(({ author, to, cc }) => [author.address, ...to, ...cc]);
  return known.find((address) => address !== null && links.isFor(linked, address)) ?? null;
}

type About = { reference: string; subject: string };

function copyPage(reader: Reader, { reference, subject }: About, passages: readonly Passage[]): Page {
  const { language, company } = reader;
  const words = trackingWords[language].copy;
  const title = heldSigns(subject) || portalWords[language].request.noSubject;
  const body = html`<h1>${title}</h1><p class="lead">${words.lead}</p><p>${words.what}</p>
<section>${passages.length === 0 ? html`<p class="soft">${words.nothing}</p>` : drawPassages(reader, null, passages)}</section>`;
  const aside = spoken(reference);
  return { language, company: company.name, title, aside, body, confidential: true };
}
