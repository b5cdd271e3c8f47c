import { z } from "zod";
import { openFromOutside } from "../assistant/outside.ts";
import { readCompany } from "../company/company.ts";
import { portalWords } from "../locales/portal.ts";
import { html } from "../platform/http/html.ts";
import { languageOf } from "../platform/http/language.ts";
import type { FastifyReply, FastifyRequest, Http } from "../platform/http/server.ts";
import { system } from "../platform/work.ts";
import { plainPage, sendPage } from "./page.ts";
import { type Portal, sendGone } from "./portal.ts";

const Linked = z.object({ token: z.string().max(100) });

/** A page for whoever lends their telephone: opening it proves nothing yet, since programs open links too. */
export function outsideRoutes(http: Http, portal: Portal): void {
  http.get("/outside/:token", (request, reply) => show(request, reply, portal));
  http.post("/outside/:token", (request, reply) => hear(request, reply, portal));
}

async function show(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const { token } = Linked.parse(request.params);
  const language = languageOf(request);
  const { title, body, act } = portalWords[language].outside;
  const company = await portal.works.run(system, readCompany);
  const after = html`<form method="post" action="/outside/${token}"><button class="button">${act}</button></form>`;
  return sendPage(reply, plainPage(language, company.name, { title, lines: [body], after }));
}

async function hear(request: FastifyRequest, reply: FastifyReply, portal: Portal) {
  const { token } = Linked.parse(request.params);
  const known = await portal.works.run(system, (work) => openFromOutside(work, token));
  if (!known) return sendGone(request, reply, portal);
  const language = languageOf(request);
  const { title, thanks } = portalWords[language].outside;
  const company = await portal.works.run(system, readCompany);
  return sendPage(reply, plainPage(language, company.name, { title, lines: [thanks] }));
}
